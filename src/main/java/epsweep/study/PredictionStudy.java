package epsweep.study;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Prediction;
import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.gradient.Group;
import epsweep.gradient.NetworkModel;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.Activation;
import epsweep.network.DrawnNetwork;
import epsweep.network.LayerSpec;
import epsweep.network.LossAt;
import epsweep.network.LossKind;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.sweep.EpsilonGrid;
import epsweep.sweep.Measure;
import epsweep.sweep.Selection;
import epsweep.sweep.Subject;
import epsweep.sweep.SweepPlan;
import epsweep.trial.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * How well sweet spots are predicted: seeded random networks of 2 to 8 inputs, units and outputs, 1
 * to 40 steps, weight scales of 0.1 to 1 and both losses, swept in float32 and float64, and every
 * group of more than ten parameters compared.
 */
public final class PredictionStudy {

  /** Fewer parameters make a curve of their own, ruled by the luck of a few roundings. */
  private static final int MORE_THAN = 10;

  private PredictionStudy() {}

  /**
   * One group's prediction beside its measurement.
   *
   * @param seed of the network
   * @param model the network in a few characters
   * @param series with a prediction
   */
  public record Comparison(long seed, String model, Series series) {

    public Prediction prediction() {
      return series.prediction().orElseThrow();
    }

    public Optional<SweetSpot> measured() {
      return series.sweetSpot();
    }

    /** Predicted over measured ε*; NaN without a sweet spot. */
    public double epsilonRatio() {
      return measured().map(spot -> prediction().epsilon() / spot.epsilon()).orElse(Double.NaN);
    }

    /** Predicted over measured floor; NaN without a sweet spot. */
    public double floorRatio() {
      return measured()
          .map(spot -> prediction().discrepancy() / spot.discrepancy())
          .orElse(Double.NaN);
    }
  }

  /** The comparisons of networks with the seeds 1 to {@code networks}. */
  public static List<Comparison> of(int networks, int threads, Progress progress)
      throws InterruptedException {
    List<Comparison> comparisons = new ArrayList<>();
    for (int seed = 1; seed <= networks; seed++) {
      comparisons.addAll(compare(seed, threads));
      progress.advanced(seed, networks);
    }
    return comparisons;
  }

  private static List<Comparison> compare(long seed, int threads) throws InterruptedException {
    NetworkSpec spec = network(seed);
    SweepPlan plan =
        new SweepPlan(
            "study",
            new Subject.OfNetwork(spec),
            List.of("float32", "float64"),
            List.of(Scheme.CENTRAL),
            new EpsilonGrid(1e-8, 4, 8, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of(Measure.ERROR_BUDGET));
    NetworkModel model =
        new NetworkModel(spec, DrawnNetwork.of(spec, (WeightSource.Seeded) spec.weights()));
    AnalysedSweep sweep = Experiment.of(plan, model, threads, Progress.SILENT).run();
    List<Comparison> comparisons = new ArrayList<>();
    for (Group group : sweep.sweep().groups()) {
      for (Series series : sweep.series(Scheme.CENTRAL, group)) {
        if (group.size() > MORE_THAN && series.prediction().isPresent()) {
          comparisons.add(new Comparison(seed, text(spec), series));
        }
      }
    }
    return comparisons;
  }

  private static String text(NetworkSpec spec) {
    int units = spec.layers().get(0).units();
    return spec.inputs() + "→" + units + "→" + spec.outputs() + ", T = " + spec.steps();
  }

  private static NetworkSpec network(long seed) {
    Random random = new Random(seed);
    return new NetworkSpec(
        2 + random.nextInt(7),
        List.of(
            new LayerSpec.Lstm(2 + random.nextInt(7)),
            new LayerSpec.Dense(2 + random.nextInt(7), Activation.IDENTITY)),
        random.nextBoolean() ? LossKind.SOFTMAX_CROSS_ENTROPY : LossKind.MEAN_SQUARED_ERROR,
        pick(random, List.of(LossAt.values())),
        1 + random.nextInt(40),
        1,
        new WeightSource.Seeded(seed, 0.1 + 0.9 * random.nextDouble()));
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
