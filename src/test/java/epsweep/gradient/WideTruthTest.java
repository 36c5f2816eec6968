package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.DfpArithmetic;
import epsweep.arithmetic.DoubleDouble;
import epsweep.formula.Formula;
import epsweep.gradient.model.FunctionModel;
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
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WideTruthTest {

  private static final List<Scheme> SCHEMES = Scheme.NAMED;

  private static NetworkSpec spec(int units, int steps, LossKind loss, Activation activation) {
    return new NetworkSpec(
        units,
        List.of(
            new LayerSpec.Lstm(units),
            new LayerSpec.Dense(units, activation),
            new LayerSpec.Dense(units, Activation.IDENTITY)),
        loss,
        LossAt.LAST_STEP,
        steps,
        1,
        new WeightSource.Seeded(1, 0.7));
  }

  private static <V> LossFunction<V> in(epsweep.arithmetic.Arithmetic<V> math, NetworkSpec spec) {
    return new NetworkLoss<>(
        new Network<>(math, spec, DrawnNetwork.of(spec, (WeightSource.Seeded) spec.weights())));
  }

  private static int size(LossFunction<?> function) {
    return function.blocks().stream().mapToInt(b -> b.size()).sum();
  }

  private static Truth truth(NetworkSpec spec, double... epsilon) throws InterruptedException {
    LossFunction<?> wide = in(new DoubleDouble(), spec);
    int[] all = IntStream.range(0, size(wide)).toArray();
    return new WideTruth<>(wide, new Truth.Request(all, SCHEMES, epsilon))
        .measure(2, Progress.SILENT);
  }

  /** The quotients themselves, without any series. */
  private static <V> double[] errors(
      LossFunction<V> function, Scheme scheme, double epsilon, int... parameters) {
    double[] errors = new double[parameters.length];
    new Differences<>(function, scheme, Step.NOMINAL, parameters.length)
        .errors(epsilon, parameters, function.analyticGradient(), errors);
    return errors;
  }

  /** Below the series' reach and beyond it, and where a quotient is exact enough to compare. */
  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void truncationIsThatOfTheQuotients(Scheme scheme) throws Exception {
    NetworkSpec spec = spec(3, 8, LossKind.SOFTMAX_CROSS_ENTROPY, Activation.TANH);
    double[] epsilon = {1e-4, 1e-3, 1e-2, 2e-2, 3e-2, 1e-1, 1};
    Truth truth = truth(spec, epsilon);
    LossFunction<?> wide = in(new DoubleDouble(), spec);
    int[] all = IntStream.range(0, size(wide)).toArray();
    for (int e = 0; e < epsilon.length; e++) {
      double[] expected = errors(wide, scheme, epsilon[e], all);
      double[] measured = truth.truncation().get(scheme).get(e);
      for (int i : all) {
        // Round-off of the quotient in pairs of doubles, and 1e-7 of the truncation.
        double tolerance = 1e-29 / epsilon[e] + 1e-7 * Math.abs(expected[i]);
        assertThat(measured[i])
            .as("%s at %s, parameter %d", scheme, epsilon[e], i)
            .isCloseTo(expected[i], within(tolerance));
      }
    }
  }

  /** At 1e-6 a truncation of 1e-13 of the gradient, or 1e-25 with four points. */
  @Test
  void tinyTruncationAgreesWithFiftyDigits() throws Exception {
    NetworkSpec spec = spec(2, 4, LossKind.SOFTMAX_CROSS_ENTROPY, Activation.TANH);
    double[] epsilon = {1e-6, 1e-3, 1e-1};
    Truth truth = truth(spec, epsilon);
    LossFunction<?> exact = in(new DfpArithmetic(50), spec);
    int[] ten = new Random(7).ints(0, size(exact)).distinct().limit(10).toArray();
    for (Scheme scheme : List.of(Scheme.FORWARD, Scheme.CENTRAL, Scheme.FOUR_POINT)) {
      for (int e = 0; e < epsilon.length; e++) {
        double[] expected = errors(exact, scheme, epsilon[e], ten);
        for (int i = 0; i < ten.length; i++) {
          assertThat(truth.truncation().get(scheme).get(e)[ten[i]])
              .as("%s at %s, parameter %d", scheme, epsilon[e], ten[i])
              .isCloseTo(expected[i], within(1e-6 * Math.abs(expected[i])));
        }
      }
    }
  }

  /** ReLU: where a kink lies near, the series must be given up and the quotients formed. */
  @Test
  void kinksAreSeen() throws Exception {
    NetworkSpec spec = spec(4, 3, LossKind.MEAN_SQUARED_ERROR, Activation.RELU);
    double[] epsilon = {1e-4, 1e-2, 2e-2, 1e-1};
    Truth truth = truth(spec, epsilon);
    LossFunction<?> wide = in(new DoubleDouble(), spec);
    int[] all = IntStream.range(0, size(wide)).toArray();
    int kinked = 0;
    for (int e = 0; e < epsilon.length; e++) {
      double[] expected = errors(wide, Scheme.CENTRAL, epsilon[e], all);
      for (int i : all) {
        double tolerance = 1e-28 / epsilon[e] + 1e-7 * Math.abs(expected[i]);
        assertThat(truth.truncation().get(Scheme.CENTRAL).get(e)[i])
            .as("at %s, parameter %d", epsilon[e], i)
            .isCloseTo(expected[i], within(tolerance));
        kinked += Math.abs(expected[i]) > 1e-3 ? 1 : 0;
      }
    }
    assertThat(kinked).isPositive();
  }

  /** A mean squared error is quadratic in the last layer: no third derivative, no truncation. */
  @Test
  void quadraticLossesHaveNoTruncation() throws Exception {
    NetworkSpec spec = spec(3, 4, LossKind.MEAN_SQUARED_ERROR, Activation.TANH);
    Truth truth = truth(spec, 1e-3);
    int size = truth.gradient().length;
    for (int i = size - 12; i < size; i++) {
      assertThat(truth.derivatives().get(2)[i]).isNotZero();
      assertThat(truth.derivatives().get(3)[i]).isZero();
      assertThat(truth.derivatives().get(5)[i]).isZero();
      assertThat(truth.truncation().get(Scheme.CENTRAL).get(0)[i]).isZero();
    }
    assertThat(truth.derivatives().get(3)[0]).isNotZero();
  }

  /**
   * cos(1.1) lies 5.8e-18 below the nearest double, of which a difference of doubles shows nothing.
   */
  @Test
  void theErrorOfAGradientIsLessThanAnUlpIfItIsSo() throws InterruptedException {
    Truth.Request request = new Truth.Request(new int[] {0}, SCHEMES, new double[] {1e-3});
    Truth truth =
        new FunctionModel(Formula.ofX("sin"), 1.1)
            .truth(Build.named("float64"), request, 1, Progress.SILENT)
            .orElseThrow();
    double nearest = 0.4535961214255773;
    assertThat(truth.gradient()).containsExactly(nearest);
    assertThat(truth.error(nearest, 0)).isCloseTo(5.78481191353792e-18, within(1e-30));
    assertThat(truth.error(Math.nextUp(nearest), 0))
        .isCloseTo(5.78481191353792e-18 + Math.ulp(nearest), within(1e-30));
  }
}
