package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rounding to a format is to nearest even, with subnormals, overflow and signed zeros. */
class RoundedTest {

  private final Rounded float32 = new Rounded(Format.FLOAT32);
  private final Rounded float16 = new Rounded(Format.FLOAT16);
  private final Rounded bfloat16 = new Rounded(Format.BFLOAT16);

  @Test
  void roundingToFloat32IsTheCastToFloat() {
    Random random = new Random(1);
    int count = 1_000_000;
    double[] rounded = new double[count];
    double[] cast = new double[count];
    for (int i = 0; i < count; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      rounded[i] = float32.round(x);
      cast[i] = (float) x;
    }
    assertThat(rounded).isEqualTo(cast);
  }

  @Test
  void roundingToFloat32IsTheCastAroundEveryBoundary() {
    Random random = new Random(2);
    for (int exponent = -152; exponent <= 129; exponent++) {
      for (int i = 0; i < 200; i++) {
        double middle = Math.scalb(1 + random.nextInt(1 << 24) * 0x1p-24, exponent);
        for (double x : new double[] {Math.nextDown(middle), middle, Math.nextUp(middle)}) {
          assertThat(float32.round(x)).as("%a", x).isEqualTo((double) (float) x);
          assertThat(float32.round(-x)).as("-%a", x).isEqualTo((double) (float) -x);
        }
      }
    }
  }

  @Test
  void zerosKeepTheirSignAndSpecialValuesStay() {
    assertThat(1 / float32.round(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(1 / float16.round(-1e-30)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(bfloat16.round(Double.NaN)).isNaN();
    assertThat(bfloat16.round(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  /** IEEE 754-2019, table 3.5, and the bfloat16 definition (8 significand bits, 8 of exponent). */
  @Test
  void knownValuesOfNarrowFormats() {
    assertThat(float16.round(65504)).isEqualTo(65504);
    assertThat(float16.round(65519.99)).isEqualTo(65504);
    assertThat(float16.round(65520)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(float16.round(0x1p-24)).isEqualTo(0x1p-24);
    assertThat(float16.round(0x1p-25)).isZero();
    assertThat(float16.round(Math.nextUp(0x1p-25))).isEqualTo(0x1p-24);
    assertThat(float16.round(2049)).isEqualTo(2048);
    assertThat(float16.round(2051)).isEqualTo(2052);
    assertThat(bfloat16.round(1 + 0x1p-8)).isEqualTo(1);
    assertThat(bfloat16.round(1 + 3 * 0x1p-8)).isEqualTo(1 + 0x1p-6);
    assertThat(bfloat16.round(0x1.fep127)).isEqualTo(0x1.fep127);
    assertThat(bfloat16.round(0x1.ffp127)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void formatsWiderThanFloat32AreRefused() {
    assertThatThrownBy(() -> new Rounded(Format.FLOAT64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("float64: wider than float32");
  }
}
