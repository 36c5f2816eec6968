import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import epsweep.gradient.Differences;
import epsweep.gradient.NetworkLoss;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.Activation;
import epsweep.network.DrawnNetwork;
import epsweep.network.Fault;
import epsweep.network.LayerSpec;
import epsweep.network.LossAt;
import epsweep.network.LossKind;
import epsweep.network.Network;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Microseconds that one loss evaluation takes in the tool, on one thread, in a whole gradient check
 * by central differences: the counterpart of naive_lstm.cpp, with the same arguments.
 */
public final class LaneBenchmark {

  private LaneBenchmark() {}

  public static void main(String[] args) {
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
            seeded,
            Fault.NONE);
    Arithmetic<?> math = Arithmetic.of(args[1].equals("float32") ? Format.FLOAT32 : Format.FLOAT64);
    System.out.printf(
        "%.6g%n", microsecondsPerEvaluation(math, spec, seeded, Double.parseDouble(args[3])));
  }

  private static <V> double microsecondsPerEvaluation(
      Arithmetic<V> math, NetworkSpec spec, WeightSource.Seeded seeded, double seconds) {
    Network<V> network = new Network<>(math, spec, DrawnNetwork.of(spec, seeded));
    int chunk = 512;
    int size = network.size();
    int[] parameters = IntStream.range(0, size).toArray();
    Differences<V> differences =
        new Differences<>(new NetworkLoss<>(network), Scheme.CENTRAL, Step.NOMINAL, chunk);
    Numeric numeric = Numeric.of(size);
    measure(differences, parameters, chunk, numeric, seconds); // the JIT compiles
    return measure(differences, parameters, chunk, numeric, seconds);
  }

  /** Whole gradient checks, or a part of a large network's, until the time is over. */
  private static double measure(
      Differences<?> differences, int[] parameters, int chunk, Numeric numeric, double seconds) {
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
    return 1e-3 * (end - start) / evaluations;
  }
}
