package epsweep.arithmetic;

/**
 * e^x, ln x, tanh x and σ(x) = 1 / (1 + e^−x) over rows of doubles, with the same bits on every
 * JVM.
 *
 * <p>x = k ln 2 + r with an integer k and |r| ≤ ln 2 / 2 (Cody &amp; Waite 1980: ln 2 in two parts,
 * so that k times the first is exact); e^r − 1 by its Taylor polynomial of degree 13, whose
 * remainder r¹⁴/14! is a tenth of a unit in the last place; 2^k from a table. With e = e^−|x|,
 *
 * <pre>
 *   tanh |x| = m / (m + 2),   m = e^(2|x|) − 1 = (2^k − 1) + 2^k (e^r − 1)
 *   σ(x) = 1 / (1 + e) for x ≥ 0,   e / (1 + e) for x &lt; 0
 * </pre>
 *
 * so that neither loses its relative precision anywhere. ln x is fdlibm's {@code e_log.c} (Sun
 * 1993).
 *
 * <p>The largest errors found, in units in the last place: exp 0.92, log 0.77, tanh 2.23, sigmoid
 * 2.20 (StrictMath: exp and log below 1, tanh 2.1); {@code ElementaryFunctionsTest} measures them.
 *
 * <ul>
 *   <li>exp: +∞ above 709.78, 0 below −745.13, subnormal results rounded correctly but for one
 *       unit.
 *   <li>log: −∞ at ±0, NaN below, +∞ at +∞.
 *   <li>tanh: odd, keeps the sign of zero, exactly ±1 from |x| = 19.1 on.
 *   <li>sigmoid: exactly 1 from 36.8 on; falls through the subnormal numbers to 0 at −745.2.
 *   <li>NaN gives NaN.
 * </ul>
 *
 * <p>Only + − × ÷, comparisons and table look-ups touch a value; loops that the JIT can vectorise
 * are kept apart from those that it cannot. An instance holds scratch rows and serves one thread.
 */
final class DoubleFunctions {

  private static final double LOG2_E = 0x1.71547652b82fep0;
  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Adding this rounds to an integer, which then stands in the low bits. */
  private static final double TO_INTEGER = 0x1.8p52;

  /** 2^k at k mod 4096, for −1075 ≤ k ≤ 1023. */
  private static final double[] POWERS = powers();

  /** 2^k as a product of two, at k mod 4096: reaches where 2^k alone is no double. */
  private static final double[] HALVES = halves(0);

  private static final double[] OTHER_HALVES = halves(1);

  private static final int MASK = 4095;

  /** e^x is 0 below and ∞ above for certain. */
  private static final double LEAST_EXPONENT = -746;

  private static final double LARGEST_EXPONENT = 710;

  /** tanh is 1 to the last bit from here on. */
  private static final double TANH_SATURATES = 22;

  private static final double HUGE = 0x1p60;

  /** Bits of numbers, for the logarithm. */
  private static final long LEAST_NORMAL = 0x0010000000000000L;

  private static final long LARGEST = 0x7fefffffffffffffL;
  private static final long ONE = 0x3ff0000000000000L;
  private static final long SQRT_HALF = 0x3fe6a09e667f3bcdL;
  private static final long SIGNIFICAND = 0x000fffffffffffffL;

  private double[] shifted = new double[0];
  private double[] p = new double[0];
  private double[] power = new double[0];
  private double[] rest = new double[0];

  private static double[] powers() {
    double[] powers = new double[MASK + 1];
    for (int k = -1075; k <= 1023; k++) {
      powers[k & MASK] = Math.scalb(1.0, k);
    }
    return powers;
  }

  private static double[] halves(int rest) {
    double[] halves = new double[MASK + 1];
    for (int k = -1077; k <= 1025; k++) {
      halves[k & MASK] = Math.scalb(1.0, (k + rest) >> 1);
    }
    return halves;
  }

  /** 2^k for −1075 ≤ k ≤ 1023, which is 0 at −1075. */
  static double power(int k) {
    return POWERS[k & MASK];
  }

  /** y[l] = e^x[l]; y may be x. */
  void exp(double[] y, double[] x, int from, int to) {
    reserve(to);
    reduce(x, from, to);
    expm1(from, to);
    lookUpHalves(from, to);
    double[] p = this.p;
    double[] power = this.power;
    double[] rest = this.rest;
    for (int l = from; l < to; l++) {
      y[l] = (1 + p[l]) * power[l] * rest[l];
    }
  }

  /**
   * y[l] = tanh x[l]; y may be x. The sign comes back with a clamp between ±tanh |x|: 4 |x| is
   * never the smaller one, and minima and maxima are vectorised where copying a sign is not.
   */
  void tanh(double[] y, double[] x, int from, int to) {
    reserve(to);
    reduceMagnitude(x, 2, TANH_SATURATES, from, to);
    expm1(from, to);
    lookUp(from, to);
    double[] p = this.p;
    double[] power = this.power;
    for (int l = from; l < to; l++) {
      double m = (power[l] - 1) + power[l] * p[l];
      double t = m / (m + 2);
      y[l] = Math.min(Math.max(4 * x[l], -t), t);
    }
  }

  /**
   * y[l] = 1 / (1 + e^−x[l]); y may be x. The numerator is e for x &lt; 0 and 1 otherwise, as a
   * minimum: HUGE · x is 1 or more wherever e is less than 1.
   */
  void sigmoid(double[] y, double[] x, int from, int to) {
    reserve(to);
    reduceMagnitude(x, -1, -LEAST_EXPONENT, from, to);
    expm1(from, to);
    lookUp(from, to);
    double[] p = this.p;
    double[] power = this.power;
    for (int l = from; l < to; l++) {
      double e = (1 + p[l]) * power[l];
      y[l] = Math.min(e + HUGE * Math.max(x[l], 0), 1) / (1 + e);
    }
  }

  /** 2^k of the k in {@code shifted}. */
  private void lookUp(int from, int to) {
    double[] shifted = this.shifted;
    double[] power = this.power;
    for (int l = from; l < to; l++) {
      power[l] = POWERS[(int) Double.doubleToRawLongBits(shifted[l]) & MASK];
    }
  }

  /** 2^k as a product of two. */
  private void lookUpHalves(int from, int to) {
    double[] shifted = this.shifted;
    double[] power = this.power;
    double[] rest = this.rest;
    for (int l = from; l < to; l++) {
      int k = (int) Double.doubleToRawLongBits(shifted[l]) & MASK;
      power[l] = HALVES[k];
      rest[l] = OTHER_HALVES[k];
    }
  }

  /**
   * x, kept where e^x is finite and not 0, as k ln 2 + r: {@code shifted} = TO_INTEGER + k, p = r.
   */
  private void reduce(double[] x, int from, int to) {
    double[] shifted = this.shifted;
    double[] p = this.p;
    for (int l = from; l < to; l++) {
      double a = Math.min(Math.max(x[l], LEAST_EXPONENT), LARGEST_EXPONENT);
      double s = a * LOG2_E + TO_INTEGER;
      double k = s - TO_INTEGER;
      shifted[l] = s;
      p[l] = (a - k * LN2_HIGH) - k * LN2_LOW;
    }
  }

  /** As {@link #reduce}, of factor · min(|x|, most). */
  private void reduceMagnitude(double[] x, double factor, double most, int from, int to) {
    double[] shifted = this.shifted;
    double[] p = this.p;
    for (int l = from; l < to; l++) {
      double a = factor * Math.min(Math.abs(x[l]), most);
      double s = a * LOG2_E + TO_INTEGER;
      double k = s - TO_INTEGER;
      shifted[l] = s;
      p[l] = (a - k * LN2_HIGH) - k * LN2_LOW;
    }
  }

  /** From r in p: p = e^r − 1 = r + r² (1/2! + r/3! + … + r¹¹/13!). */
  private void expm1(int from, int to) {
    double[] p = this.p;
    for (int l = from; l < to; l++) {
      double r = p[l];
      double q = 1.0 / 6227020800L;
      q = q * r + 1.0 / 479001600;
      q = q * r + 1.0 / 39916800;
      q = q * r + 1.0 / 3628800;
      q = q * r + 1.0 / 362880;
      q = q * r + 1.0 / 40320;
      q = q * r + 1.0 / 5040;
      q = q * r + 1.0 / 720;
      q = q * r + 1.0 / 120;
      q = q * r + 1.0 / 24;
      q = q * r + 1.0 / 6;
      q = q * r + 1.0 / 2;
      p[l] = r + r * r * q;
    }
  }

  private void reserve(int to) {
    if (p.length < to) {
      shifted = new double[to];
      p = new double[to];
      power = new double[to];
      rest = new double[to];
    }
  }

  /** y[l] = ln x[l]; y may be x. */
  void log(double[] y, double[] x, int from, int to) {
    reserve(to);
    if (!split(x, from, to)) {
      splitAny(x, from, to);
    }
    logOfSplit(y, from, to);
  }

  /**
   * x = 2^k (1 + f) with √½ ≤ 1 + f &lt; √2: 1 + f in p, k in {@code power}. Without meaning, and
   * false, if one x is no positive normal number.
   */
  private boolean split(double[] x, int from, int to) {
    double[] p = this.p;
    double[] power = this.power;
    long outside = 0;
    for (int l = from; l < to; l++) {
      long bits = Double.doubleToRawLongBits(x[l]);
      outside |= bits | (bits - LEAST_NORMAL) | (LARGEST - bits);
      // Adding moves the exponent's boundary from 1 to √½, so that f is small on both sides of 1.
      long moved = bits + (ONE - SQRT_HALF);
      power[l] = (int) (moved >> 52) - 1023;
      p[l] = Double.longBitsToDouble((moved & SIGNIFICAND) + SQRT_HALF);
    }
    return outside >= 0;
  }

  /** As {@link #split}, with k and f from which every other x gets its logarithm too. */
  private void splitAny(double[] x, int from, int to) {
    for (int l = from; l < to; l++) {
      if (x[l] >= Double.MIN_NORMAL && x[l] < Double.POSITIVE_INFINITY) {
        split(x, l, l + 1);
      } else if (x[l] > 0 && x[l] < Double.MIN_NORMAL) {
        rest[l] = x[l] * 0x1p54;
        split(rest, l, l + 1);
        power[l] -= 54;
      } else {
        p[l] = x[l] >= 0 ? 1 : Double.NaN;
        power[l] = x[l] > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      }
    }
  }

  /**
   * ln (1 + f) = f − f²/2 + s (f²/2 + R(s²)) with s = f / (2 + f) and R an odd-free minimax
   * polynomial of degree 14 in s (error below 2^−58.45).
   */
  private void logOfSplit(double[] y, int from, int to) {
    double[] p = this.p;
    double[] power = this.power;
    for (int l = from; l < to; l++) {
      double k = power[l];
      double f = p[l] - 1;
      double s = f / (2 + f);
      double z = s * s;
      double w = z * z;
      double even =
          w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3));
      double odd =
          z
              * (0x1.5555555555593p-1
                  + w
                      * (0x1.2492494229359p-2
                          + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3)));
      double halfSquare = 0.5 * f * f;
      y[l] = k * LN2_HIGH - ((halfSquare - (s * (halfSquare + (even + odd)) + k * LN2_LOW)) - f);
    }
  }
}
