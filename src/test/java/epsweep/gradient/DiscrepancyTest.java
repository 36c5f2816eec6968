package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscrepancyTest {

  private static double d(double[] g, double[] n) {
    int[] all = java.util.stream.IntStream.range(0, g.length).toArray();
    return Discrepancy.of(g, n, all);
  }

  @Test
  void isTheDistanceOverTheSumOfNorms() {
    assertThat(d(new double[] {3, 4}, new double[] {0, 0})).isEqualTo(1);
    assertThat(d(new double[] {3, 0}, new double[] {0, 4})).isEqualTo(5.0 / 7);
    assertThat(d(new double[] {3, 4}, new double[] {-3, -4})).isEqualTo(1);
    assertThat(d(new double[] {1, 2}, new double[] {1, 2})).isZero();
  }

  /** n = k g gives |k − 1| / (|k| + 1): 0.95 for the gradients averaged over 39 steps. */
  @Test
  void ofAScaledGradientTellsTheScale() {
    double[] g = {0.1, -2, 30};
    assertThat(d(g, new double[] {3.9, -78, 1170})).isCloseTo(0.95, within(1e-15));
  }

  @Test
  void ofTwoZeroGradientsIsZero() {
    assertThat(d(new double[] {0, -0.0}, new double[] {0, 0})).isZero();
  }

  @Test
  void ofANonFiniteComponentHasNoValue() {
    assertThat(d(new double[] {1, 2}, new double[] {1, Double.NaN})).isNaN();
    assertThat(d(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 2})).isNaN();
  }

  @Test
  void neitherOverflowsNorVanishes() {
    assertThat(d(new double[] {3e300, 0}, new double[] {0, 4e300}))
        .isCloseTo(5.0 / 7, within(1e-15));
    assertThat(d(new double[] {3e-300, 0}, new double[] {0, 4e-300}))
        .isCloseTo(5.0 / 7, within(1e-15));
    assertThat(d(new double[] {Double.MIN_VALUE}, new double[] {0})).isEqualTo(1);
  }

  @Test
  void looksOnlyAtTheGroup() {
    double[] g = {1, 7, 2};
    double[] n = {1, 0, 2};
    assertThat(Discrepancy.of(g, n, new int[] {0, 2})).isZero();
  }
}
