package epsweep.arithmetic;

import epsweep.arithmetic.DoubleDouble.Row;

/**
 * e^x, tanh x and σ(x) = 1 / (1 + e^−x) over rows of {@link DoubleDouble}.
 *
 * <p>x = k ln 2 + r with an integer k and |r| ≤ ln 2 / 2 (Cody &amp; Waite 1980), ln 2 in three
 * parts so that k times the first two is exact. With e = e^−|x|,
 *
 * <pre>
 *   tanh |x| = m / (m + 2),   m = e^(2|x|) − 1 = (2^k − 1) + 2^k (e^r − 1)
 *   σ(x) = 1 / (1 + e) for x ≥ 0,   e / (1 + e) for x &lt; 0
 * </pre>
 *
 * <p>The largest relative errors found, in units of 2^−106: exp 1.3, tanh 5.5, sigmoid 5.4; {@code
 * DoubleDoubleFunctionsTest} measures them. They hold where the result's low part is a normal
 * number, above 2^−916; below, the high part keeps double's precision.
 *
 * <p>Edges are those of {@link DoubleFunctions}, except that tanh is exactly ±1 from |x| = 80 on
 * and sigmoid exactly 1 only where e^−x vanishes, from x = 745.2 on. An instance holds scratch rows
 * and serves one thread.
 */
final class DoubleDoubleFunctions {

  private static final double LOG2_E = 0x1.71547652b82fep0;

  /** Adding this rounds to an integer, which then stands in the low bits. */
  private static final double TO_INTEGER = 0x1.8p52;

  /** e^x is 0 below and ∞ above for certain. */
  private static final double LEAST_EXPONENT = -746;

  private static final double LARGEST_EXPONENT = 710;

  /** Half a unit in the last place of either; a low part beyond belongs to a clamped number. */
  private static final double LARGEST_LOW = 0x1p-44;

  /** tanh is exactly 1 from half of this on: m exceeds 2^230, and m + 2 = m. */
  private static final double TANH_SATURATES = 160;

  /** 2^k at k mod 4096, for −1075 ≤ k ≤ 1023. */
  private static final double[] POWERS = powers();

  private static final int MASK = 4095;

  private final DoubleDoubleLoops loops = new DoubleDoubleLoops();
  private double[] shifted = new double[0];
  private Row r = DoubleDouble.pairs(0);
  private Row p = DoubleDouble.pairs(0);
  private Row numerator = DoubleDouble.pairs(0);
  private Row denominator = DoubleDouble.pairs(0);

  private static double[] powers() {
    double[] powers = new double[MASK + 1];
    for (int k = -1075; k <= 1023; k++) {
      powers[k & MASK] = Math.scalb(1.0, k);
    }
    return powers;
  }

  /** 2^k for −1075 ≤ k ≤ 1023, which is 0 at −1075. */
  private static double power(int k) {
    return POWERS[k & MASK];
  }

  /** y[l] = e^x[l]; y may be x. */
  void exp(Row y, Row x, int from, int to) {
    reserve(to);
    clamp(x, LEAST_EXPONENT, LARGEST_EXPONENT, from, to);
    reduce(from, to);
    loops.expm1(p, r, from, to);
    loops.add(p, p, 1, from, to);
    double[] shifted = this.shifted;
    double[] high = p.high();
    double[] low = p.low();
    for (int l = from; l < to; l++) {
      int k = (int) Double.doubleToRawLongBits(shifted[l]);
      double first = power(k >> 1);
      double second = power(k - (k >> 1));
      high[l] = high[l] * first * second;
      low[l] = low[l] * first * second;
    }
    finish(y, p, from, to);
  }

  /** y[l] = tanh x[l]; y may be x. */
  void tanh(Row y, Row x, int from, int to) {
    reserve(to);
    timesSign(p, x, 2, x, from, to);
    clamp(p, 0, TANH_SATURATES, from, to);
    reduce(from, to);
    loops.expm1(p, r, from, to);
    scale(from, to);
    double[] power = shifted;
    double[] high = r.high();
    double[] low = r.low();
    for (int l = from; l < to; l++) {
      high[l] = power[l] - 1;
      low[l] = (power[l] - high[l]) - 1;
    }
    loops.add(numerator, r, 1, p, from, to);
    loops.add(denominator, numerator, 2, from, to);
    loops.divide(p, numerator, denominator, from, to);
    timesSign(p, p, 1, x, from, to);
    finish(y, p, from, to);
  }

  /** y[l] = 1 / (1 + e^−x[l]); y may be x. */
  void sigmoid(Row y, Row x, int from, int to) {
    reserve(to);
    timesSign(p, x, -1, x, from, to);
    clamp(p, LEAST_EXPONENT, 0, from, to);
    reduce(from, to);
    loops.expm1(p, r, from, to);
    loops.add(p, p, 1, from, to);
    scale(from, to);
    double[] high = numerator.high();
    double[] low = numerator.low();
    double[] xHigh = x.high();
    double[] eHigh = p.high();
    double[] eLow = p.low();
    for (int l = from; l < to; l++) {
      high[l] = xHigh[l] < 0 ? eHigh[l] : 1;
      low[l] = xHigh[l] < 0 ? eLow[l] : 0;
    }
    loops.add(denominator, p, 1, from, to);
    loops.divide(p, numerator, denominator, from, to);
    finish(y, p, from, to);
  }

  /** y[l] = c · sign(x[l]) · a[l]. */
  private static void timesSign(Row y, Row a, double c, Row x, int from, int to) {
    double[] high = y.high();
    double[] low = y.low();
    double[] aHigh = a.high();
    double[] aLow = a.low();
    double[] xHigh = x.high();
    for (int l = from; l < to; l++) {
      double factor = c * Math.copySign(1, xHigh[l]);
      high[l] = factor * aHigh[l];
      low[l] = factor * aLow[l];
    }
  }

  /** p = a, brought into the range. */
  private void clamp(Row a, double least, double largest, int from, int to) {
    double[] high = p.high();
    double[] low = p.low();
    double[] aHigh = a.high();
    double[] aLow = a.low();
    for (int l = from; l < to; l++) {
      high[l] = Math.min(Math.max(aHigh[l], least), largest);
      low[l] = Math.min(Math.max(aLow[l], -LARGEST_LOW), LARGEST_LOW);
    }
  }

  /** From a in p: {@code shifted} = TO_INTEGER + k, r = a − k ln 2. Modified: p as well. */
  private void reduce(int from, int to) {
    double[] shifted = this.shifted;
    double[] high = p.high();
    double[] low = p.low();
    double[] rHigh = r.high();
    double[] rLow = r.low();
    for (int l = from; l < to; l++) {
      double s = high[l] * LOG2_E + TO_INTEGER;
      double k = s - TO_INTEGER;
      double a = high[l] - k * DoubleDoubleConstants.LN2_FIRST; // exact
      double sum = a + low[l];
      double part = sum - a;
      rLow[l] = (a - (sum - part)) + (low[l] - part);
      rHigh[l] = sum;
      shifted[l] = s;
      high[l] = k * DoubleDoubleConstants.LN2_SECOND;
      low[l] = k * DoubleDoubleConstants.LN2_THIRD;
    }
    loops.add(r, r, -1, p, from, to);
  }

  /** p = 2^k p, {@code shifted} = 2^k. */
  private void scale(int from, int to) {
    double[] shifted = this.shifted;
    double[] high = p.high();
    double[] low = p.low();
    for (int l = from; l < to; l++) {
      double power = power((int) Double.doubleToRawLongBits(shifted[l]));
      shifted[l] = power;
      high[l] = power * high[l];
      low[l] = power * low[l];
    }
  }

  /** y = result, with 0 below an infinity or NaN. */
  static void finish(Row y, Row result, int from, int to) {
    double[] high = y.high();
    double[] low = y.low();
    double[] resultHigh = result.high();
    double[] resultLow = result.low();
    for (int l = from; l < to; l++) {
      high[l] = resultHigh[l];
      low[l] = Math.abs(resultHigh[l]) <= Double.MAX_VALUE ? resultLow[l] : 0;
    }
  }

  private void reserve(int to) {
    if (shifted.length < to) {
      shifted = new double[to];
      r = DoubleDouble.pairs(to);
      p = DoubleDouble.pairs(to);
      numerator = DoubleDouble.pairs(to);
      denominator = DoubleDouble.pairs(to);
    }
  }
}
