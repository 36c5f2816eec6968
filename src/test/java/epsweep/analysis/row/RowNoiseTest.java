package epsweep.analysis.row;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.sweep.Slopes;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Noise of a known size, added to a loss, is found again. */
class RowNoiseTest {

  private static final double[] THETA = {0.3, -0.8, 1.1, 0.6, -0.2};
  private static final double[] G = {1, 1, 1, 1, 1};

  private static double smooth(double[] x) {
    double sum = 1;
    for (double v : x) {
      sum += StrictMath.sin(v);
    }
    return sum;
  }

  /** A loss with normal noise, the same at the same point. */
  private static ToDoubleFunction<double[]> noisy(double sigma) {
    return x -> {
      long seed = 0;
      for (double v : x) {
        seed = 31 * seed + Double.doubleToLongBits(v);
      }
      return smooth(x) + sigma * new Random(seed * 0x9E3779B97F4A7C15L).nextGaussian();
    };
  }

  private static RowNoise of(ToDoubleFunction<double[]> loss) {
    Slopes slopes = MadeSlopes.of(loss, THETA, G);
    return new RowNoise(slopes, Quantum.of(slopes, Limits.USUAL), Limits.USUAL);
  }

  @Test
  void theStandardDeviationOfOneLossIsFoundWithinAFactorOfTwo() {
    for (double sigma : new double[] {1e-12, 1e-9, 1e-6, 1e-4}) {
      assertThat(of(noisy(sigma)).ofOneLoss()).isBetween(sigma / 2, 2 * sigma);
    }
  }

  @Test
  void roundOffOfADoubleIsNoise() {
    double ulp = 0x1p-51;
    assertThat(of(RowNoiseTest::smooth).ofOneLoss()).isBetween(ulp / 8, ulp);
  }

  @Test
  void farFromThetaTheNoiseIsNoLess() {
    double[] nu = of(noisy(1e-9)).of(2);
    for (int k = 1; k < nu.length; k++) {
      assertThat(nu[k]).isGreaterThanOrEqualTo(nu[k - 1]);
    }
  }

  @Test
  void aLossThatStandsStillSaysSo() {
    RowNoise none = of(x -> 0.5);
    assertThat(none.moves()).isFalse();
    assertThat(none.range(0)).isZero();
    assertThat(of(RowNoiseTest::smooth).moves()).isTrue();
  }

  @Test
  void wavesOfOneRowAreNoNoiseOfTheLossAndMeasuredByWhatThatRowMoves() {
    RowNoise noise = of(x -> 1 + 10 * StrictMath.sin(x[0]) + 1e-3 * StrictMath.sin(1e5 * x[4]));
    assertThat(noise.range(0)).isGreaterThan(10);
    assertThat(noise.range(4)).isBetween(1e-3, 4e-3);
  }
}
