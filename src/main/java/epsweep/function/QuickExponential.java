package epsweep.function;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import java.util.Arrays;

/**
 * e^x to 66 bits: with x = (k + j/128) ln 2 + r,
 *
 * <pre>e^x = 2^k (E + E (r + r²/2 + …)),   E = 2^(j/128),   |r| ≤ ln 2 / 256</pre>
 *
 * <p>E and r are pairs, and so is their product; from r² on double does (Tang, ACM TOMS 15 (1989)
 * 144–157).
 */
final class QuickExponential {

  private static final int STEPS = 128;

  /** Beyond, the result or what it is computed from may leave double's range. */
  private static final double LARGEST = 600;

  /** Adding this rounds to an integer, which then stands in the low bits. */
  private static final double TO_INTEGER = 0x1.8p52;

  private static final Pairs ONE = new Pairs(new DoubleDouble(), 1);
  private static final Row STEP = ONE.scale(ONE.log(ONE.constant(2)), 1.0 / STEPS);
  private static final double PER_UNIT = 1 / STEP.high()[0];

  /** Products of the first part with whole numbers below 2^17 are exact. */
  private static final double FIRST = WideConstants.leading(STEP.high()[0], 43);

  private static final double SECOND = STEP.high()[0] - FIRST + STEP.low()[0];

  private static final Row TABLE = table();

  private QuickExponential() {}

  private static Row table() {
    Pairs pairs = new Pairs(new DoubleDouble(), STEPS);
    Row whole = pairs.row();
    Arrays.setAll(whole.high(), j -> j);
    return pairs.exp(pairs.multiply(whole, pairs.constant(STEP)));
  }

  /** y[l] = e^(c x[l]) for a power of two c, or its negative; NaN beyond ±600. */
  static void exp(Row y, double[] x, double c, int count) {
    double[] high = y.high();
    double[] low = y.low();
    double[] table = TABLE.high();
    double[] tableLow = TABLE.low();
    for (int l = 0; l < count; l++) {
      double a = c * x[l];
      double s = a * PER_UNIT + TO_INTEGER;
      double steps = s - TO_INTEGER;
      double first = a - steps * FIRST; // exact
      double second = steps * SECOND;
      double r = first - second;
      double rLow = first - r - second;
      double p = 1.0 / 720;
      p = p * r + 1.0 / 120;
      p = p * r + 1.0 / 24;
      p = p * r + 1.0 / 6;
      p = p * r + 0.5;
      double rest = rLow + r * r * p;
      int n = (int) Double.doubleToRawLongBits(s);
      double e = table[n & STEPS - 1];
      double eLow = tableLow[n & STEPS - 1];
      double product = e * r;
      double sum = e + product;
      double left = Math.fma(e, r, -product) + (eLow + (e * rest + eLow * r));
      left = e - sum + product + left;
      double value = sum + left;
      double power = Double.longBitsToDouble(((n >> 7) + 1023L) << 52);
      high[l] = Math.abs(a) <= LARGEST ? power * value : Double.NaN;
      low[l] = power * (sum - value + left);
    }
  }
}
