package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

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
}
