package epsweep.bench;

import epsweep.arithmetic.Arithmetic;
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
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * A chunk of a gradient check, per loss evaluation: all 250 parameters of s555, LSTM(5) and softmax
 * over 39 steps, by central differences, as LaneBenchmark times it.
 */
public class GradientCheck extends Kernel {

  private static final int PARAMETERS = 250;

  private final int[] parameters = IntStream.range(0, PARAMETERS).toArray();
  private final Numeric numeric = Numeric.of(PARAMETERS);
  private Differences<?> differences;

  @Setup
  public void draw() {
    differences = s555(arithmetic());
  }

  @Benchmark
  @OperationsPerInvocation(2 * PARAMETERS)
  public void s555() {
    differences.differentiate(1e-3, parameters, 0, PARAMETERS, numeric);
  }

  private static <V> Differences<V> s555(Arithmetic<V> math) {
    WeightSource.Seeded weights = new WeightSource.Seeded(1, 1 / Math.sqrt(5));
    NetworkSpec spec =
        new NetworkSpec(
            5,
            List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.EVERY_STEP_SUM,
            39,
            1,
            weights);
    Network<V> network = new Network<>(math, spec, DrawnNetwork.of(spec, weights));
    if (network.size() != PARAMETERS) {
      throw new IllegalStateException(network.size() + " parameters, not " + PARAMETERS);
    }
    return new Differences<>(new NetworkLoss<>(network), Scheme.CENTRAL, Step.NOMINAL, PARAMETERS);
  }
}
