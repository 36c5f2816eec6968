package epsweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Build;
import epsweep.gradient.Differences;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.DiscrepancyInterval;
import epsweep.gradient.LossFunction;
import epsweep.gradient.NetworkModel;
import epsweep.gradient.Numeric;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.Activation;
import epsweep.network.DrawnNetwork;
import epsweep.network.LayerSpec;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals from seeded samples against the d of full sweeps. */
class CoverageTest {

  private static final int TRIALS = 200;
  private static final int NETWORKS = 8;

  /** g and n of every parameter. */
  private record Full(List<Block> blocks, double[] g, double[] n) {

    double discrepancy() {
      return Discrepancy.of(g, n, IntStream.range(0, g.length).toArray());
    }
  }

  /**
   * Where truncation rules, one parameter in a hundred holds most of ‖g − n‖²; at the sweet spot it
   * does not rule yet; where ε is smallest, round-off rules.
   */
  @ParameterizedTest(name = "{0} of each block, {1}, ε = {2}")
  @CsvSource({
    "8, float32, 0.1", "8, float32, 0.03", "8, float32, 1e-3",
    "8, float64, 1e-4", "8, float64, 3e-5", "8, float64, 1e-6",
    "16, float32, 0.1", "16, float32, 0.03", "16, float32, 1e-3",
    "16, float64, 1e-4", "16, float64, 3e-5", "16, float64, 1e-6",
    "64, float32, 0.1", "64, float32, 0.03", "64, float32, 1e-3",
    "64, float64, 1e-4", "64, float64, 3e-5", "64, float64, 1e-6",
  })
  void coversInNinetyToNinetyNinePercentOfTrials(int perBlock, String build, double epsilon) {
    assertThat(covered(perBlock, build, epsilon)).isBetween(TRIALS * 90 / 100, TRIALS * 99 / 100);
  }

  private static int covered(int perBlock, String build, double epsilon) {
    List<Full> sweeps =
        IntStream.rangeClosed(1, NETWORKS)
            .mapToObj(seed -> swept(network(seed), build, epsilon))
            .toList();
    int covered = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      covered += covers(sweeps.get(trial % NETWORKS), perBlock, 100 + trial) ? 1 : 0;
    }
    System.out.printf(
        "%d of each block, %s, ε = %s: covers in %d of %d%n",
        perBlock, build, epsilon, covered, TRIALS);
    return covered;
  }

  /** An interval that always covers says nothing: it narrows as 1/√m, to a factor of two. */
  @ParameterizedTest
  @CsvSource({"8, 9", "16, 4.5", "64, 2"})
  void narrowsWithTheSample(int perBlock, double most) {
    Full full = swept(network(1), "float32", 0.1);

    double[] logs =
        IntStream.range(0, 50)
            .mapToObj(trial -> ends(full, perBlock, trial))
            .mapToDouble(ends -> StrictMath.log(ends[1] / ends[0]))
            .toArray();

    assertThat(StrictMath.exp(Arrays.stream(logs).average().orElseThrow())).isLessThan(most);
  }

  private static boolean covers(Full full, int perBlock, long seed) {
    double[] ends = ends(full, perBlock, seed);
    double d = full.discrepancy();
    return ends[0] <= d && d <= ends[1];
  }

  private static double[] ends(Full full, int perBlock, long seed) {
    Sample sample = ParameterSample.drawn(full.blocks, perBlock, full.g, seed);
    double[] g = Arrays.stream(sample.positions()).mapToDouble(i -> full.g[i]).toArray();
    double[] n = Arrays.stream(sample.positions()).mapToDouble(i -> full.n[i]).toArray();
    int[] members = IntStream.range(0, sample.size()).toArray();
    return new DiscrepancyInterval(sample, members).ends(g, n);
  }

  private static NetworkModel network(int seed) {
    WeightSource.Seeded weights = new WeightSource.Seeded(seed, 0.3);
    NetworkSpec spec =
        new NetworkSpec(
            seed % 2 == 0 ? 8 : 5,
            List.of(
                new LayerSpec.Lstm(seed % 3 == 0 ? 24 : 14),
                new LayerSpec.Dense(6, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            seed % 2 == 0 ? LossAt.LAST_STEP : LossAt.EVERY_STEP_MEAN,
            12,
            1,
            weights);
    return new NetworkModel(spec, DrawnNetwork.of(spec, weights));
  }

  private static Full swept(NetworkModel model, String build, double epsilon) {
    return swept(model, model.in(Build.named(build)), epsilon);
  }

  private static <V> Full swept(NetworkModel model, LossFunction<V> loss, double epsilon) {
    int size = model.blocks().stream().mapToInt(Block::size).sum();
    V gradient = loss.analyticGradient();
    double[] g =
        IntStream.range(0, size).mapToDouble(i -> loss.arithmetic().get(gradient, i)).toArray();
    Differences<V> differences = new Differences<>(loss, Scheme.CENTRAL, Step.NOMINAL, size);
    Numeric numeric = Numeric.of(size);
    differences.differentiate(epsilon, IntStream.range(0, size).toArray(), 0, size, numeric);
    return new Full(model.blocks(), g, numeric.derivative());
  }
}
