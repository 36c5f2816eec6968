package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What a curve of d alone tells. */
class CurvePointsTest {

  private static final int COUNT = 25;
  private static final double[] EPSILON =
      MadeRows.filled(COUNT, k -> StrictMath.pow(10, -6 + k / 4.0));

  private static CurvePoints of(DoubleUnaryOperator d) {
    return new CurvePoints(
        EPSILON,
        MadeRows.filled(COUNT, k -> d.applyAsDouble(EPSILON[k])),
        MadeRows.filled(COUNT, k -> 0));
  }

  @Test
  void slopesAreThoseOfTheBranches() {
    CurvePoints u = of(e -> 1e-10 / e + 1e-3 * e * e);
    assertThat(u.slope(0, u.least() - 2)).isCloseTo(-1, within(0.05));
    assertThat(u.slope(u.least() + 3, COUNT)).isCloseTo(2, within(0.1));
    assertThat(u.decades()).isCloseTo(6, within(1e-12));
  }

  @Test
  void noMistakeLargerThanWhatHidesWouldLeaveSuchACurve() {
    for (double mistake : new double[] {1e-6, 1e-4, 1e-2}) {
      CurvePoints points = of(e -> Math.min(1, 1e-10 / e + 1e-3 * e * e + mistake / 2));
      assertThat(points.hides()).isBetween(mistake, 20 * mistake + 1e-5);
    }
  }

  @Test
  void aPointThatIsLowByLuckHidesNoLess() {
    CurvePoints points = of(e -> Math.abs(e - 1e-3) < 1e-9 ? 1e-12 : 1e-3);
    assertThat(points.discrepancy()[points.least()]).isEqualTo(1e-12);
    assertThat(points.hides()).isGreaterThan(2e-3);
  }

  @Test
  void zeroBesideLargeOnesMayBeDead() {
    assertThat(of(e -> e < 1e-5 ? 0 : 1).hides()).isInfinite();
  }

  @Test
  void theFlatEndIsMeasuredInDecades() {
    CurvePoints points = of(e -> e < 1e-2 ? 1e-2 / (e * 1e3) : 1e-3);
    assertThat(points.flatEnd(1.5)).isCloseTo(2, within(0.3));
    assertThat(points.near(1e-3, 1.5)).isBetween(8L, 10L);
  }
}
