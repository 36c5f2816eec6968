package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Float64;
import epsweep.gradient.Differences;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.NetworkLoss;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Backpropagation agrees with four-point differences in every kind of network. */
public class BackpropagationTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /**
   * At ε = 1e-5 the four-point truncation error is about ε⁴ and round-off about u/ε = 1e-11, both
   * well below 1e-7 of the gradient unless a ReLU kink lies within 2ε.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void gradientEqualsDifferencesUnlessAKinkIsNear(long seed) {
    NetworkSpec spec = withoutRelu(RandomNetworks.of(seed));
    assertThat(discrepancy(spec)).isLessThan(1e-7);
  }

  @Test
  void reluGradientsEqualDifferencesAwayFromKinks() {
    long agreeing =
        LongStream.range(0, 300)
            .mapToObj(RandomNetworks::of)
            .filter(BackpropagationTest::hasRelu)
            .filter(spec -> discrepancy(spec) < 1e-7)
            .count();
    long all =
        LongStream.range(0, 300).mapToObj(RandomNetworks::of).filter(s -> hasRelu(s)).count();
    assertThat(all).isGreaterThan(20);
    assertThat((double) agreeing / all).isGreaterThan(0.95);
  }

  @Test
  void averagingOverTimeDividesRecurrentLayersByTheSteps() {
    NetworkSpec right =
        new NetworkSpec(
            3,
            List.of(new LayerSpec.Lstm(2), new LayerSpec.Dense(2, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            8,
            1,
            new WeightSource.Seeded(1, 0.5));
    double[] correct = gradient(right, Fault.NONE);
    double[] averaged = gradient(right, Fault.AVERAGE_OVER_TIME);
    int lstm = 4 * 2 * (3 + 2 + 1);
    for (int i = 0; i < correct.length; i++) {
      assertThat(averaged[i]).isEqualTo(i < lstm ? correct[i] / 8 : correct[i]);
    }
  }

  private static double discrepancy(NetworkSpec spec) {
    Network<double[]> network = new Network<>(new Float64(), spec, RandomNetworks.data(spec));
    int size = network.size();
    int[] all = IntStream.range(0, size).toArray();
    Numeric numeric = Numeric.of(size);
    new Differences<>(new NetworkLoss<>(network), Scheme.FOUR_POINT, Step.NOMINAL, size)
        .differentiate(1e-5, all, 0, size, numeric);
    return Discrepancy.of(network.gradient(), numeric.derivative(), all);
  }

  private static double[] gradient(NetworkSpec spec, Fault fault) {
    return new Network<>(new Float64(), spec, RandomNetworks.data(spec)).gradient(fault.slip());
  }

  private static boolean hasRelu(NetworkSpec spec) {
    return spec.layers().stream()
        .anyMatch(l -> l instanceof LayerSpec.Dense d && d.activation() == Activation.RELU);
  }

  private static NetworkSpec withoutRelu(NetworkSpec spec) {
    List<LayerSpec> layers =
        spec.layers().stream()
            .map(
                l ->
                    l instanceof LayerSpec.Dense d && d.activation() == Activation.RELU
                        ? new LayerSpec.Dense(d.units(), Activation.TANH)
                        : l)
            .toList();
    return new NetworkSpec(
        spec.inputs(),
        layers,
        spec.loss(),
        spec.lossAt(),
        spec.steps(),
        spec.sequences(),
        spec.weights());
  }
}
