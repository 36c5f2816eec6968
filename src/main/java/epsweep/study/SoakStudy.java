package epsweep.study;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.NetworkLoss;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.LaneLosses;
import epsweep.network.Network;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.sweep.SweepRun;
import epsweep.sweep.csv.SweepCsv;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Random networks, builds, lanes and threads for a given time: every loss computed in lanes must
 * have the bits of the same loss computed alone, and every sweep must come out the same on any
 * number of threads. The heap that is left after a collection shows whether anything leaks.
 */
public final class SoakStudy {

  private static final List<String> BUILDS =
      List.of("float32", "float64", "bfloat16", "e5m10", "float32-double-loss");

  private static final int EVALUATIONS = 400;
  private static final int MOST_LANES = 512;
  private static final int MOST_THREADS = 8;
  private static final int COLLECTIONS = 5;
  private static final int PAUSE_MILLIS = 50;

  private final Random random;
  private long losses;
  private long sweeps;
  private final List<String> differences = new ArrayList<>();

  private SoakStudy(long seed) {
    random = new Random(seed);
  }

  /**
   * What came out.
   *
   * @param differences one line for each, with the seed of its network
   * @param firstHeap bytes in use after the first network and a collection
   * @param lastHeap the same after the last
   */
  public record Result(
      long networks,
      long losses,
      long sweeps,
      List<String> differences,
      long firstHeap,
      long lastHeap) {}

  /** Networks of the seeds from {@code seed} on, until the time is over; one at least. */
  public static Result of(Duration time, long seed, Progress progress) throws InterruptedException {
    SoakStudy study = new SoakStudy(seed);
    long start = System.nanoTime();
    long networks = 0;
    long firstHeap = 0;
    while (networks == 0 || System.nanoTime() - start < time.toNanos()) {
      study.compare(seed + networks);
      networks++;
      if (networks == 1) {
        firstHeap = heap();
      }
      long elapsed = Math.min(System.nanoTime() - start, time.toNanos());
      progress.advanced(Math.max(1, elapsed), Math.max(1, time.toNanos()));
    }
    return new Result(networks, study.losses, study.sweeps, study.differences, firstHeap, heap());
  }

  /** Bytes in use, as soon as the last sweep's threads, which hold its rows, are gone. */
  private static long heap() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
      Thread.sleep(PAUSE_MILLIS);
    }
    return least;
  }

  private void compare(long seed) throws InterruptedException {
    NetworkSpec spec = network(seed);
    String build = pick(BUILDS);
    NetworkModel model =
        new NetworkModel(spec, DrawnNetwork.of(spec, (WeightSource.Seeded) spec.weights()));
    NetworkLoss<?> loss = (NetworkLoss<?>) model.in(Build.named(build));
    compareLanes(loss.network(), build, seed);
    compareThreads(spec, model, build, seed);
  }

  private <V> void compareLanes(Network<V> network, String build, long seed) {
    Arithmetic<V> math = network.arithmetic();
    Arithmetic<V> lossMath = network.lossArithmetic();
    int[] parameter = random.ints(EVALUATIONS, 0, network.size()).toArray();
    V value = math.row(EVALUATIONS);
    IntStream.range(0, EVALUATIONS).forEach(i -> math.set(value, i, random.nextGaussian()));
    int lanes = 2 + random.nextInt(MOST_LANES - 1);
    V together = lossMath.row(EVALUATIONS);
    new LaneLosses<>(network, lanes).evaluate(parameter, value, together, EVALUATIONS);
    LaneLosses<V> single = new LaneLosses<>(network, 1);
    V alone = lossMath.row(EVALUATIONS);
    single.evaluate(parameter, value, alone, EVALUATIONS);
    for (int i = 0; i < EVALUATIONS; i++) {
      double a = lossMath.get(alone, i);
      double b = lossMath.get(together, i);
      if (Double.compare(a, b) != 0) {
        differences.add(
            "seed %d, %s, %d lanes: %s alone, %s together".formatted(seed, build, lanes, a, b));
      }
    }
    losses += EVALUATIONS;
  }

  private void compareThreads(NetworkSpec spec, NetworkModel model, String build, long seed)
      throws InterruptedException {
    SweepPlan plan =
        new SweepPlan(
            "soak",
            new Subject.OfNetwork(spec),
            List.of(build, "float64").stream().distinct().toList(),
            List.of(pick(Scheme.NAMED)),
            new EpsilonGrid(1e-6, 1, 1 + random.nextInt(3), List.of(), random.nextBoolean()),
            pick(List.of(Step.values())),
            random.nextBoolean()
                ? new Selection.All()
                : new Selection.PerBlock(2 + random.nextInt(9)),
            Set.of());
    int threads = 2 + random.nextInt(MOST_THREADS - 1);
    String alone = swept(plan, model, 1);
    if (!swept(plan, model, threads).equals(alone)) {
      differences.add("seed %d: other figures on %d threads".formatted(seed, threads));
    }
    sweeps++;
  }

  private static String swept(SweepPlan plan, NetworkModel model, int threads)
      throws InterruptedException {
    StringWriter csv = new StringWriter();
    try {
      SweepCsv.write(new SweepRun(plan, model, threads, Progress.SILENT).sweep(), csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }

  private NetworkSpec network(long seed) {
    List<LayerSpec> layers = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int units = 1 + random.nextInt(12);
      layers.add(
          random.nextBoolean()
              ? new LayerSpec.Lstm(units)
              : new LayerSpec.Dense(units, pick(List.of(Activation.values()))));
    }
    return new NetworkSpec(
        1 + random.nextInt(8),
        layers,
        pick(List.of(LossKind.values())),
        pick(List.of(LossAt.values())),
        1 + random.nextInt(16),
        1 + random.nextInt(3),
        new WeightSource.Seeded(seed, 0.1 + random.nextDouble()));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
