package epsweep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Format;
import epsweep.gradient.Differences;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.parameter.Block;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses, gradients and truncation curves agree with independent programs. */
class GoldenLstmTest {

  static java.util.List<GoldenCase> cases() {
    return GoldenCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void float64AgreesWithTheReferenceToTheLastBits(GoldenCase golden) {
    LossFunction<?> build = golden.build(Format.FLOAT64);
    double bound = saturating(golden) ? 1e-14 : 3e-15;

    assertThat(loss(build))
        .isCloseTo(golden.referenceLoss(), within(2e-15 * golden.referenceLoss()));
    assertThat(golden.discrepancy(gradient(build), "dense")).isLessThanOrEqualTo(bound);
    assertThat(golden.discrepancy(gradient(build), "lstm")).isLessThanOrEqualTo(bound);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void float32AgreesWithTheReferenceToItsPrecision(GoldenCase golden) {
    LossFunction<?> build = golden.build(Format.FLOAT32);
    double bound = saturating(golden) ? 5e-6 : 2e-6;

    assertThat(loss(build))
        .isCloseTo(golden.referenceLoss(), within(1e-6 * golden.referenceLoss()));
    assertThat(golden.discrepancy(gradient(build), "dense")).isLessThanOrEqualTo(bound);
    assertThat(golden.discrepancy(gradient(build), "lstm")).isLessThanOrEqualTo(bound);
  }

  /** Where truncation rules, d(ε) does not depend on the precision that computed it. */
  @ParameterizedTest
  @MethodSource("cases")
  void truncationEqualsThatOfTheExtendedPrecisionProgram(GoldenCase golden) {
    LossFunction<?> build = golden.build(Format.FLOAT64);
    double[] analytic = gradient(build);
    for (GoldenCase.CurvePoint point : golden.curve("f80")) {
      if (point.epsilon() >= 1e-3) {
        double[] numeric = numeric(build, point.epsilon());
        assertThat(d(golden, analytic, numeric, "dense"))
            .isCloseTo(point.dense(), within(1e-4 * point.dense()));
        assertThat(d(golden, analytic, numeric, "lstm"))
            .isCloseTo(point.lstm(), within(1e-4 * point.lstm()));
      }
    }
  }

  private static double d(GoldenCase golden, double[] analytic, double[] numeric, String layer) {
    return epsweep.gradient.Discrepancy.of(analytic, numeric, golden.indices(layer));
  }

  private static boolean saturating(GoldenCase golden) {
    return golden.name().contains("w3.0");
  }

  private static <V> double loss(LossFunction<V> build) {
    V result = build.arithmetic().row(1);
    build.losses().evaluate(new int[] {0}, build.parameters(), result, 1);
    return build.arithmetic().get(result, 0);
  }

  private static <V> double[] gradient(LossFunction<V> build) {
    int size = build.blocks().stream().mapToInt(Block::size).sum();
    return build.arithmetic().doubles(build.analyticGradient(), size);
  }

  private static <V> double[] numeric(LossFunction<V> build, double epsilon) {
    int size = build.blocks().stream().mapToInt(Block::size).sum();
    Numeric numeric = Numeric.of(size);
    new Differences<>(build, Scheme.CENTRAL, Step.NOMINAL, size)
        .differentiate(epsilon, IntStream.range(0, size).toArray(), 0, size, numeric);
    return numeric.derivative();
  }
}
