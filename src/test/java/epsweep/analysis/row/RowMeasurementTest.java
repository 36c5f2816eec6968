package epsweep.analysis.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.gradient.Answers;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.Slopes;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowMeasurementTest {

  private static Measured one(ToDoubleFunction<double[]> loss, double theta, double gradient) {
    return MadeSlopes.rows(loss, new double[] {theta}, gradient).rows().get(0).numeric();
  }

  private static void assertHolds(Measured measured, double derivative) {
    assertThat(Math.abs(measured.value().value() - derivative))
        .isLessThanOrEqualTo(measured.value().error());
  }

  @Test
  void aSmoothRowHasABarThatHoldsItsDerivative() {
    Measured sine = one(x -> StrictMath.sin(x[0]), 0.7, 0.7);
    assertThat(sine.nature()).isEqualTo(Nature.SMOOTH);
    assertHolds(sine, StrictMath.cos(0.7));
    assertThat(sine.value().error()).isBetween(1e-13, 1e-9);
  }

  @Test
  void randomSmoothRowsLieWithinTheirBars() {
    Random random = new Random(31);
    for (int i = 0; i < 300; i++) {
      double a = random.nextDouble() * 8 - 4;
      double b = random.nextDouble() * 3;
      double at = random.nextGaussian();
      Measured measured =
          one(x -> b * StrictMath.exp(StrictMath.sin(a * x[0])) + 1 / (1 + x[0] * x[0]), at, 1);
      double sine = StrictMath.sin(a * at);
      double square = 1 + at * at;
      assertHolds(
          measured,
          a * b * StrictMath.cos(a * at) * StrictMath.exp(sine) - 2 * at / (square * square));
    }
  }

  @Test
  void barsGrowWithTheirStandardDeviations() {
    Slopes slopes = MadeSlopes.of(x -> StrictMath.sin(x[0]), new double[] {0.7}, 0.7);
    Limits wide = Limits.USUAL.with(Limit.BAR, Limit.BAR.times(2));
    RowTable usual = RowMeasurement.of(slopes, MadeSlopes.places(1));
    RowTable wider = RowMeasurement.of(slopes, MadeSlopes.places(1), Answers.EXACT, wide);
    assertThat(wider.rows().get(0).error()).isGreaterThan(1.2 * usual.rows().get(0).error());
  }

  @Test
  void ofARatioWhatExceedsOneIsHalved() {
    assertThat(Limit.LEAST_RATIO.times(0.5)).isCloseTo(1.45, within(1e-15));
    assertThat(Limit.BAR.times(0.5)).isEqualTo(1.75);
  }

  @Test
  void aKinkAtTheParameterHasBothSlopesInItsBar() {
    Measured kink = one(x -> Math.abs(x[0]) + 3 * x[0] + x[0] * x[0], 0, 3);
    assertThat(kink.nature()).isEqualTo(Nature.KINK);
    assertThat(kink.kink()).isCloseTo(1, within(0.1));
    assertHolds(kink, 2);
    assertHolds(kink, 4);
  }

  private static Measured complexStep(double from, DoubleUnaryOperator n) {
    double[] epsilon =
        IntStream.rangeClosed(0, 20)
            .mapToDouble(k -> from * StrictMath.pow(10, k / 20.0))
            .toArray();
    double[][] rows = new double[epsilon.length][];
    double[][] unknown = new double[epsilon.length][];
    for (int k = 0; k < epsilon.length; k++) {
      rows[k] = new double[] {n.applyAsDouble(epsilon[k])};
      unknown[k] = new double[] {Double.NaN};
    }
    double[] one = {1};
    Slopes slopes =
        new Slopes(
            Build.named("float64"),
            Scheme.COMPLEX_STEP,
            Step.NOMINAL,
            1,
            1,
            one,
            one,
            new double[0],
            epsilon,
            rows,
            unknown);
    return RowMeasurement.of(slopes, MadeSlopes.places(1)).rows().get(0).numeric();
  }

  /** Waves in ε that no ε of the grid is below: where they cross themselves nothing is known. */
  @Test
  void aComplexStepThatTruncationRulesIsNotSure() {
    for (double waves = 0.5; waves < 20; waves += 0.25) {
      double w = waves;
      assertHolds(complexStep(0.325, epsilon -> 0.03 * StrictMath.cos(w * epsilon)), 0.03);
    }
    assertThat(complexStep(1e-20, epsilon -> 0.03).value().error()).isLessThan(1e-14);
  }

  @Test
  void aComplexStepIsAsSureAsItsScatterLetsIt() {
    Random random = new Random(5);
    Measured rough = complexStep(1e-20, epsilon -> 0.03 * (1 + 1e-6 * random.nextGaussian()));
    assertHolds(rough, 0.03);
    assertThat(rough.value().error()).isBetween(3e-8, 1e-6);
  }

  @Test
  void aMinimumOfAnEvenLossIsMeasuredThoughNIsZero() {
    Measured minimum = one(x -> 1 + x[0] * x[0], 0, 0);
    assertThat(minimum.nature()).isEqualTo(Nature.SMOOTH);
    assertThat(minimum.value().value()).isZero();
    assertThat(minimum.value().error()).isLessThan(1e-7);
  }

  @Test
  void aLossThatNeverMovesTellsNothing() {
    Measured dead = one(x -> 1, 0.5, 0.1);
    assertThat(dead.nature()).isEqualTo(Nature.DEAD);
    assertThat(dead.value().error()).isInfinite();
  }

  @Test
  void aRowThatDoesNotMoveWhereOthersDoIsZero() {
    RowTable rows =
        MadeSlopes.rows(x -> StrictMath.sin(x[0]), new double[] {0.7, 2}, StrictMath.cos(0.7), 0);
    Measured unused = rows.rows().get(1).numeric();
    assertThat(unused.nature()).isEqualTo(Nature.DEAD);
    assertThat(unused.value().value()).isZero();
    assertThat(unused.value().error()).isLessThan(1e-9);
  }

  @Test
  void aLossThatIsNowhereFiniteTellsNothing() {
    Measured nothing = one(x -> x[0] == 0.7 ? 1 : Double.NaN, 0.7, 1);
    assertThat(nothing.nature()).isEqualTo(Nature.NOT_FINITE);
  }

  @Test
  void printedDigitsAreTheQuantum() {
    RowTable rows =
        MadeSlopes.rows(
            x -> Math.rint(1e6 * (2 + StrictMath.sin(x[0]))) / 1e6, new double[] {0.7}, 0.76);
    assertThat(rows.of().quantum()).isCloseTo(1e-6, within(1e-12));
    assertHolds(rows.rows().get(0).numeric(), StrictMath.cos(0.7));
  }

  @Test
  void float32UnderneathIsTheQuantum() {
    RowTable rows =
        MadeSlopes.rows(x -> (float) (2.3 + StrictMath.sin(x[0])), new double[] {0.7}, 0.76);
    assertThat(rows.of().quantum()).isBetween(0x1p-24, 0x1p-22);
    assertHolds(rows.rows().get(0).numeric(), StrictMath.cos(0.7));
  }

  /** L(θ) = 1 and second differences of 0 are multiples of 1; what L moves by is not. */
  @Test
  void anOddLossAroundARoundNumberHasNoQuantum() {
    RowTable rows = MadeSlopes.rows(x -> 1 + 0.13 * x[0], new double[] {0}, 0.13);
    assertThat(rows.of().quantum()).isLessThan(1e-9);
    assertHolds(rows.rows().get(0).numeric(), 0.13);
    assertThat(rows.rows().get(0).numeric().value().error()).isLessThan(1e-7);
  }

  /** 1000 x advances by the same few float numbers near θ, which looks like another slope. */
  @Test
  void anEffectiveStepDoesNotKnowHowAProductIsRounded() {
    float theta = 1.658228f;
    double[] epsilon =
        IntStream.rangeClosed(-140, -20).mapToDouble(k -> StrictMath.pow(10, k / 20.0)).toArray();
    double[][] numeric = new double[epsilon.length][1];
    double[][] second = new double[epsilon.length][1];
    for (int k = 0; k < epsilon.length; k++) {
      float right = theta + (float) epsilon[k];
      float left = theta - (float) epsilon[k];
      numeric[k][0] = right == left ? 0 : (wave(right) - wave(left)) / (right - left);
      second[k][0] = (double) wave(right) - 2 * wave(theta) + wave(left);
    }
    double truth = 1505.223 * StrictMath.cos(1000f * theta + 1.8f);
    Slopes slopes =
        new Slopes(
            Build.named("float32"),
            Scheme.CENTRAL,
            Step.EFFECTIVE,
            wave(theta),
            theta,
            new double[] {theta},
            new double[] {truth},
            new double[0],
            epsilon,
            numeric,
            second);
    assertHolds(RowMeasurement.of(slopes, MadeSlopes.places(1)).rows().get(0).numeric(), truth);
  }

  private static float wave(float x) {
    return 1.505223f * (float) StrictMath.sin(1000f * x + 1.8f);
  }
}
