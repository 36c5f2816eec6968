package epsweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedSpreadTest {

  private static final double[] EPSILON = {1e-4, 1e-3, 1e-2};

  /** Of what an exponential and a logarithm of numbers below 10 may be off by. */
  private static final double ROUNDINGS = 1e-14;

  /** Curves that fall as ε² from a height each. */
  private static SeedSpread of(double... heights) {
    return new SeedSpread(
        Arrays.stream(heights)
            .mapToObj(h -> Arrays.stream(EPSILON).map(e -> h * (e / 1e-2) * (e / 1e-2)).toArray())
            .map(SeedSpreadTest::series)
            .toList());
  }

  private static Series series(double[] d) {
    double[] none = new double[d.length];
    return Series.of(new Curve(Find.id("float32", Scheme.CENTRAL), EPSILON, d, none, none));
  }

  /** R: {@code quantile(c(5, 1, 4, 2, 3), c(.1, .5, .9))} gives 1.4, 3.0, 4.6. */
  @Test
  void quantilesAreThoseOfType7() {
    double[] values = {5, 1, 4, 2, 3, Double.NaN};
    assertThat(SeedSpread.quantile(values, 0.1)).isEqualTo(1.4);
    assertThat(SeedSpread.quantile(values, 0.5)).isEqualTo(3);
    assertThat(SeedSpread.quantile(values, 0.9)).isEqualTo(4.6);
    assertThat(SeedSpread.quantile(new double[] {7}, 0.9)).isEqualTo(7);
    assertThat(SeedSpread.quantile(new double[] {Double.NaN}, 0.5)).isNaN();
  }

  @Test
  void betweenTwoPointsACurveIsStraightInLogarithms() {
    SeedSpread spread = of(0.1, 0.2, 0.4);
    SeedSpread.Quantiles there = spread.discrepancyAt(5e-3).orElseThrow();
    assertThat(there.median()).isCloseTo(0.2 * 0.25, within(ROUNDINGS));
    assertThat(there.holds(0.2 * 0.25)).isTrue();
    assertThat(there.holds(0.1 * 0.25)).isFalse();
    assertThat(spread.below(5e-3, 0.3 * 0.25)).isEqualTo(2);
    assertThat(spread.discrepancyAt(1e-2).orElseThrow().median()).isEqualTo(0.2);
    assertThat(spread.discrepancyAt(2e-2)).isEmpty();
    assertThat(spread.discrepancyAt(9e-5)).isEmpty();
    assertThat(spread.below(2e-2, 1)).isZero();
  }

  @Test
  void aBandIsOfEveryEpsilonForItself() {
    SeedSpread spread =
        new SeedSpread(
            IntStream.rangeClosed(0, 10)
                .mapToObj(i -> series(new double[] {i / 10.0, (10 - i) / 10.0, Double.NaN}))
                .toList());
    assertThat(spread.discrepancy(SeedSpread.LOW)).containsExactly(0.1, 0.1, Double.NaN);
    assertThat(spread.discrepancy(SeedSpread.HIGH)).containsExactly(0.9, 0.9, Double.NaN);
    assertThat(spread.spots()).isZero();
    assertThat(spread.floor().median()).isNaN();
  }
}
