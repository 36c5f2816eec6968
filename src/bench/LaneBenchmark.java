import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import epsweep.gradient.Differences;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.NetworkLoss;
import epsweep.network.DrawnNetwork;
import epsweep.network.Network;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Microseconds that one loss evaluation takes in the tool, in a whole gradient check by central
 * differences, and bytes allocated by it: the counterpart of naive_lstm.cpp, with the same
 * arguments and, after them, how many threads work side by side (default 1).
 */
public final class LaneBenchmark {

  /** What the JIT needs to compile everything, also while other threads keep both cores busy. */
  private static final double WARM_UP_SECONDS = 3;

  private LaneBenchmark() {}

  public static void main(String[] args) throws InterruptedException {
    int width = args[0].equals("l128") ? 64 : args[0].equals("m32") ? 32 : 5;
    int units = args[0].equals("l128") ? 128 : width;
    int steps = args[0].equals("l128") ? 50 : 39;
    WeightSource.Seeded seeded = new WeightSource.Seeded(1, 1 / Math.sqrt(units));
    NetworkSpec spec =
        new NetworkSpec(
            width,
            List.of(new LayerSpec.Lstm(units), new LayerSpec.Dense(width, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            args[2].equals("last") ? LossAt.LAST_STEP : LossAt.EVERY_STEP_SUM,
            steps,
            1,
            seeded);
    Arithmetic<?> math = Arithmetic.of(args[1].equals("float32") ? Format.FLOAT32 : Format.FLOAT64);
    int threads = args.length > 4 ? Integer.parseInt(args[4]) : 1;
    double seconds = Double.parseDouble(args[3]);
    double[] perMicrosecond = new double[threads];
    double[] bytes = new double[threads];
    Thread[] workers = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      int worker = i;
      workers[i] =
          new Thread(
              () -> {
                Measurement measurement = measure(math.fresh(), spec, seeded, seconds);
                perMicrosecond[worker] = 1 / measurement.microseconds;
                bytes[worker] = measurement.bytes;
              });
      workers[i].start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
    System.out.printf(
        Locale.ROOT,
        "%.6g %.1f%n",
        1 / Arrays.stream(perMicrosecond).sum(),
        Arrays.stream(bytes).average().orElseThrow());
  }

  /** Of one loss evaluation. */
  private record Measurement(double microseconds, double bytes) {}

  private static <V> Measurement measure(
      Arithmetic<V> math, NetworkSpec spec, WeightSource.Seeded seeded, double seconds) {
    Network<V> network = new Network<>(math, spec, DrawnNetwork.of(spec, seeded));
    int chunk = 512;
    int size = network.size();
    int[] parameters = IntStream.range(0, size).toArray();
    Differences<V> differences =
        new Differences<>(new NetworkLoss<>(network), Scheme.CENTRAL, Step.NOMINAL, chunk);
    Numeric numeric = Numeric.of(size);
    measure(differences, parameters, chunk, numeric, WARM_UP_SECONDS);
    return measure(differences, parameters, chunk, numeric, seconds);
  }

  /** Whole gradient checks, or a part of a large network's, until the time is over. */
  private static Measurement measure(
      Differences<?> differences, int[] parameters, int chunk, Numeric numeric, double seconds) {
    com.sun.management.ThreadMXBean allocation =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = allocation.getThreadAllocatedBytes(Thread.currentThread().getId());
    long evaluations = 0;
    long start = System.nanoTime();
    long end = start;
    int from = 0;
    while (end - start < 1e9 * seconds) {
      int to = Math.min(from + chunk, parameters.length);
      differences.differentiate(1e-3, parameters, from, to, numeric);
      evaluations += 2L * (to - from);
      from = to % parameters.length;
      end = System.nanoTime();
    }
    long allocated = allocation.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    return new Measurement(1e-3 * (end - start) / evaluations, (double) allocated / evaluations);
  }
}
