package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a V: its lines, d between them, and its optimum. */
class VFitTest {

  private static VFit of(int fall, int order, double scatter) {
    return new VFit(1e-3, 1e-6, fall, order, -fall, order, scatter, 40);
  }

  @Test
  void awayFromTheCornerDIsOnTheLines() {
    VFit fit = of(1, 2, 0);
    assertThat(fit.onLines(1e-5)).isCloseTo(1e-4, within(1e-16));
    assertThat(fit.onLines(1e-1)).isCloseTo(1e-2, within(1e-14));
    assertThat(fit.at(1e-5) / fit.onLines(1e-5)).isCloseTo(1, within(1e-9));
    assertThat(fit.at(1e-1) / fit.onLines(1e-1)).isCloseTo(1, within(1e-9));
    assertThat(of(2, 2, 0).onLines(1e-4)).isCloseTo(1e-4, within(1e-16));
  }

  @Test
  void inTheCornerRoundOffAndTruncationAddAsIndependentErrors() {
    assertThat(of(1, 4, 0).at(1e-3)).isEqualTo(1e-6 * StrictMath.sqrt(2));
    assertThat(of(1, 4, 0).onLines(1e-3)).isEqualTo(1e-6);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "1, 4", "2, 2"})
  void theOptimumMinimisesTheSumOfBothLines(int fall, int order) {
    VFit fit = of(fall, order, 0);
    double least = sum(fit, fit.optimum());
    assertThat(sum(fit, fit.optimum() * 1.01)).isGreaterThan(least);
    assertThat(sum(fit, fit.optimum() / 1.01)).isGreaterThan(least);
    assertThat(fit.discrepancy()).isEqualTo(fit.at(fit.optimum()));
  }

  private static double sum(VFit fit, double epsilon) {
    double ratio = epsilon / fit.cornerEpsilon();
    return StrictMath.pow(ratio, -fit.fall()) + StrictMath.pow(ratio, fit.order());
  }

  @Test
  void ofScatteredPointsOneDigitIsWorthSaying() {
    assertThat(of(1, 2, 0.3).digits()).isEqualTo(2);
    assertThat(of(1, 2, 0.31).digits()).isEqualTo(1);
  }
}
