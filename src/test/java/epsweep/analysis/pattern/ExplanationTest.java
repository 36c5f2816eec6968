package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.ERROR;
import static epsweep.analysis.pattern.MadeGradients.SIZE;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a pattern leaves, and how likely chance leaves as little. */
class ExplanationTest {

  private static final double[] NO_PRINT = new double[SIZE];
  private static final double[] N = numeric(1);
  private static final Gradients THIRD = MadeGradients.of(1, i -> N[i] / 3);
  private static final Scope ALL = Scope.of(THIRD).get(0);

  /** n = k·g. */
  private static Explanation scaled(Gradients gradients, double k) {
    return Explanation.of(
        Mistake.of(FaultKind.SCALED), gradients, ALL, i -> k * gradients.analytic()[i], i -> k, 1);
  }

  private static Explanation left(double... misfit) {
    return new Explanation(Mistake.of(FaultKind.SCALED), new double[0], misfit, 0);
  }

  @Test
  void itHoldsWhereEveryRowLiesWithinTwoBars() {
    assertThat(left(0, 1.9, 2).holds()).isTrue();
    assertThat(left(0, 0, 2.1).holds()).isFalse();
    assertThat(left(0, Double.NaN).holds()).isFalse();
    assertThat(scaled(THIRD, 3).holds()).isTrue();
    assertThat(scaled(THIRD, 3.001).holds()).isFalse();
  }

  @Test
  void theResidualIsTheRootMeanSquare() {
    assertThat(left(3, 4).residual()).isCloseTo(Math.sqrt(12.5), within(1e-14));
    assertThat(left(3e200, 4e200).residual()).isCloseTo(Math.sqrt(12.5) * 1e200, within(1e187));
    assertThat(left(0, 0).residual()).isZero();
    assertThat(left(1, Double.POSITIVE_INFINITY).residual()).isInfinite();
  }

  @Test
  void modelsThatDifferByLessThanHalfABarSayTheSame() {
    double least = ERROR * 0.4;
    Explanation one = scaled(THIRD, 3);
    Explanation near =
        Explanation.of(one.mistake(), THIRD, ALL, i -> 3 * THIRD.analytic()[i] + least, i -> 3, 1);
    Explanation far =
        Explanation.of(
            one.mistake(), THIRD, ALL, i -> 3 * THIRD.analytic()[i] + 2 * least, i -> 3, 1);
    assertThat(one.saysTheSame(near, THIRD, ALL)).isTrue();
    assertThat(one.saysTheSame(far, THIRD, ALL)).isFalse();
    assertThat(one.saysTheSame(Explanation.of(one.mistake()), THIRD, ALL)).isFalse();
  }

  @Test
  void aFactorThatFitsAllRowsIsNoChance() {
    assertThat(scaled(THIRD, 3).chance(THIRD, ALL, NO_PRINT)).isLessThan(1e-60);
  }

  @Test
  void whatPrintMayHaveAddedMakesChanceLarger() {
    double[] half = new double[SIZE];
    Arrays.fill(half, 0.1);
    double exact = scaled(THIRD, 3).chance(THIRD, ALL, NO_PRINT);
    assertThat(scaled(THIRD, 3).chance(THIRD, ALL, half)).isGreaterThan(1e10 * exact);
  }

  /** Of a right gradient n − g is noise, which four rows seldom have as a pattern. */
  @Test
  void noiseIsExplainedNoMoreOftenThanPromised() {
    Random random = new Random(7);
    int rare = 0;
    for (int draw = 0; draw < 20_000; draw++) {
      double size = StrictMath.pow(10, 1 - 2 * random.nextDouble());
      double[] g = random.doubles(4, -1, 1).toArray();
      double[] n = g.clone();
      Arrays.setAll(n, i -> g[i] + size * random.nextGaussian());
      rare +=
          Patterns.propose(guessed(n, g), new double[4]).filter(p -> p.chance() <= 1e-2).isPresent()
              ? 1
              : 0;
    }
    assertThat(rare).isBetween(1, 200);
  }

  /** Bars of a twentieth of n or of n − g, as where nobody measured any. */
  private static Gradients guessed(double[] n, double[] g) {
    double[] bars = new double[n.length];
    Arrays.setAll(bars, i -> 0.05 * Math.min(Math.abs(n[i]), Math.abs(n[i] - g[i])));
    double[] unknown = new double[n.length];
    Arrays.fill(unknown, Double.NaN);
    return new Gradients(
        g, new double[n.length], n, bars, unknown, i -> "row " + i, List.of(), Counts.UNKNOWN);
  }

  @Test
  void ofRowsThatAreNotOffNothingIsSaid() {
    Gradients right = MadeGradients.of(1, i -> N[i]);
    assertThat(scaled(right, 1).chance(right, ALL, NO_PRINT)).isEqualTo(1);
  }
}
