package epsweep.trial.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import epsweep.gradient.Scheme;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorModelTest {

  /** Rounding of a handful of operations and of the exponent 1/(1+p). */
  private static final Percentage ROUNDING = Percentage.withPercentage(1e-12);

  /** The published columns have 7 digits, some fewer that are 0. */
  private static final Percentage PRINTED = Percentage.withPercentage(5e-5);

  private static final double SIGMA = 3e-8;
  private static final int N = 240;
  private static final double NORM = 0.7;

  /** Optimal ε for ε_f = 1e-16, as numericalderivative (Baudin 2024) prints them. */
  static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of(Problem.EXP, 1.213061e-8, 4.796697e-6),
        Arguments.of(Problem.LOG, 2.0e-8, 5.313293e-6),
        Arguments.of(Problem.SQRT, 4.0e-8, 9.283178e-6),
        Arguments.of(Problem.ATAN, 2.5e-8, 1.054291e-5),
        Arguments.of(Problem.SIN, 2.180271e-8, 8.219173e-6),
        Arguments.of(Problem.INVERSE, 1.414214e-8, 3.684031e-6),
        Arguments.of(Problem.SLOW, 2.000001e-2, 6.694332),
        Arguments.of(Problem.EXP_AND_ROOT, 4.060037e-9, 1.780539e-6),
        Arguments.of(Problem.EXP_SQUARED, 7.723936e-7, 7.650270e-5),
        Arguments.of(Problem.FAST, 1.213061e-10, 4.796697e-8),
        Arguments.of(Problem.QUARTIC, 4.714077e-9, 2.320802e-6),
        Arguments.of(Problem.CUBIC, 1.412097e-7, 1.709976e-7));
  }

  @ParameterizedTest
  @MethodSource("published")
  void optimumOfOneParameterIsThePublishedOne(Problem problem, double forward, double central) {
    ErrorModel first = ErrorModel.ofParameter(Scheme.FORWARD, 1e-16, problem.second());
    ErrorModel second = ErrorModel.ofParameter(Scheme.CENTRAL, 1e-16, problem.third());
    assertThat(first.optimum()).isCloseTo(forward, PRINTED);
    assertThat(second.optimum()).isCloseTo(central, PRINTED);
  }

  @Test
  void floorsOfOneParameterAreTheFormulas() {
    double error = 1e-16;
    double derivative = 7;
    assertThat(ErrorModel.ofParameter(Scheme.FORWARD, error, derivative).floor())
        .isCloseTo(2 * Math.sqrt(error * derivative), ROUNDING);
    assertThat(ErrorModel.ofParameter(Scheme.CENTRAL, error, derivative).floor())
        .isCloseTo(StrictMath.cbrt(9) / 2 * StrictMath.cbrt(error * error * derivative), ROUNDING);
    ErrorModel fourPoint = ErrorModel.ofParameter(Scheme.FOUR_POINT, error, -derivative);
    assertThat(fourPoint.optimum())
        .isCloseTo(StrictMath.pow(11.25 * error / derivative, 0.2), ROUNDING);
    assertThat(fourPoint.roundOff()).isCloseTo(1.5 * error, ROUNDING);
    assertThat(fourPoint.truncation()).isCloseTo(derivative / 30, ROUNDING);
  }

  @Test
  void weightsOfAGroupAreTheFormulas() {
    assertThat(ErrorModel.ofGroup(Scheme.FORWARD, N, SIGMA, NORM))
        .satisfies(model -> isClose(model, SIGMA * Math.sqrt(2 * N), NORM / 2));
    assertThat(ErrorModel.ofGroup(Scheme.BACKWARD, N, SIGMA, NORM))
        .satisfies(model -> isClose(model, SIGMA * Math.sqrt(2 * N), NORM / 2));
    assertThat(ErrorModel.ofGroup(Scheme.CENTRAL, N, SIGMA, NORM))
        .satisfies(model -> isClose(model, SIGMA * Math.sqrt(N / 2.0), NORM / 6));
    assertThat(ErrorModel.ofGroup(Scheme.FOUR_POINT, N, SIGMA, NORM))
        .satisfies(model -> isClose(model, SIGMA * Math.sqrt(130.0 * N) / 12, NORM / 30));
  }

  private static void isClose(ErrorModel model, double roundOff, double truncation) {
    assertThat(model.roundOff()).isCloseTo(roundOff, ROUNDING);
    assertThat(model.truncation()).isCloseTo(truncation, ROUNDING);
  }

  @Test
  void optimumAndFloorOfAGroupUnderCentralDifferencesAreTheFormulas() {
    ErrorModel model = ErrorModel.ofGroup(Scheme.CENTRAL, N, SIGMA, NORM);
    double optimum = StrictMath.cbrt(3 * SIGMA * Math.sqrt(N) / NORM);
    assertThat(model.optimum()).isCloseTo(optimum, ROUNDING);
    assertThat(model.floor()).isCloseTo(Math.sqrt(3) * NORM / 6 * optimum * optimum, ROUNDING);
    assertThat(model.discrepancyFloor(1e6)).isCloseTo(model.floor() / 2e6, ROUNDING);
    assertThat(model.discrepancyFloor(model.floor())).isCloseTo(Math.sqrt(2) - 1, ROUNDING);
  }

  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void noEpsilonIsBetterThanTheOptimum(Scheme scheme) {
    for (ErrorModel model :
        new ErrorModel[] {
          ErrorModel.ofParameter(scheme, SIGMA, NORM), ErrorModel.ofGroup(scheme, N, SIGMA, NORM)
        }) {
      double optimum = model.optimum();
      assertThat(model.error(optimum)).isCloseTo(model.floor(), ROUNDING);
      assertThat(model.error(0.99 * optimum)).isGreaterThan(model.floor());
      assertThat(model.error(1.01 * optimum)).isGreaterThan(model.floor());
    }
  }

  @Test
  void precisionsDifferByThePowersOfTwoThatTheoryGives() {
    double[] factor = {23170.475, 812.749, 55.715};
    Scheme[] schemes = {Scheme.FORWARD, Scheme.CENTRAL, Scheme.FOUR_POINT};
    for (int i = 0; i < schemes.length; i++) {
      double single = ErrorModel.ofGroup(schemes[i], N, 0x1p-24, NORM).optimum();
      double twice = ErrorModel.ofGroup(schemes[i], N, 0x1p-53, NORM).optimum();
      assertThat(single / twice).isCloseTo(factor[i], within(1e-3));
    }
  }

  @Test
  void withoutTruncationEveryLargerEpsilonIsBetter() {
    ErrorModel model = ErrorModel.ofParameter(Scheme.CENTRAL, 1e-16, 0);
    assertThat(model.optimum()).isInfinite();
    assertThat(model.floor()).isZero();
    assertThat(ErrorModel.ofParameter(Scheme.CENTRAL, 0, 1).optimum()).isZero();
    assertThat(ErrorModel.ofParameter(Scheme.CENTRAL, 0, 1).floor()).isZero();
  }

  @Test
  void refusesWhatIsNoError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorModel.ofParameter(Scheme.CENTRAL, Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorModel.ofParameter(Scheme.CENTRAL, 1e-16, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErrorModel(1, 1, 1, 0, ErrorModel.Sum.WORST_CASE));
  }
}
