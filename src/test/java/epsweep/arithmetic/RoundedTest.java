package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
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

  /**
   * Sums, products and quotients of formats of which double has less than twice the bits are the
   * exact ones rounded once, at midpoints and among subnormal numbers too.
   */
  @Test
  void formatsWiderThanFloat32RoundTheExactResultOnce() {
    Random random = new Random(3);
    for (String name :
        List.of("e8m24", "e11m24", "e11m25", "e9m39", "e11m49", "e11m50", "e5m30", "e11m3")) {
      Format format = Format.named(name);
      Rounded math = new Rounded(format);
      for (int i = 0; i < 100; i++) {
        double a = operand(math, random);
        double b = i % 3 == 0 ? near(math, a, random) : operand(math, random);
        double[] y = {0, 0, 0, a, a};
        double[] x = {a};
        double[] z = {b};
        math.add(y, x, z, 0, 1);
        assertThat(y[0] + 0.0)
            .as("%s: %a + %a", name, a, b)
            .isEqualTo(once(exact(a).add(exact(b)), format));
        math.multiply(y, x, z, 0, 1);
        BigDecimal product = exact(a).multiply(exact(b));
        assertThat(y[0] + 0.0).as("%s: %a × %a", name, a, b).isEqualTo(once(product, format));
        double y0 = a;
        y[0] = y0;
        math.addProduct(y, x, z, 0, 1);
        double rounded = once(product, format);
        if (Double.isFinite(rounded)) {
          assertThat(y[0] + 0.0).isEqualTo(once(exact(rounded).add(exact(a)), format));
        }
        if (b != 0) {
          math.divide(y, x, z, 0, 1);
          // 800 digits and a last one that says that there are more, which no midpoint has.
          BigDecimal quotient = exact(a).divide(exact(b), new MathContext(800, RoundingMode.DOWN));
          BigDecimal rest = exact(a).subtract(quotient.multiply(exact(b)));
          if (rest.signum() != 0) {
            quotient =
                quotient.add(
                    quotient
                        .ulp()
                        .movePointLeft(5)
                        .multiply(BigDecimal.valueOf(a > 0 == b > 0 ? 1 : -1)));
          }
          assertThat(y[0] + 0.0).as("%s: %a / %a", name, a, b).isEqualTo(once(quotient, format));
        }
      }
    }
  }

  /** Any number of a format, often one of few bits, so that sums and products meet midpoints. */
  private static double operand(Rounded math, Random random) {
    int reach = math.format().maxExponent();
    double significand =
        random.nextBoolean()
            ? 1 + random.nextDouble()
            : 1 + Math.scalb(1.0, -random.nextInt(math.format().significandBits()));
    int exponent =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(2 * reach) - reach;
          case 1 -> -reach - random.nextInt(math.format().significandBits());
          case 2 -> -reach / 2 - random.nextInt(math.format().significandBits());
          default -> random.nextInt(12) - 6;
        };
    double x = math.round(Math.scalb(significand, exponent));
    return random.nextBoolean() && Double.isFinite(x) ? -x : Double.isFinite(x) ? x : 1;
  }

  /** One whose last bit lies below the other's, by one or two bits. */
  private static double near(Rounded math, double a, Random random) {
    double half = math.format().ulp(a) / (2 << random.nextInt(2));
    return math.round((1 + 2 * random.nextInt(3)) * half * (1 + random.nextInt(2) * 0x1p-20));
  }

  private static BigDecimal exact(double x) {
    return new BigDecimal(x);
  }

  /** To nearest, ties to even, by whole numbers. */
  private static double once(BigDecimal x, Format format) {
    if (x.signum() == 0) {
      return 0;
    }
    double size = Math.min(Math.abs(x.doubleValue()), Double.MAX_VALUE);
    double ulp = format.ulp(Math.min(Math.max(size, Double.MIN_NORMAL), Double.MAX_VALUE));
    // Where the double is rounded up to a power of two the spacing below is half.
    if (x.abs().compareTo(exact(Math.scalb(1.0, Math.getExponent(size)))) < 0
        && size > Math.scalb(1.0, format.minExponent())) {
      ulp /= 2;
    }
    BigDecimal units = x.divide(exact(ulp)).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal rounded = units.multiply(exact(ulp));
    double largest = Math.scalb(2 - 2 * format.unitRoundoff(), format.maxExponent());
    return rounded.abs().compareTo(exact(largest)) > 0
        ? x.signum() * Double.POSITIVE_INFINITY
        : rounded.doubleValue();
  }

  @Test
  void formatsOfMoreBitsThanAreEmulatedAreRefused() {
    assertThatThrownBy(() -> new Rounded(Format.FLOAT64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("float64: more than the 51 bits");
  }
}
