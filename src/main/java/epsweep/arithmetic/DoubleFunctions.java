package epsweep.arithmetic;

import java.util.function.DoubleUnaryOperator;

/**
 * e^x, ln x, tanh x and σ(x) = 1 / (1 + e^−x) over rows of doubles, with the same bits on every
 * JVM.
 *
 * <p>At the breakpoint a nearest to x the function's value is in a table ({@link Breakpoints}), r =
 * x − a is exact, and an addition theorem leads from a to x:
 *
 * <pre>
 *   e^x    = E + E (e^r − 1)                      E = e^a,    |r| ≤ 2^−6
 *   tanh x = T + t (1 − T (T + t) / (1 + T t))    T = tanh a, t = tanh r, |r| ≤ 2^−7
 *   σ(x)   = S + S (1 − U) t / (1 + U t)          S = σ(a),   t = tanh r/2, U = 2 S − 1 = tanh a/2
 * </pre>
 *
 * e^r − 1 and tanh r are their Taylor polynomials of degree 7; what is left out is below a
 * thousandth of a unit in the last place. What is added to the table's value is small beside it,
 * and so are its errors. Where there are no breakpoints, at |x| ≥ 64 (tanh: 32), the values are ±1
 * or {@link StrictMath#exp}'s.
 *
 * <p>ln x is fdlibm's {@code e_log.c} (Sun 1993), its polynomial by Horner's rule.
 *
 * <p>The largest errors found, in units in the last place: exp 1.28, log 0.80, tanh 1.49, sigmoid
 * 1.24 (StrictMath: exp and log below 1, tanh 2.1); {@code ElementaryFunctionsTest} measures them.
 *
 * <ul>
 *   <li>exp: +∞ above 709.78, 0 below −745.13, subnormal results rounded correctly but for one
 *       unit.
 *   <li>log: −∞ at ±0, NaN below, +∞ at +∞.
 *   <li>tanh: odd, keeps the sign of zero, exactly ±1 from |x| = 19.1 on.
 *   <li>sigmoid: exactly 1 from 37.5 on; falls through the subnormal numbers to 0 at −745.2.
 *   <li>NaN gives NaN.
 * </ul>
 *
 * <p>Only + − × ÷, comparisons and table look-ups touch a value. Loops that the JIT can vectorise
 * are kept apart from those that it cannot, are short enough to be unrolled, and do without minima
 * and maxima, which cost more than a whole polynomial. An instance holds scratch rows and serves
 * one thread.
 */
final class DoubleFunctions {

  /** Breakpoints of tanh to a unit of x; those of e^x and σ are twice as far apart. */
  private static final double PER_UNIT = 64;

  /** Adding this rounds to an integer, which then stands in the low bits. */
  private static final double TO_INTEGER = 0x1.8p52;

  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Bits of numbers, for the logarithm. */
  private static final long LEAST_NORMAL = 0x0010000000000000L;

  private static final long LARGEST = 0x7fefffffffffffffL;
  private static final long ONE = 0x3ff0000000000000L;
  private static final long SQRT_HALF = 0x3fe6a09e667f3bcdL;
  private static final long SIGNIFICAND = 0x000fffffffffffffL;

  private double[] shifted = new double[0];
  private double[] base = new double[0];
  private double[] rest = new double[0];

  /** y[l] = e^x[l]; y may be x. */
  void exp(double[] y, double[] x, int from, int to) {
    reserve(to);
    expm1FromBreakpoint(x, from, to);
    lookUp(Breakpoints.EXP, StrictMath::exp, x, from, to);
    double[] base = this.base;
    double[] rest = this.rest;
    for (int l = from; l < to; l++) {
      y[l] = base[l] + base[l] * rest[l];
    }
  }

  /** y[l] = tanh x[l]; y may be x. */
  void tanh(double[] y, double[] x, int from, int to) {
    reserve(to);
    tanhFromBreakpoint(x, 1, from, to);
    lookUp(Breakpoints.TANH, Math::signum, x, from, to);
    double[] base = this.base;
    double[] rest = this.rest;
    for (int l = from; l < to; l++) {
      double sum = base[l] + rest[l];
      y[l] = base[l] + rest[l] * (1 - base[l] * sum / (1 + base[l] * rest[l]));
    }
  }

  /** y[l] = 1 / (1 + e^−x[l]); y may be x. */
  void sigmoid(double[] y, double[] x, int from, int to) {
    reserve(to);
    tanhFromBreakpoint(x, 0.5, from, to);
    lookUp(Breakpoints.SIGMOID, DoubleFunctions::sigmoidFarFromZero, x, from, to);
    double[] base = this.base;
    double[] rest = this.rest;
    for (int l = from; l < to; l++) {
      double u = 2 * base[l] - 1;
      y[l] = base[l] + base[l] * (1 - u) * rest[l] / (1 + u * rest[l]);
    }
  }

  private static double sigmoidFarFromZero(double x) {
    return x > 0 ? 1 : StrictMath.exp(x);
  }

  /** {@code shifted} = TO_INTEGER + k, {@code rest} = e^r − 1, with x = k/32 + r. */
  private void expm1FromBreakpoint(double[] x, int from, int to) {
    double[] shifted = this.shifted;
    double[] rest = this.rest;
    for (int l = from; l < to; l++) {
      double s = x[l] * (PER_UNIT / 2) + TO_INTEGER;
      double r = x[l] - (s - TO_INTEGER) * (2 / PER_UNIT);
      shifted[l] = s;
      double q = 1.0 / 5040;
      q = q * r + 1.0 / 720;
      q = q * r + 1.0 / 120;
      q = q * r + 1.0 / 24;
      q = q * r + 1.0 / 6;
      q = q * r + 1.0 / 2;
      rest[l] = r + r * r * q;
    }
  }

  /** {@code shifted} = TO_INTEGER + k, {@code rest} = tanh r, with factor · x = k/64 + r. */
  private void tanhFromBreakpoint(double[] x, double factor, int from, int to) {
    double[] shifted = this.shifted;
    double[] rest = this.rest;
    for (int l = from; l < to; l++) {
      double a = factor * x[l];
      double s = a * PER_UNIT + TO_INTEGER;
      double r = a - (s - TO_INTEGER) * (1 / PER_UNIT);
      shifted[l] = s;
      double z = r * r;
      rest[l] = r * (1 - z * (1.0 / 3 - z * (2.0 / 15 - z * (17.0 / 315))));
    }
  }

  /**
   * {@code base} = the values of a table at the k in {@code shifted}. Where it has none, {@code
   * base} = beyond(x) and {@code rest} so small that it changes nothing: 0 would make NaN of an
   * infinity.
   */
  private void lookUp(double[] table, DoubleUnaryOperator beyond, double[] x, int from, int to) {
    double[] shifted = this.shifted;
    double[] base = this.base;
    long first = Double.doubleToRawLongBits(TO_INTEGER) - table.length / 2;
    long mask = table.length - 1L;
    long all = 0;
    for (int l = from; l < to; l++) {
      long index = Double.doubleToRawLongBits(shifted[l]) - first;
      all |= index;
      base[l] = table[(int) index & table.length - 1];
    }
    if ((all & ~mask) != 0) {
      for (int l = from; l < to; l++) {
        long index = Double.doubleToRawLongBits(shifted[l]) - first;
        if ((index & ~mask) != 0) {
          base[l] = beyond.applyAsDouble(x[l]);
          rest[l] = Double.MIN_VALUE;
        }
      }
    }
  }

  private void reserve(int to) {
    if (base.length < to) {
      shifted = new double[to];
      base = new double[to];
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
   * x = 2^k (1 + f) with √½ ≤ 1 + f &lt; √2: 1 + f in {@code rest}, k in {@code base}. Without
   * meaning, and false, if one x is no positive normal number.
   */
  private boolean split(double[] x, int from, int to) {
    double[] base = this.base;
    double[] rest = this.rest;
    long outside = 0;
    for (int l = from; l < to; l++) {
      long bits = Double.doubleToRawLongBits(x[l]);
      outside |= bits | (bits - LEAST_NORMAL) | (LARGEST - bits);
      // Adding moves the exponent's boundary from 1 to √½, so that f is small on both sides of 1.
      long moved = bits + (ONE - SQRT_HALF);
      base[l] = (int) (moved >> 52) - 1023;
      rest[l] = Double.longBitsToDouble((moved & SIGNIFICAND) + SQRT_HALF);
    }
    return outside >= 0;
  }

  /** As {@link #split}, with k and f from which every other x gets its logarithm too. */
  private void splitAny(double[] x, int from, int to) {
    for (int l = from; l < to; l++) {
      if (x[l] >= Double.MIN_NORMAL && x[l] < Double.POSITIVE_INFINITY) {
        split(x, l, l + 1);
      } else if (x[l] > 0 && x[l] < Double.MIN_NORMAL) {
        shifted[l] = x[l] * 0x1p54;
        split(shifted, l, l + 1);
        base[l] -= 54;
      } else {
        rest[l] = x[l] >= 0 ? 1 : Double.NaN;
        base[l] = x[l] > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      }
    }
  }

  /**
   * ln (1 + f) = f − f²/2 + s (f²/2 + z R(z)) with s = f / (2 + f), z = s² and R a minimax
   * polynomial of degree 6 (error below 2^−58.45).
   */
  private void logOfSplit(double[] y, int from, int to) {
    double[] base = this.base;
    double[] rest = this.rest;
    for (int l = from; l < to; l++) {
      double k = base[l];
      double f = rest[l] - 1;
      double s = f / (2 + f);
      double z = s * s;
      double q = 0x1.2f112df3e5244p-3;
      q = q * z + 0x1.39a09d078c69fp-3;
      q = q * z + 0x1.7466496cb03dep-3;
      q = q * z + 0x1.c71c51d8e78afp-3;
      q = q * z + 0x1.2492494229359p-2;
      q = q * z + 0x1.999999997fa04p-2;
      q = q * z + 0x1.5555555555593p-1;
      double halfSquare = 0.5 * (f * f);
      y[l] = k * LN2_HIGH - ((halfSquare - (s * (halfSquare + z * q) + k * LN2_LOW)) - f);
    }
  }
}
