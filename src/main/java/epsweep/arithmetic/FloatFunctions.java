package epsweep.arithmetic;

import java.util.function.DoubleUnaryOperator;

/**
 * e^x, ln x, tanh x and σ(x) = 1 / (1 + e^−x) over rows of floats, in float operations: the method
 * of {@link DoubleFunctions} with breakpoints twice as far apart, polynomials of degree 4 and 3,
 * and FreeBSD's {@code e_logf.c}. Where there are no breakpoints, at |x| ≥ 32 (tanh: 16), the
 * values are ±1 or {@link StrictMath#exp}'s, rounded.
 *
 * <p>The largest errors over all floats, in units in the last place: exp 1.49, log 0.84, tanh 1.62,
 * sigmoid 1.35; {@code ElementaryFunctionsTest} measures them at 100,000 points.
 *
 * <ul>
 *   <li>exp: +∞ above 88.72, 0 below −103.97.
 *   <li>log: −∞ at ±0, NaN below, +∞ at +∞.
 *   <li>tanh: odd, keeps the sign of zero, exactly ±1 from |x| = 9.02 on.
 *   <li>sigmoid: exactly 1 from 17.4 on; falls through the subnormal numbers to 0 at −104.
 *   <li>NaN gives NaN.
 * </ul>
 *
 * <p>An instance holds scratch rows and serves one thread.
 */
final class FloatFunctions {

  /** Breakpoints of tanh to a unit of x; those of e^x and σ are twice as far apart. */
  private static final float PER_UNIT = 32;

  /** Adding this rounds to an integer, which then stands in the low bits. */
  private static final float TO_INTEGER = 0x1.8p23f;

  /** 15 bits, so that an exponent times it is exact. */
  private static final float LN2_HIGH = 0x1.62e4p-1f;

  private static final float LN2_LOW = 0x1.7f7d1cp-20f;

  /** Bits of numbers, for the logarithm. */
  private static final int LEAST_NORMAL = 0x00800000;

  private static final int LARGEST = 0x7f7fffff;
  private static final int ONE = 0x3f800000;
  private static final int SQRT_HALF = 0x3f3504f3;
  private static final int SIGNIFICAND = 0x007fffff;

  private float[] shifted = new float[0];
  private float[] base = new float[0];
  private float[] rest = new float[0];

  /** y[l] = e^x[l]; y may be x. */
  void exp(float[] y, float[] x, int from, int to) {
    reserve(to);
    expm1FromBreakpoint(x, from, to);
    lookUp(Breakpoints.EXP_FLOAT, StrictMath::exp, x, from, to);
    float[] base = this.base;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      y[l] = base[l] + base[l] * rest[l];
    }
  }

  /** y[l] = tanh x[l]; y may be x. */
  void tanh(float[] y, float[] x, int from, int to) {
    reserve(to);
    tanhFromBreakpoint(x, 1, from, to);
    lookUp(Breakpoints.TANH_FLOAT, Math::signum, x, from, to);
    float[] base = this.base;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      float sum = base[l] + rest[l];
      y[l] = base[l] + rest[l] * (1 - base[l] * sum / (1 + base[l] * rest[l]));
    }
  }

  /** y[l] = 1 / (1 + e^−x[l]); y may be x. */
  void sigmoid(float[] y, float[] x, int from, int to) {
    reserve(to);
    tanhFromBreakpoint(x, 0.5f, from, to);
    lookUp(Breakpoints.SIGMOID_FLOAT, FloatFunctions::sigmoidFarFromZero, x, from, to);
    float[] base = this.base;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      float u = 2 * base[l] - 1;
      y[l] = base[l] + base[l] * (1 - u) * rest[l] / (1 + u * rest[l]);
    }
  }

  private static double sigmoidFarFromZero(double x) {
    return x > 0 ? 1 : StrictMath.exp(x);
  }

  /** {@code shifted} = TO_INTEGER + k, {@code rest} = e^r − 1, with x = k/16 + r. */
  private void expm1FromBreakpoint(float[] x, int from, int to) {
    float[] shifted = this.shifted;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      float s = x[l] * (PER_UNIT / 2) + TO_INTEGER;
      float r = x[l] - (s - TO_INTEGER) * (2 / PER_UNIT);
      shifted[l] = s;
      rest[l] = r + r * r * (1f / 2 + r * (1f / 6 + r * (1f / 24)));
    }
  }

  /** {@code shifted} = TO_INTEGER + k, {@code rest} = tanh r, with factor · x = k/32 + r. */
  private void tanhFromBreakpoint(float[] x, float factor, int from, int to) {
    float[] shifted = this.shifted;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      float a = factor * x[l];
      float s = a * PER_UNIT + TO_INTEGER;
      float r = a - (s - TO_INTEGER) * (1 / PER_UNIT);
      shifted[l] = s;
      rest[l] = r * (1 - r * r * (1f / 3));
    }
  }

  /**
   * {@code base} = the values of a table at the k in {@code shifted}. Where it has none, {@code
   * base} = beyond(x) and {@code rest} so small that it changes nothing: 0 would make NaN of an
   * infinity.
   */
  private void lookUp(float[] table, DoubleUnaryOperator beyond, float[] x, int from, int to) {
    float[] shifted = this.shifted;
    float[] base = this.base;
    int first = Float.floatToRawIntBits(TO_INTEGER) - table.length / 2;
    int mask = table.length - 1;
    int all = 0;
    for (int l = from; l < to; l++) {
      int index = Float.floatToRawIntBits(shifted[l]) - first;
      all |= index;
      base[l] = table[index & table.length - 1];
    }
    if ((all & ~mask) != 0) {
      for (int l = from; l < to; l++) {
        int index = Float.floatToRawIntBits(shifted[l]) - first;
        if ((index & ~mask) != 0) {
          base[l] = (float) beyond.applyAsDouble(x[l]);
          rest[l] = Float.MIN_VALUE;
        }
      }
    }
  }

  private void reserve(int to) {
    if (base.length < to) {
      shifted = new float[to];
      base = new float[to];
      rest = new float[to];
    }
  }

  /** y[l] = ln x[l]; y may be x. */
  void log(float[] y, float[] x, int from, int to) {
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
  private boolean split(float[] x, int from, int to) {
    float[] base = this.base;
    float[] rest = this.rest;
    int outside = 0;
    for (int l = from; l < to; l++) {
      int bits = Float.floatToRawIntBits(x[l]);
      outside |= bits | (bits - LEAST_NORMAL) | (LARGEST - bits);
      // Adding moves the exponent's boundary from 1 to √½, so that f is small on both sides of 1.
      int moved = bits + (ONE - SQRT_HALF);
      base[l] = (moved >> 23) - 127;
      rest[l] = Float.intBitsToFloat((moved & SIGNIFICAND) + SQRT_HALF);
    }
    return outside >= 0;
  }

  /** As {@link #split}, with k and f from which every other x gets its logarithm too. */
  private void splitAny(float[] x, int from, int to) {
    for (int l = from; l < to; l++) {
      if (x[l] >= Float.MIN_NORMAL && x[l] < Float.POSITIVE_INFINITY) {
        split(x, l, l + 1);
      } else if (x[l] > 0 && x[l] < Float.MIN_NORMAL) {
        shifted[l] = x[l] * 0x1p25f;
        split(shifted, l, l + 1);
        base[l] -= 25;
      } else {
        rest[l] = x[l] >= 0 ? 1 : Float.NaN;
        base[l] = x[l] > 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
      }
    }
  }

  /** As in {@link DoubleFunctions}, with R of degree 3 (error below 2^−34.24). */
  private void logOfSplit(float[] y, int from, int to) {
    float[] base = this.base;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      float k = base[l];
      float f = rest[l] - 1;
      float s = f / (2 + f);
      float z = s * s;
      float q = 0x1.f13c4cp-3f;
      q = q * z + 0x1.23d3dcp-2f;
      q = q * z + 0x1.999c26p-2f;
      q = q * z + 0x1.555554p-1f;
      float halfSquare = 0.5f * (f * f);
      y[l] = k * LN2_HIGH - ((halfSquare - (s * (halfSquare + z * q) + k * LN2_LOW)) - f);
    }
  }
}
