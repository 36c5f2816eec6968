package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.Find;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.ErrorBudget;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorSharesTest {

  private static final double[] GRID = MadeCurves.grid(1e-6, 1, 3);

  private static ErrorShares shares(double[] truncation, double[] roundOff) {
    return ErrorShares.of(
        new Curve(
            Find.id("float32", Scheme.CENTRAL),
            GRID,
            truncation,
            truncation,
            truncation,
            Optional.of(new ErrorBudget(truncation, roundOff, truncation)),
            Optional.empty()));
  }

  private static double[] powers(double factor, int exponent) {
    double[] values = new double[GRID.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = factor * Math.pow(GRID[i], exponent);
    }
    return values;
  }

  /** t = ε², r = 10⁻⁷/ε: equal where ε³ = 10⁻⁷. Powers are straight lines, so nothing is lost. */
  @Test
  void crossoverOfTwoPowersIsExactBetweenThePoints() {
    ErrorShares found = shares(powers(1, 2), powers(1e-7, -1));
    assertThat(found.crossover().orElseThrow()).isCloseTo(Math.cbrt(1e-7), within(1e-12));
    assertThat(found.truncation()[0]).isCloseTo(1e-12 / (1e-12 + 1e-1), within(1e-15));
  }

  @Test
  void strayCrossingsBeforeTheLastDoNotCount() {
    double[] roundOff = powers(1e-7, -1);
    roundOff[3] = 0;
    double[] truncation = powers(1, 2);
    assertThat(shares(truncation, roundOff).crossover().orElseThrow())
        .isCloseTo(Math.cbrt(1e-7), within(1e-12));
    assertThat(shares(truncation, roundOff).truncation()[3]).isEqualTo(1);
  }

  @Test
  void whatNeverCrossesHasNoCrossover() {
    assertThat(shares(powers(1, 2), powers(10, 0)).crossover()).isEmpty();
    assertThat(shares(powers(1, 2), powers(0, 0)).crossover()).isEmpty();
    assertThat(shares(powers(1e-7, -1), powers(1, 2)).crossover()).isEmpty();
  }

  @Test
  void nothingOutOfNothingIsNoShare() {
    ErrorShares found = shares(powers(0, 0), powers(0, 0));
    assertThat(found.truncation()).containsOnly(Double.NaN);
    assertThat(found.crossover()).isEmpty();
    assertThat(shares(powers(Double.NaN, 0), powers(1, 0)).crossover()).isEmpty();
  }
}
