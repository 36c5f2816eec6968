package epsweep.function;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import java.util.Arrays;

/**
 * ln x to 66 bits: with x = 2^k m, √½ ≤ m &lt; √2, and a c near 1/m from a table,
 *
 * <pre>ln x = k ln 2 − ln c + ln (1 + r),   r = c m − 1,   |r| ≤ 2^−8</pre>
 *
 * <p>r and r²/2 are pairs; from r³ on double does. Around x = 1, c is 1, and nothing cancels (Tang,
 * ACM TOMS 16 (1990) 378–400).
 */
final class QuickLogarithm {

  /** Bits of numbers. */
  private static final long ONE = 0x3ff0000000000000L;

  private static final long SQRT_HALF = 0x3fe6a09e667f3bcdL;
  private static final long SIGNIFICAND = 0x000fffffffffffffL;

  /** Intervals of 2^45 numbers, around those that end in 45 zeros. */
  private static final int DROPPED = 45;

  private static final long FIRST = SQRT_HALF >> DROPPED;
  private static final int SIZE = 130;

  /** Of this grid, sums of ln c and of k ln 2 are exact. */
  private static final int GRID = 42;

  private static final Pairs ONE_PAIR = new Pairs(new DoubleDouble(), 1);
  private static final Row EXACT_LN2 = ONE_PAIR.log(ONE_PAIR.constant(2));
  private static final double LN2 = WideConstants.leading(EXACT_LN2.high()[0], GRID);
  private static final double LN2_REST = EXACT_LN2.high()[0] - LN2 + EXACT_LN2.low()[0];

  private static final double[] INVERSE = new double[SIZE];

  /** −ln c. */
  private static final double[] LOG = new double[SIZE];

  private static final double[] LOG_REST = new double[SIZE];

  /** 1 / ln 2 and 1 / ln 10. */
  static final Row PER_BIT = inverse(2);

  static final Row PER_DIGIT = inverse(10);

  static {
    Arrays.setAll(INVERSE, j -> 1 / Double.longBitsToDouble((FIRST + j) << DROPPED));
    Pairs pairs = new Pairs(new DoubleDouble(), SIZE);
    Row logs = pairs.log(new Row(INVERSE, new double[SIZE]));
    for (int j = 0; j < SIZE; j++) {
      LOG[j] = -WideConstants.leading(logs.high()[j], GRID);
      LOG_REST[j] = -LOG[j] - logs.high()[j] - logs.low()[j];
    }
  }

  private QuickLogarithm() {}

  private static Row inverse(double base) {
    return ONE_PAIR.divide(ONE_PAIR.constant(1), ONE_PAIR.log(ONE_PAIR.constant(base)));
  }

  /** y[l] = ln x[l]; NaN where x is no positive normal number. */
  static void log(Row y, double[] x, int count) {
    double[] high = y.high();
    double[] low = y.low();
    for (int l = 0; l < count; l++) {
      long moved = Double.doubleToRawLongBits(x[l]) + (ONE - SQRT_HALF);
      double k = (int) (moved >> 52) - 1023;
      long bits = (moved & SIGNIFICAND) + SQRT_HALF;
      int j = (int) (((bits + (1L << (DROPPED - 1))) >> DROPPED) - FIRST);
      double m = Double.longBitsToDouble(bits);
      double product = m * INVERSE[j];
      double lost = Math.fma(m, INVERSE[j], -product);
      double r = product - 1 + lost;
      double rLow = product - 1 - r + lost;
      double half = 0.5 * r;
      double square = half * r;
      double p = 1.0 / 9;
      p = p * r - 1.0 / 8;
      p = p * r + 1.0 / 7;
      p = p * r - 1.0 / 6;
      p = p * r + 1.0 / 5;
      p = p * r - 1.0 / 4;
      p = p * r + 1.0 / 3;
      double base = k * LN2 + LOG[j]; // exact
      double first = base + r;
      double sum = first - square;
      double rest = k * LN2_REST + LOG_REST[j] + (rLow - r * rLow - Math.fma(half, r, -square));
      double small = 2 * square * r * p + rest;
      double left = base - first + r + (first - sum - square) + small;
      double value = sum + left;
      boolean normal = x[l] >= Double.MIN_NORMAL && x[l] <= Double.MAX_VALUE;
      high[l] = normal ? value : Double.NaN;
      low[l] = sum - value + left;
    }
  }
}
