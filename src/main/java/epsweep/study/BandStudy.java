package epsweep.study;

import epsweep.arithmetic.Build;
import epsweep.gradient.Differences;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.DiscrepancyInterval;
import epsweep.gradient.LossFunction;
import epsweep.gradient.NetworkModel;
import epsweep.gradient.Numeric;
import epsweep.gradient.Parallel;
import epsweep.gradient.Progress;
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
import epsweep.sweep.ParameterSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How often the 95 % interval of a sampled sweep holds the d of all parameters: seeded networks, by
 * turns ordinary, with weights of up to 2, ReLU, two LSTMs, 60 steps and squared error, in float32
 * and float64, where round-off rules, at the sweet spot and where truncation rules. The gradients
 * of all parameters are computed once; a trial draws another sample of them.
 */
public final class BandStudy {

  /** Left of the sweet spot, at it and right of it. */
  private static final double[] PLACES = {0.03, 1, 3, 10};

  private static final int[] PER_BLOCK = {2, 4, 8, 16, 32, 64};
  private static final int KINDS = 6;

  private BandStudy() {}

  /**
   * One setting and how many of its trials covered.
   *
   * @param none in how many there was no interval
   * @param above in how many d lay above it
   */
  public record Setting(
      long seed,
      String build,
      double epsilon,
      int perBlock,
      int trials,
      int none,
      int covered,
      int above) {

    /** Of the trials with an interval; NaN if there was none. */
    public double coverage() {
      return (double) covered / (trials - none);
    }
  }

  /** The settings of networks with the seeds {@code first} to {@code first + networks − 1}. */
  public static List<Setting> of(
      long first, int networks, int trials, int threads, Progress progress)
      throws InterruptedException {
    Setting[][] settings = new Setting[networks][];
    int[] done = {0};
    Parallel.run(
        threads,
        networks,
        () -> settings,
        (all, i) -> {
          all[i] = settings(first + i, trials).toArray(Setting[]::new);
          synchronized (done) {
            progress.advanced(++done[0], networks);
          }
        });
    return Arrays.stream(settings).flatMap(Arrays::stream).toList();
  }

  private static List<Setting> settings(long seed, int trials) {
    NetworkModel model = network(seed);
    List<Setting> settings = new ArrayList<>();
    for (String build : List.of("float32", "float64")) {
      double spot = build.equals("float32") ? 1e-2 : 1e-5;
      for (double place : PLACES) {
        Full full = Full.of(model, model.in(Build.named(build)), place * spot);
        for (int perBlock : PER_BLOCK) {
          settings.add(full.tried(seed, build, place * spot, perBlock, trials));
        }
      }
    }
    return settings;
  }

  private static NetworkModel network(long seed) {
    Random random = new Random(seed);
    int kind = (int) (seed % KINDS);
    List<LayerSpec> layers = new ArrayList<>();
    layers.add(new LayerSpec.Lstm(8 + random.nextInt(10)));
    if (kind == 3) {
      layers.add(new LayerSpec.Lstm(6 + random.nextInt(8)));
    }
    if (kind == 2) {
      layers.add(new LayerSpec.Dense(10 + random.nextInt(10), Activation.RELU));
    }
    layers.add(new LayerSpec.Dense(4 + random.nextInt(8), Activation.IDENTITY));
    WeightSource.Seeded weights =
        new WeightSource.Seeded(seed, kind == 1 ? 2 : 0.1 + 0.6 * random.nextDouble());
    NetworkSpec spec =
        new NetworkSpec(
            4 + random.nextInt(8),
            layers,
            kind == 5 ? LossKind.MEAN_SQUARED_ERROR : LossKind.SOFTMAX_CROSS_ENTROPY,
            List.of(LossAt.values()).get(random.nextInt(LossAt.values().length)),
            kind == 4 ? 60 : 4 + random.nextInt(10),
            1,
            weights);
    return new NetworkModel(spec, DrawnNetwork.of(spec, weights));
  }

  /** g and n of every parameter. */
  private record Full(List<Block> blocks, double[] g, double[] n) {

    static <V> Full of(NetworkModel model, LossFunction<V> loss, double epsilon) {
      int[] all = IntStream.range(0, model.blocks().stream().mapToInt(Block::size).sum()).toArray();
      Numeric numeric = Numeric.of(all.length);
      new Differences<>(loss, Scheme.CENTRAL, Step.NOMINAL, all.length)
          .differentiate(epsilon, all, 0, all.length, numeric);
      return new Full(model.blocks(), loss.analyticGradient(all), numeric.derivative());
    }

    Setting tried(long seed, String build, double epsilon, int perBlock, int trials) {
      double d = Discrepancy.of(g, n, IntStream.range(0, g.length).toArray());
      int none = 0;
      int covered = 0;
      int above = 0;
      for (int trial = 0; trial < trials; trial++) {
        double[] ends = ends(perBlock, trial);
        if (Double.isNaN(ends[0])) {
          none++;
        } else if (d > ends[1]) {
          above++;
        } else if (d >= ends[0]) {
          covered++;
        }
      }
      return new Setting(seed, build, epsilon, perBlock, trials, none, covered, above);
    }

    private double[] ends(int perBlock, int trial) {
      Sample sample = ParameterSample.drawn(blocks, perBlock, g, trial);
      int[] members = IntStream.range(0, sample.size()).toArray();
      return new DiscrepancyInterval(sample, members).ends(at(g, sample), at(n, sample));
    }

    private static double[] at(double[] values, Sample sample) {
      return Arrays.stream(sample.positions()).mapToDouble(i -> values[i]).toArray();
    }
  }
}
