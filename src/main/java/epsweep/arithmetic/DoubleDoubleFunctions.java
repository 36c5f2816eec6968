package epsweep.arithmetic;

import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * e^x, ln x, tanh x and σ(x) = 1 / (1 + e^−x) over rows of {@link DoubleDouble}.
 *
 * <p>As in {@link DoubleFunctions}: x = k ln 2 + r with an integer k and |r| ≤ ln 2 / 2, ln 2 in
 * three parts so that k times the first two is exact; e^r − 1 = r (1 + r/2! + … + r²²/23!), whose
 * next term is below 2^−108; the terms from degree 14 on weigh less than 2^−56 and are summed in
 * double. With e = e^−|x|,
 *
 * <pre>
 *   tanh |x| = m / (m + 2),   m = e^(2|x|) − 1 = (2^k − 1) + 2^k (e^r − 1)
 *   σ(x) = 1 / (1 + e) for x ≥ 0,   e / (1 + e) for x &lt; 0
 * </pre>
 *
 * ln x = k ln 2 + ln s with √½ ≤ s &lt; √2: one step of Newton's iteration from ln s in double, y,
 * with t = s e^−y − 1 = f + m + f m, f = s − 1, m = e^−y − 1, so that nothing cancels near s = 1:
 * ln s = y + ln (1 + t) = y + t − t²/2 + t³/3.
 *
 * <p>Edges are {@link DoubleFunctions}' edges; tanh is odd and exactly ±1 from |x| = 80 on. An
 * instance holds scratch rows and serves one thread.
 */
final class DoubleDoubleFunctions {

  private static final int DEGREE = 23;

  /** The terms above are summed in double. */
  private static final int PAIRED_DEGREE = 13;

  private static final MathContext DIGITS = new MathContext(100);

  /** 1 / n! at n. */
  static final Row INVERSE_FACTORIALS = inverseFactorials();

  /** ln 2 as a pair. */
  static final Row LN2 = pair(ln2());

  /** ln 2 in three parts; the first two have 42 bits, k has 11. */
  static final double[] LN2_PARTS = ln2Parts();

  private static final double LOG2_E = 0x1.71547652b82fep0;

  /** Adding this rounds to an integer, which then stands in the low bits. */
  private static final double TO_INTEGER = 0x1.8p52;

  private static final double LEAST_EXPONENT = -746;
  private static final double LARGEST_EXPONENT = 710;

  /** Half a unit in the last place of either; a low part beyond belongs to a clamped number. */
  private static final double LARGEST_LOW = 0x1p-44;

  /** tanh is exactly 1 from half of this on: m exceeds 2^230, and m + 2 = m. */
  private static final double TANH_SATURATES = 160;

  private final DoubleFunctions doubles = new DoubleFunctions();
  private final DoubleDoubleLoops loops = new DoubleDoubleLoops();
  private double[] shifted = new double[0];
  private Row r = DoubleDouble.pairs(0);
  private Row p = DoubleDouble.pairs(0);
  private Row numerator = DoubleDouble.pairs(0);
  private Row denominator = DoubleDouble.pairs(0);

  private static Row inverseFactorials() {
    Row result = DoubleDouble.pairs(DEGREE + 1);
    BigDecimal value = BigDecimal.ONE;
    for (int n = 0; n <= DEGREE; n++) {
      value = n == 0 ? value : value.divide(BigDecimal.valueOf(n), DIGITS);
      set(result, n, value);
    }
    return result;
  }

  /** 2 artanh 1/3 = 2 (1/3 + 1/(3 · 3³) + 1/(5 · 3⁵) + …). */
  static BigDecimal ln2() {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = BigDecimal.valueOf(2).divide(BigDecimal.valueOf(3), DIGITS);
    for (int n = 1; n < 220; n += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS));
      power = power.divide(BigDecimal.valueOf(9), DIGITS);
    }
    return sum;
  }

  private static double[] ln2Parts() {
    BigDecimal rest = ln2();
    double first = Math.scalb(Math.rint(Math.scalb(rest.doubleValue(), 42)), -42);
    rest = rest.subtract(new BigDecimal(first));
    double second = Math.scalb(Math.rint(Math.scalb(rest.doubleValue(), 84)), -84);
    return new double[] {first, second, rest.subtract(new BigDecimal(second)).doubleValue()};
  }

  private static Row pair(BigDecimal value) {
    Row pair = DoubleDouble.pairs(1);
    set(pair, 0, value);
    return pair;
  }

  private static void set(Row y, int index, BigDecimal value) {
    y.high()[index] = value.doubleValue();
    y.low()[index] = value.subtract(new BigDecimal(y.high()[index])).doubleValue();
  }

  /** y[l] = e^x[l]; y may be x. */
  void exp(Row y, Row x, int from, int to) {
    reserve(to);
    clamp(x, LEAST_EXPONENT, LARGEST_EXPONENT, from, to);
    reduce(from, to);
    expm1(from, to);
    loops.add(p, p, 1, from, to);
    for (int l = from; l < to; l++) {
      int k = (int) Double.doubleToRawLongBits(shifted[l]);
      double first = DoubleFunctions.power(k >> 1);
      double second = DoubleFunctions.power(k - (k >> 1));
      double high = p.high()[l] * first * second;
      y.high()[l] = high;
      y.low()[l] = Math.abs(high) <= Double.MAX_VALUE ? p.low()[l] * first * second : 0;
    }
  }

  /** y[l] = tanh x[l]; y may be x. */
  void tanh(Row y, Row x, int from, int to) {
    reserve(to);
    for (int l = from; l < to; l++) {
      double twice = Math.copySign(2, x.high()[l]);
      p.high()[l] = twice * x.high()[l];
      p.low()[l] = twice * x.low()[l];
    }
    clamp(p, 0, TANH_SATURATES, from, to);
    reduce(from, to);
    expm1(from, to);
    for (int l = from; l < to; l++) {
      double power = DoubleFunctions.power((int) Double.doubleToRawLongBits(shifted[l]));
      double less = power - 1;
      r.high()[l] = less;
      r.low()[l] = (power - less) - 1;
      p.high()[l] *= power;
      p.low()[l] *= power;
    }
    loops.add(numerator, r, 1, p, from, to);
    loops.add(denominator, numerator, 2, from, to);
    loops.divide(p, numerator, denominator, from, to);
    for (int l = from; l < to; l++) {
      double sign = Math.copySign(1, x.high()[l]);
      put(y, l, sign * p.high()[l], sign * p.low()[l]);
    }
  }

  /** y[l] = 1 / (1 + e^−x[l]); y may be x. */
  void sigmoid(Row y, Row x, int from, int to) {
    reserve(to);
    for (int l = from; l < to; l++) {
      double sign = Math.copySign(1, x.high()[l]);
      p.high()[l] = -sign * x.high()[l];
      p.low()[l] = -sign * x.low()[l];
    }
    clamp(p, LEAST_EXPONENT, 0, from, to);
    reduce(from, to);
    expm1(from, to);
    loops.add(p, p, 1, from, to);
    for (int l = from; l < to; l++) {
      double power = DoubleFunctions.power((int) Double.doubleToRawLongBits(shifted[l]));
      boolean negative = x.high()[l] < 0;
      p.high()[l] *= power;
      p.low()[l] *= power;
      numerator.high()[l] = negative ? p.high()[l] : 1;
      numerator.low()[l] = negative ? p.low()[l] : 0;
    }
    loops.add(denominator, p, 1, from, to);
    loops.divide(p, numerator, denominator, from, to);
    for (int l = from; l < to; l++) {
      put(y, l, p.high()[l], p.low()[l]);
    }
  }

  /** p = x, brought into the range. */
  private void clamp(Row x, double least, double largest, int from, int to) {
    double[] high = p.high();
    double[] low = p.low();
    double[] xHigh = x.high();
    double[] xLow = x.low();
    for (int l = from; l < to; l++) {
      high[l] = Math.min(Math.max(xHigh[l], least), largest);
      low[l] = Math.min(Math.max(xLow[l], -LARGEST_LOW), LARGEST_LOW);
    }
  }

  /** From a in p: {@code shifted} = TO_INTEGER + k, r = a − k ln 2. */
  private void reduce(int from, int to) {
    double[] shifted = this.shifted;
    double[] high = p.high();
    double[] low = p.low();
    double[] rHigh = r.high();
    double[] rLow = r.low();
    double first = LN2_PARTS[0];
    double second = LN2_PARTS[1];
    double third = LN2_PARTS[2];
    for (int l = from; l < to; l++) {
      double s = high[l] * LOG2_E + TO_INTEGER;
      double k = s - TO_INTEGER;
      shifted[l] = s;
      double a = high[l] - k * first; // exact
      double b = low[l];
      double sum = a + b;
      double part = sum - a;
      rHigh[l] = sum;
      rLow[l] = (a - (sum - part)) + (b - part);
      high[l] = k * second;
      low[l] = k * third;
    }
    loops.add(r, r, -1, p, from, to);
  }

  /** From r: p = e^r − 1. */
  private void expm1(int from, int to) {
    double[] high = p.high();
    double[] x = r.high();
    Arrays.fill(high, from, to, INVERSE_FACTORIALS.high()[DEGREE]);
    Arrays.fill(p.low(), from, to, 0);
    for (int n = DEGREE - 1; n > PAIRED_DEGREE; n--) {
      double c = INVERSE_FACTORIALS.high()[n];
      for (int l = from; l < to; l++) {
        high[l] = c + x[l] * high[l];
      }
    }
    for (int n = PAIRED_DEGREE; n > 0; n--) {
      double cHigh = INVERSE_FACTORIALS.high()[n];
      double cLow = INVERSE_FACTORIALS.low()[n];
      loops.horner(p, r, cHigh, cLow, from, to);
    }
    loops.multiply(p, p, r, from, to);
  }

  /** y[l] = ln x[l]; y may be x. */
  void log(Row y, Row x, int from, int to) {
    reserve(to);
    Row s = denominator;
    double[] guess = r.high();
    for (int l = from; l < to; l++) {
      split(s, x, l);
    }
    doubles.log(guess, s.high(), from, to);
    for (int l = from; l < to; l++) {
      guess[l] = -guess[l];
      r.low()[l] = 0;
    }
    expm1(from, to);
    loops.add(s, s, -1, from, to);
    loops.multiply(numerator, s, p, from, to);
    loops.add(p, s, 1, p, from, to);
    loops.add(p, p, 1, numerator, from, to);
    correct(from, to);
    timesLn2(from, to);
    loops.add(p, p, 1, numerator, from, to);
    doubles.log(guess, x.high(), from, to);
    for (int l = from; l < to; l++) {
      boolean finite = Math.abs(guess[l]) <= Double.MAX_VALUE;
      put(y, l, finite ? p.high()[l] : guess[l], finite ? p.low()[l] : 0);
    }
  }

  /** s[l] · 2^k = x[l] with √½ ≤ s[l] &lt; √2, and {@code shifted[l]} = k; anything if x ≤ 0. */
  private void split(Row s, Row x, int l) {
    double high = x.high()[l];
    double up = Math.abs(high) < Double.MIN_NORMAL ? 0x1p54 : 1;
    long bits = Double.doubleToRawLongBits(high * up);
    long moved = bits + (0x3ff0000000000000L - 0x3fe6a09e667f3bcdL);
    int k = (int) (moved >> 52) - 1023;
    double down = DoubleFunctions.power(-(k >> 1));
    double rest = DoubleFunctions.power(-(k - (k >> 1)));
    s.high()[l] = high * up * down * rest;
    s.low()[l] = x.low()[l] * up * down * rest;
    shifted[l] = up == 1 ? k : k - 54;
  }

  /** p = y + t − t²/2 + t³/3 from t in p and −y in r. */
  private void correct(int from, int to) {
    double[] high = p.high();
    double[] low = p.low();
    double[] guess = r.high();
    for (int l = from; l < to; l++) {
      double t = high[l];
      double s = t - guess[l];
      double e = (t - (s + guess[l])) + (low[l] + t * t * (t * (1.0 / 3) - 0.5));
      double sum = s + e;
      high[l] = sum;
      low[l] = e - (sum - s);
    }
  }

  /** numerator = k ln 2 from k in {@code shifted}. */
  private void timesLn2(int from, int to) {
    double[] high = numerator.high();
    double[] low = numerator.low();
    double ln2High = LN2.high()[0];
    double ln2Low = LN2.low()[0];
    for (int l = from; l < to; l++) {
      double product = shifted[l] * ln2High;
      high[l] = product;
      low[l] = Math.fma(shifted[l], ln2High, -product) + shifted[l] * ln2Low;
    }
  }

  private static void put(Row y, int l, double high, double low) {
    y.high()[l] = high;
    y.low()[l] = Math.abs(high) <= Double.MAX_VALUE ? low : 0;
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
