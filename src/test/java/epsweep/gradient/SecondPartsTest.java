package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Build;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complex step and dual numbers on the question's network. */
class SecondPartsTest {

  private static NetworkModel question(LossKind loss) {
    WeightSource.Seeded weights = new WeightSource.Seeded(1, 0.447);
    NetworkSpec spec =
        new NetworkSpec(
            5,
            List.of(
                new LayerSpec.Lstm(5),
                new LayerSpec.Dense(4, Activation.SIGMOID),
                new LayerSpec.Dense(5, Activation.IDENTITY)),
            loss,
            LossAt.LAST_STEP,
            39,
            1,
            weights);
    return new NetworkModel(spec, DrawnNetwork.of(spec, weights));
  }

  private static <V> double discrepancy(LossFunction<V> loss, Scheme scheme, double epsilon) {
    int[] all = IntStream.range(0, loss.blocks().stream().mapToInt(b -> b.size()).sum()).toArray();
    Numeric numeric = Numeric.of(all.length);
    Derivatives.of(loss, scheme, Step.NOMINAL, all.length)
        .differentiate(epsilon, all, 0, all.length, numeric);
    double[] every = new double[all.length];
    Arrays.fill(every, 1);
    return Discrepancy.of(loss.analyticGradient(all), numeric.derivative(), all, every);
  }

  /** From 1e-10 to 1e-290 the derivative is the same, to round-off. */
  @Test
  void theComplexStepHasNoLeftWall() {
    for (LossKind kind : LossKind.values()) {
      LossFunction<?> loss = question(kind).in(Build.named("float64"));
      for (int exponent = -290; exponent <= -10; exponent += 28) {
        double epsilon = Double.parseDouble("1e" + exponent);
        assertThat(discrepancy(loss, Scheme.COMPLEX_STEP, epsilon))
            .as("%s, %s", kind, epsilon)
            .isLessThan(1e-14);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "float64, 0x1p-53",
    "float32, 0x1p-24",
    "bfloat16, 0x1p-8",
    "float32-double-loss, 0x1p-24"
  })
  void forwardModeIsBackpropagationToFourRoundings(String build, double u) {
    LossFunction<?> loss = question(LossKind.SOFTMAX_CROSS_ENTROPY).in(Build.named(build));
    assertThat(discrepancy(loss, Scheme.FORWARD_MODE, 1)).isLessThan(4 * u);
    assertThat(discrepancy(loss, Scheme.FORWARD_MODE, 1e-300))
        .isEqualTo(discrepancy(loss, Scheme.FORWARD_MODE, 1));
  }

  @Test
  void float32EndsWhereItsExponentsDo() {
    LossFunction<?> loss = question(LossKind.SOFTMAX_CROSS_ENTROPY).in(Build.named("float32"));
    assertThat(discrepancy(loss, Scheme.COMPLEX_STEP, 1e-34)).isLessThan(4 * 0x1p-24);
    assertThat(discrepancy(loss, Scheme.COMPLEX_STEP, 1e-43)).isGreaterThan(1e-3);
    assertThat(discrepancy(loss, Scheme.COMPLEX_STEP, 1e-60)).isEqualTo(1);
  }

  /** ε² L‴ / 6, with the sign that the imaginary axis gives it. */
  @Test
  void truncationIsThatOfCentralDifferencesWithTheOtherSign() throws InterruptedException {
    NetworkModel model = question(LossKind.SOFTMAX_CROSS_ENTROPY);
    List<Scheme> schemes = List.of(Scheme.CENTRAL, Scheme.COMPLEX_STEP, Scheme.FORWARD_MODE);
    double[] epsilon = {1e-5, 1e-3, 0.1};
    int[] some = {3, 70, 200, 225};
    Build build = Build.named("float64");
    Truth truth =
        model
            .truth(build, new Truth.Request(some, schemes, epsilon), 1, Progress.SILENT)
            .orElseThrow();
    LossFunction<?> loss = model.in(build);
    for (int i = 0; i < some.length; i++) {
      double central = truth.truncation().get(Scheme.CENTRAL).get(0)[i];
      double imaginary = truth.truncation().get(Scheme.COMPLEX_STEP).get(0)[i];
      assertThat(imaginary / central).isBetween(-1.0001, -0.9999);
      assertThat(truth.truncation().get(Scheme.FORWARD_MODE).get(1)[i]).isZero();
      for (int e = 1; e < epsilon.length; e++) {
        Numeric numeric = Numeric.of(1);
        Derivatives.of(loss, Scheme.COMPLEX_STEP, Step.NOMINAL, 1)
            .differentiate(epsilon[e], new int[] {some[i]}, 0, 1, numeric);
        double seen = numeric.derivative()[0] - truth.gradient()[i];
        double known = truth.truncation().get(Scheme.COMPLEX_STEP).get(e)[i];
        assertThat(seen / known).as("%d at %s", some[i], epsilon[e]).isBetween(0.9999, 1.0001);
      }
    }
  }
}
