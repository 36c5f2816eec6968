package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void theMeanOfTheTwoInTheMiddle() {
    assertThat(Median.of(new double[] {8, 1, 3})).isEqualTo(3);
    assertThat(Median.of(new double[] {8, 1, 3, 4})).isEqualTo(3.5);
    assertThat(Median.of(new double[] {Double.MAX_VALUE, Double.MAX_VALUE}))
        .isEqualTo(Double.MAX_VALUE);
    assertThat(Median.of(new double[0])).isNaN();
  }

  @Test
  void theUpperOneIsAlwaysAValue() {
    assertThat(Median.upper(new double[] {8, 1, 3})).isEqualTo(3);
    assertThat(Median.upper(new double[] {8, 1, 3, 4})).isEqualTo(4);
    assertThat(Median.upper(new double[0])).isNaN();
  }

  /** Bit for bit: zeros of both signs, infinities, NaN, ties, and any order of the values. */
  @Test
  void itIsWhatSortingGives() {
    double[] odd = {0.0, -0.0, Double.NaN, 1, -1, Double.NEGATIVE_INFINITY, Double.MIN_VALUE};
    Random random = new Random(1);
    for (int trial = 0; trial < 20_000; trial++) {
      int n = 1 + random.nextInt(trial % 50 == 0 ? 300 : 12);
      int kind = random.nextInt(4);
      double[] values = new double[n];
      Arrays.setAll(
          values,
          i ->
              switch (kind) {
                case 0 -> odd[random.nextInt(odd.length)];
                case 1 -> random.nextGaussian();
                case 2 -> Math.abs(i - n / 3.0);
                default -> -Math.abs(i - n / 2);
              });
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double upper = sorted[n / 2];
      double of = n % 2 == 1 ? upper : sorted[n / 2 - 1] / 2 + upper / 2;
      assertThat(Double.doubleToLongBits(Median.upper(values)))
          .isEqualTo(Double.doubleToLongBits(upper));
      assertThat(Double.doubleToLongBits(Median.of(values))).isEqualTo(Double.doubleToLongBits(of));
    }
  }
}
