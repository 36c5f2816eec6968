package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormTest {

  @Test
  void nothingOverflowsOrVanishes() {
    for (double size : new double[] {1, 0x1p1000, 0x1p-1060}) {
      assertThat(Norm.of(new double[] {3 * size, -4 * size})).isEqualTo(5 * size);
    }
  }

  @Test
  void aWeightCountsAComponentSoOften() {
    double[] x = {7, 3, 2};
    assertThat(Norm.of(x, new int[] {1, 2}, new double[] {1, 4})).isEqualTo(5);
    assertThat(Norm.of(x, new int[0], new double[0])).isZero();
  }

  @Test
  void noValueWhereAComponentHasNone() {
    assertThat(Norm.of(new double[] {1, Double.NaN})).isNaN();
    assertThat(Norm.of(new double[] {1, Double.NEGATIVE_INFINITY})).isNaN();
    assertThat(Norm.of(new double[0])).isZero();
  }
}
