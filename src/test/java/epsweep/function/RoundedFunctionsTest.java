package epsweep.function;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every function in every build lies within half a unit of the exact value, on even where it is a
 * tie: {@code -Dfunctions=100000} tries so many points of each.
 */
class RoundedFunctionsTest {

  private static final int COUNT = Integer.getInteger("functions", 5);

  @ParameterizedTest
  @EnumSource(RealFunction.class)
  void resultsAreRoundedCorrectly(RealFunction f) {
    for (String name : new String[] {"float64", "e11m50", "float32", "bfloat16"}) {
      check(f, Arithmetic.of(Format.named(name)), Format.named(name));
    }
  }

  private static <V> void check(RealFunction f, Arithmetic<V> math, Format format) {
    Points points = new Points(f.name().hashCode());
    V x = math.row(COUNT);
    for (int i = 0; i < COUNT; i++) {
      math.set(x, i, points.of(f));
    }
    V y = math.row(COUNT);
    new RoundedFunctions<>(math).apply(f, y, x, COUNT);
    for (int i = 0; i < COUNT; i++) {
      double at = math.get(x, i);
      if (inside(f, at)) {
        assertNearest(DecimalFunctions.value(f, at), math.get(y, i), format, f + " of " + at);
      }
    }
  }

  /** Rounding to a narrow format may reach a pole. */
  private static boolean inside(RealFunction f, double x) {
    return switch (f) {
      case LOG, LOG2, LOG10 -> x > 0;
      case CBRT -> x != 0;
      case LOG1P -> x > -1;
      case ATANH, ASIN, ACOS -> Math.abs(x) < 1;
      case GAMMA, LGAMMA -> x > 0 || x != Math.rint(x);
      default -> true;
    };
  }

  private static void assertNearest(BigDecimal exact, double y, Format format, String where) {
    double largest = Math.scalb(2 - 2 * format.unitRoundoff(), format.maxExponent());
    if (Double.isInfinite(y)) {
      assertThat(exact.abs()).as(where).isGreaterThan(new BigDecimal(largest));
      return;
    }
    BigDecimal error = new BigDecimal(y).subtract(exact).abs();
    BigDecimal half = new BigDecimal(format.ulp(y)).divide(BigDecimal.valueOf(2));
    assertThat(error).as("%s in %s: %s", where, format.name(), y).isLessThanOrEqualTo(half);
    if (error.compareTo(half) == 0) {
      assertThat(y / format.ulp(y) % 2).as("tie of %s", where).isZero();
    }
  }

  /**
   * Hard to round in double: Lefèvre and Muller, "Worst cases for correct rounding of the
   * elementary functions in double precision" (ARITH 15, 2001), and Muller et al., Handbook of
   * Floating-Point Arithmetic (2018), 10.5.
   */
  @ParameterizedTest
  @CsvSource({
    "EXP, 0x1.d7fffffffffffp-33",
    "EXP, -0x1.2p-47",
    "EXP, 0x1.fffffffffffffp-53",
    "EXP, 0x1.83d4bcdebb3f4p2",
    "EXP, -0x1.1f0da93354198p7",
    "LOG, 0x1.d6336a88077aap46",
    "LOG, 0x1.7c4a2e4c0a2d7p-35",
    "LOG, 0x1.62a88613629b6p678",
    "LOG, 0x1.61555f75885b4p128",
    "SIN, 0x1.e0000000001c2p-20",
    "SIN, 0x1.598baba2e8f85p-3",
    "SIN, 0x1.fe767739d0f6dp-2",
    "COS, 0x1.8000000000009p-23",
    "COS, 0x1.06b505550e6b2p-9",
    "TAN, 0x1.dfffffffffff1p-22",
    "TAN, 0x1.67219d19a0f7dp-2",
    "ASIN, 0x1.7fffffffffff1p-20",
    "ASIN, 0x1.e9950730c4696p-2",
    "ACOS, 0x1.fd737be914578p-11",
    "ATAN, 0x1.e0000000001d2p-21",
    "ATAN, 0x1.62ff6a1682c25p-1",
    "SINH, 0x1.dfffffffffe3ep-20",
    "COSH, 0x1.7fffffffffff7p-23",
    "ASINH, 0x1.e0000000001c2p-19",
    "LOG2, 0x1.0b548b52d2c46p1",
    "SIN, 0x1.6ac5b262ca1ffp849",
    "COS, 0x1p1023",
    "EXP, 0x1p-53"
  })
  void hardCasesAreRoundedCorrectly(RealFunction f, String x) {
    double at = Double.parseDouble(x.contains("p") ? x : x + "p0");
    Arithmetic<?> math = Arithmetic.of(Format.FLOAT64);
    assertNearest(DecimalFunctions.value(f, at), value(math, f, at), Format.FLOAT64, f + " " + x);
  }

  private static <V> double value(Arithmetic<V> math, RealFunction f, double x) {
    V y = math.scalar(x);
    new RoundedFunctions<>(math).apply(f, y, y, 1);
    return math.get(y, 0);
  }

  private static <V> double power(Arithmetic<V> math, double a, double b) {
    V y = math.scalar(a);
    new RoundedFunctions<>(math).power(y, y, math.scalar(b), 1);
    return math.get(y, 0);
  }

  /** Published values: sin of 10²² and of the multiple of π/2 nearest to a double. */
  @Test
  void largeAngles() {
    Arithmetic<?> math = Arithmetic.of(Format.FLOAT64);
    assertThat(value(math, RealFunction.SIN, 1e22)).isEqualTo(-0.8522008497671888);
    assertThat(value(math, RealFunction.COS, 0x1.6ac5b262ca1ffp849))
        .isEqualTo(-4.687165924254628e-19);
  }

  @ParameterizedTest
  @CsvSource({
    "EXP, 0, 1",
    "EXP, -1000, 0",
    "EXP, 1000, Infinity",
    "EXP, -745, 4.9E-324",
    "LOG, 0, -Infinity",
    "LOG, -1, NaN",
    "LOG, 1, 0",
    "LOG2, 8, 3",
    "LOG10, 1000, 3",
    "SQRT, -1, NaN",
    "SQRT, 2.25, 1.5",
    "CBRT, -27, -3",
    "CBRT, 0, 0",
    "ASIN, 1, 1.5707963267948966",
    "ASIN, 1.1, NaN",
    "ACOS, -1, 3.141592653589793",
    "ACOS, 1, 0",
    "ATAN, Infinity, 1.5707963267948966",
    "TANH, 800, 1",
    "COSH, 710, 1.1169973830808555E308",
    "COSH, 711, Infinity",
    "ACOSH, 1, 0",
    "ACOSH, 0.5, NaN",
    "ATANH, 1, Infinity",
    "ATANH, 1.5, NaN",
    "ERF, -7, -1",
    "ERF, 0, 0",
    "GAMMA, 5, 24",
    "GAMMA, 0.5, 1.772453850905516",
    "GAMMA, -3, NaN",
    "GAMMA, 171, 7.257415615307999E306",
    "GAMMA, 172, Infinity",
    "LGAMMA, 2, 0",
    "LGAMMA, 1, 0",
    "LGAMMA, -3, Infinity",
    "SIN, NaN, NaN",
    "SIN, Infinity, NaN",
    "SIN, 1e-310, 1e-310",
    "EXPM1, -800, -1",
    "LOG1P, -1, -Infinity"
  })
  void edges(RealFunction f, double x, double y) {
    assertThat(Double.valueOf(value(Arithmetic.of(Format.FLOAT64), f, x)))
        .isEqualTo(Double.valueOf(y));
  }

  /** Pairs lose digits there, and decimals would need hundreds. */
  @ParameterizedTest
  @EnumSource(
      names = {"EXPM1", "LOG1P", "SIN", "TAN", "ASIN", "ATAN", "SINH", "TANH", "ASINH", "ATANH"})
  void theSmallestNumbersAreTheirOwnValues(RealFunction f) {
    for (double x : new double[] {4.9e-324, -1e-310, 0x1.8p-1022, -1.1e-290, 3.3e-280, 1e-260}) {
      assertThat(value(Arithmetic.of(Format.FLOAT64), f, x)).as(f + " of " + x).isEqualTo(x);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, 8",
    "-2, 3, -8",
    "2, -1, 0.5",
    "2, 0.5, 1.4142135623730951",
    "0, 0, 1",
    "0, 2, 0",
    "0, -1, Infinity",
    "-8, 0.5, NaN",
    "1, Infinity, 1",
    "10, -300, 1e-300",
    "1.5, 100, 4.065611775352152E17",
    "3, 2.5, 15.588457268119896",
    "2, 1024, Infinity"
  })
  void powers(double a, double b, double y) {
    assertThat(Double.valueOf(power(Arithmetic.of(Format.FLOAT64), a, b)))
        .isEqualTo(Double.valueOf(y));
  }

  /** The inverse of a cube that is too small to be a pair. */
  @ParameterizedTest
  @CsvSource({"0x1.29f5c7805a03ap-338", "0x1.8488cf412aca6p-338"})
  void inversesNearTheEndOfTheRange(String base) {
    double x = Double.parseDouble(base);
    BigDecimal cube = new BigDecimal(x).pow(3);
    BigDecimal exact = BigDecimal.ONE.divide(cube, new MathContext(60));
    assertThat(power(Arithmetic.of(Format.FLOAT64), x, -3)).isEqualTo(exact.doubleValue());
  }

  /** 0x1.000002p0 squared is a tie of float32; so is 1.0625² in eight bits. */
  @Test
  void tiesGoToEven() {
    assertThat(power(Arithmetic.of(Format.FLOAT32), 0x1.000002p0, 2)).isEqualTo(0x1.000004p0);
    assertThat(power(Arithmetic.of(Format.BFLOAT16), 1.0625, 2)).isEqualTo(1.125);
  }
}
