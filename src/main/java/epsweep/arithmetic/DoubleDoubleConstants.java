package epsweep.arithmetic;

import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * 1/n! and ln 2 as {@link DoubleDoubleFunctions} needs them, rounded from 100 decimal digits when
 * the class is loaded; {@code DoubleDoubleFunctionsTest} compares them with another program's.
 */
final class DoubleDoubleConstants {

  /** The last n of {@link #INVERSE_FACTORIALS}. */
  static final int DEGREE = 23;

  private static final MathContext DIGITS = new MathContext(100);

  /** 1/n! at n, as pairs. */
  static final Row INVERSE_FACTORIALS = inverseFactorials();

  private static final BigDecimal EXACT_LN2 = exactLn2();

  /** ln 2, one pair. */
  static final Row LN2 = DoubleDouble.pairs(1);

  /** ln 2 in three parts; the first two have 42 bits, so that k of 11 bits times them is exact. */
  static final double LN2_FIRST = leading(EXACT_LN2, 42);

  static final double LN2_SECOND = leading(EXACT_LN2.subtract(new BigDecimal(LN2_FIRST)), 84);
  static final double LN2_THIRD =
      EXACT_LN2
          .subtract(new BigDecimal(LN2_FIRST))
          .subtract(new BigDecimal(LN2_SECOND))
          .doubleValue();

  static {
    set(LN2, 0, EXACT_LN2);
  }

  private DoubleDoubleConstants() {}

  private static Row inverseFactorials() {
    Row result = DoubleDouble.pairs(DEGREE + 1);
    BigDecimal value = BigDecimal.ONE;
    set(result, 0, value);
    for (int n = 1; n <= DEGREE; n++) {
      value = value.divide(BigDecimal.valueOf(n), DIGITS);
      set(result, n, value);
    }
    return result;
  }

  /** 2 artanh 1/3 = 2 (1/3 + 1/(3 · 3³) + 1/(5 · 3⁵) + …), to 3^−220. */
  private static BigDecimal exactLn2() {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = BigDecimal.valueOf(2).divide(BigDecimal.valueOf(3), DIGITS);
    for (int n = 1; n < 220; n += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS));
      power = power.divide(BigDecimal.valueOf(9), DIGITS);
    }
    return sum;
  }

  /** The nearest multiple of 2^−bits. */
  private static double leading(BigDecimal value, int bits) {
    return Math.scalb(Math.rint(Math.scalb(value.doubleValue(), bits)), -bits);
  }

  private static void set(Row y, int index, BigDecimal value) {
    y.high()[index] = value.doubleValue();
    y.low()[index] = value.subtract(new BigDecimal(y.high()[index])).doubleValue();
  }
}
