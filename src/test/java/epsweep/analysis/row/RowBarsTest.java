package epsweep.analysis.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bars of an n(ε) that is made up, with noise that is given: nothing is measured here. */
class RowBarsTest {

  private static final int PER_DECADE = 6;

  /** 10⁻¹⁰ to 1. */
  private static final double[] EPSILON =
      IntStream.rangeClosed(-60, 0)
          .mapToDouble(k -> StrictMath.pow(10, (double) k / PER_DECADE))
          .toArray();

  /**
   * n and half of what the slopes on both sides differ by, at every ε.
   *
   * @param scale of all parameters
   */
  private static Slopes slopes(
      Scheme scheme, double theta, double scale, DoubleUnaryOperator n, DoubleUnaryOperator bend) {
    double[][] numeric = new double[EPSILON.length][];
    double[][] second = new double[EPSILON.length][];
    for (int k = 0; k < EPSILON.length; k++) {
      double e = EPSILON[k];
      numeric[k] = new double[] {n.applyAsDouble(e)};
      second[k] = new double[] {2 * e * bend.applyAsDouble(e)};
    }
    return new Slopes(
        Build.named("float64"),
        scheme,
        Step.NOMINAL,
        1,
        scale,
        new double[] {theta},
        new double[] {1},
        new double[0],
        EPSILON,
        numeric,
        second);
  }

  private static Slopes central(DoubleUnaryOperator n, DoubleUnaryOperator bend) {
    return slopes(Scheme.CENTRAL, 0, 0, n, bend);
  }

  private static Measured measured(Slopes slopes, double noise) {
    double[] nu = new double[EPSILON.length];
    Arrays.fill(nu, noise);
    return new RowBars(slopes, 0, nu, 1, Limits.USUAL).measured(true);
  }

  /** n = 1 + 5ε² of a loss that bends by 3ε: the best ε is where (ν/ε) + ε² is least. */
  private static Slopes smooth() {
    return central(e -> 1 + 5 * e * e, e -> 3 * e);
  }

  @Test
  void theBestStepGrowsAsTheCubeRootOfTheNoiseAndItsBarAsTheSquareOfThat() {
    Measured quiet = measured(smooth(), 1e-13);
    Measured loud = measured(smooth(), 1e-10);
    assertThat(loud.epsilon() / quiet.epsilon()).isCloseTo(10, within(1e-9));
    assertThat(loud.value().error() / quiet.value().error()).isCloseTo(100, within(5.0));
    assertThat(quiet.nature()).isEqualTo(Nature.SMOOTH);
    assertThat(loud.nature()).isEqualTo(Nature.SMOOTH);
  }

  @Test
  void theBarHoldsTheDerivativeAndIsNoLargerThanBothErrors() {
    for (double noise = 1e-14; noise < 1e-7; noise *= 3) {
      Measured row = measured(smooth(), noise);
      double truncation = 5 * row.epsilon() * row.epsilon();
      assertThat(Math.abs(row.value().value() - 1)).isLessThanOrEqualTo(row.value().error());
      assertThat(row.value().error())
          .isGreaterThan(Limits.USUAL.of(Limit.BAR) * noise / row.epsilon())
          .isLessThan(20 * (noise / row.epsilon() + truncation));
    }
  }

  @Test
  void noStepIsTakenThatRoundsAway() {
    double theta = 1e12;
    double moved = 0x1p-53 * theta;
    Measured row = measured(slopes(Scheme.CENTRAL, theta, 0, e -> 1, e -> 0), 1e-20);
    assertThat(row.epsilon()).isGreaterThan(moved);
    assertThat(row.value().error()).as("places are off by this much").isGreaterThan(moved);
    Measured none = measured(slopes(Scheme.CENTRAL, 1e17, 0, e -> 1, e -> 0), 1e-20);
    assertThat(none.nature()).isEqualTo(Nature.NOT_FINITE);
    assertThat(none.value().error()).isInfinite();
  }

  @Test
  void aStepAsLargeAsTheParametersHasAWiderBar() {
    Slopes everywhere = slopes(Scheme.CENTRAL, 0, 0, e -> 1, e -> Double.NaN);
    Slopes small = slopes(Scheme.CENTRAL, 0, 1e-3, e -> 1, e -> Double.NaN);
    assertThat(measured(everywhere, 1e-9).epsilon()).isGreaterThan(0.1);
    assertThat(measured(small, 1e-9).epsilon()).isCloseTo(1e-3, within(1e-9));
    assertThat(measured(small, 1e-9).value().error())
        .isCloseTo(2 * Limits.USUAL.of(Limit.BAR) * 1e-6, within(1e-12));
  }

  @Test
  void beyondALeapNoLargerStepIsTrustedAndTheBarHoldsWhatIsSeenThere() {
    Measured row = measured(central(e -> e < 2e-4 ? 1 : 3, e -> 0), 1e-12);
    assertThat(row.value().value()).isEqualTo(1);
    assertThat(row.epsilon()).isLessThan(2e-4);
    assertThat(row.value().error()).isGreaterThan(1.5);
  }

  @Test
  void aKinkWidensBarsByHalfOfWhatItsSlopesDifferBy() {
    Measured row = measured(central(e -> 1, e -> 0.25), 1e-13);
    assertThat(row.nature()).isEqualTo(Nature.KINK);
    assertThat(row.kink()).isCloseTo(0.25, within(1e-6));
    assertThat(row.value().error()).isBetween(0.25, 0.26);
  }

  /** Second differences tell of θ ± ε; losses at 2ε and 3ε weigh the slope on the right more. */
  @Test
  void aSchemeThatTakesMoreThanAWholeSlopeMayBeFartherOff() {
    Scheme uneven = Scheme.named("forward-3");
    double share = Math.max(Math.abs(uneven.rightShare()), Math.abs(1 - uneven.rightShare()));
    Measured row = measured(slopes(uneven, 0, 0, e -> 1, e -> 0.25), 1e-13);
    assertThat(row.value().error()).isCloseTo(2 * share * 0.25, within(0.01));
  }

  @Test
  void withoutSecondDifferencesNothingIsSaidOfKinks() {
    Measured row = measured(central(e -> 1 + e * e, e -> Double.NaN), 1e-13);
    assertThat(row.nature()).isEqualTo(Nature.SETTLED);
    assertThat(row.kink()).isZero();
  }

  @Test
  void wavesThatStepsPassOverAreNotResolved() {
    Measured row = measured(central(e -> StrictMath.sin(1e12 * e), e -> 0), 1e-16);
    assertThat(row.nature()).isEqualTo(Nature.UNRESOLVED);
    assertThat(row.value().error()).isGreaterThan(0.5);
  }

  @Test
  void whatNeverMovesIsDeadWhetherOthersMoveOrNot() {
    Slopes still = central(e -> 0, e -> 0);
    double[] nu = new double[EPSILON.length];
    Arrays.fill(nu, 1e-13);
    Measured beside = new RowBars(still, 0, nu, 1, Limits.USUAL).measured(true);
    assertThat(beside.nature()).isEqualTo(Nature.DEAD);
    assertThat(beside.value().error()).isLessThan(1e-11);
    Measured alone = new RowBars(still, 0, nu, 0, Limits.USUAL).measured(false);
    assertThat(alone.nature()).isEqualTo(Nature.DEAD);
    assertThat(alone.value().error()).isInfinite();
  }

  @Test
  void stepsWhereTheLossOverflowsArePassedOver() {
    Measured row = measured(central(e -> e > 1e-8 ? Double.POSITIVE_INFINITY : 1, e -> 0), 1e-13);
    assertThat(row.value().value()).isEqualTo(1);
    assertThat(measured(central(e -> Double.NaN, e -> 0), 1e-13).nature())
        .isEqualTo(Nature.NOT_FINITE);
  }
}
