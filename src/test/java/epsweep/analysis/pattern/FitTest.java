package epsweep.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** One number, fitted. */
class FitTest {

  private static final double[] BARS = {1, 1, 1};

  @Test
  void aLineIsFoundExactly() {
    Amount a = Fit.of(new double[] {-3, 6, 1.5}, new double[] {2, -4, -1}, BARS).orElseThrow();
    assertThat(a.value()).isCloseTo(-1.5, within(1e-15));
    assertThat(a.error()).isCloseTo(0, within(1e-15));
  }

  /** Beside a bar of 1 one of 10 has a hundredth of the weight. */
  @Test
  void aRowCountsByTheSquareOfItsBar() {
    double[] bars = {1, 10};
    Amount a = Fit.of(new double[] {1, 2}, new double[] {1, 1}, bars).orElseThrow();
    assertThat(a.value()).isCloseTo((1 + 0.02) / 1.01, within(1e-15));
  }

  @Test
  void theErrorOfASingleRowIsItsBar() {
    Amount a = Fit.of(new double[] {6}, new double[] {3}, new double[] {0.3}).orElseThrow();
    assertThat(a.value()).isEqualTo(2);
    assertThat(a.error()).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void theErrorIsThatOfNoiseInAThousandDraws() {
    Random random = new Random(3);
    int beyond = 0;
    for (int draw = 0; draw < 1000; draw++) {
      double[] x = random.doubles(30, -1, 1).toArray();
      double[] y = new double[30];
      double[] bars = new double[30];
      for (int i = 0; i < 30; i++) {
        y[i] = 0.7 * x[i] + 0.2 * random.nextGaussian();
        bars[i] = 1;
      }
      Amount a = Fit.of(y, x, bars).orElseThrow();
      beyond += Math.abs(a.value() - 0.7) > 2 * a.error() ? 1 : 0;
    }
    assertThat(beyond).as("of 1000, 5 %% of a normal distribution").isBetween(25, 90);
  }

  @Test
  void hugeNumbersDoNotOverflow() {
    Amount a =
        Fit.of(
                new double[] {2e300, 4e300},
                new double[] {1e300, 2e300},
                new double[] {1e280, 1e280})
            .orElseThrow();
    assertThat(a.value()).isEqualTo(2);
  }

  @Test
  void whereNothingStandsThereIsNoFit() {
    assertThat(Fit.of(new double[] {1, 2, 3}, new double[3], BARS)).isEmpty();
    assertThat(Fit.of(new double[] {1, Double.NaN, 3}, new double[] {1, 1, 1}, BARS)).isEmpty();
    assertThat(Fit.of(new double[] {1, 2, 3}, new double[] {1, 1, 1}, new double[3])).isEmpty();
  }
}
