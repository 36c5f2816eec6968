package epsweep.arithmetic;

/**
 * e^x, ln x, tanh x and σ(x) = 1 / (1 + e^−x) over rows of floats, in float operations only: the
 * method of {@link DoubleFunctions} with a polynomial of degree 8 and FreeBSD's {@code e_logf.c}.
 *
 * <p>The largest errors over all floats, in units in the last place: exp 0.96, log 0.84, tanh 2.43,
 * sigmoid 2.41; {@code ElementaryFunctionsTest} measures them at 100,000 points.
 *
 * <ul>
 *   <li>exp: +∞ above 88.72, 0 below −103.97.
 *   <li>log: −∞ at ±0, NaN below, +∞ at +∞.
 *   <li>tanh: odd, keeps the sign of zero, exactly ±1 from |x| = 9.02 on.
 *   <li>sigmoid: exactly 1 from 16.7 on; falls through the subnormal numbers to 0 at −104.
 *   <li>NaN gives NaN.
 * </ul>
 *
 * <p>An instance holds scratch rows and serves one thread.
 */
final class FloatFunctions {

  private static final float LOG2_E = 0x1.715476p0f;

  /** 15 bits, so that k times it is exact. */
  private static final float LN2_HIGH = 0x1.62e4p-1f;

  private static final float LN2_LOW = 0x1.7f7d1cp-20f;

  /** Adding this rounds to an integer, which then stands in the low bits. */
  private static final float TO_INTEGER = 0x1.8p23f;

  /** 2^k at k mod 512, for −150 ≤ k ≤ 127. */
  private static final float[] POWERS = powers();

  /** 2^k as a product of two, at k mod 512, for −150 ≤ k ≤ 128: reaches where 2^k is no float. */
  private static final float[] HALVES = halves(0);

  private static final float[] OTHER_HALVES = halves(1);

  private static final int MASK = 511;

  /** e^x is 0 below and ∞ above for certain. */
  private static final float LEAST_EXPONENT = -104;

  private static final float LARGEST_EXPONENT = 89;

  /** tanh is 1 to the last bit from here on. */
  private static final float TANH_SATURATES = 11;

  private static final float HUGE = 0x1p60f;

  /** Bits of numbers, for the logarithm. */
  private static final int LEAST_NORMAL = 0x00800000;

  private static final int LARGEST = 0x7f7fffff;
  private static final int ONE = 0x3f800000;
  private static final int SQRT_HALF = 0x3f3504f3;
  private static final int SIGNIFICAND = 0x007fffff;

  private float[] shifted = new float[0];
  private float[] p = new float[0];
  private float[] power = new float[0];
  private float[] rest = new float[0];

  private static float[] powers() {
    float[] powers = new float[MASK + 1];
    for (int k = -150; k <= 127; k++) {
      powers[k & MASK] = Math.scalb(1.0f, k);
    }
    return powers;
  }

  private static float[] halves(int rest) {
    float[] halves = new float[MASK + 1];
    for (int k = -150; k <= 128; k++) {
      halves[k & MASK] = Math.scalb(1.0f, (k + rest) >> 1);
    }
    return halves;
  }

  /** y[l] = e^x[l]; y may be x. */
  void exp(float[] y, float[] x, int from, int to) {
    reserve(to);
    reduce(x, from, to);
    expm1(from, to);
    lookUpHalves(from, to);
    float[] p = this.p;
    float[] power = this.power;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      y[l] = (1 + p[l]) * power[l] * rest[l];
    }
  }

  /**
   * y[l] = tanh x[l]; y may be x. The sign comes back with a clamp between ±tanh |x|: 4 |x| is
   * never the smaller one, and minima and maxima are vectorised where copying a sign is not.
   */
  void tanh(float[] y, float[] x, int from, int to) {
    reserve(to);
    reduceMagnitude(x, 2, TANH_SATURATES, from, to);
    expm1(from, to);
    lookUp(from, to);
    float[] p = this.p;
    float[] power = this.power;
    for (int l = from; l < to; l++) {
      float m = (power[l] - 1) + power[l] * p[l];
      float t = m / (m + 2);
      y[l] = Math.min(Math.max(4 * x[l], -t), t);
    }
  }

  /**
   * y[l] = 1 / (1 + e^−x[l]); y may be x. The numerator is e for x &lt; 0 and 1 otherwise, as a
   * minimum: HUGE · x is 1 or more wherever e is less than 1.
   */
  void sigmoid(float[] y, float[] x, int from, int to) {
    reserve(to);
    reduceMagnitude(x, -1, -LEAST_EXPONENT, from, to);
    expm1(from, to);
    lookUp(from, to);
    float[] p = this.p;
    float[] power = this.power;
    for (int l = from; l < to; l++) {
      float e = (1 + p[l]) * power[l];
      y[l] = Math.min(e + HUGE * Math.max(x[l], 0), 1) / (1 + e);
    }
  }

  /** 2^k of the k in {@code shifted}. */
  private void lookUp(int from, int to) {
    float[] shifted = this.shifted;
    float[] power = this.power;
    for (int l = from; l < to; l++) {
      power[l] = POWERS[Float.floatToRawIntBits(shifted[l]) & MASK];
    }
  }

  /** 2^k as a product of two. */
  private void lookUpHalves(int from, int to) {
    float[] shifted = this.shifted;
    float[] power = this.power;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      int k = Float.floatToRawIntBits(shifted[l]) & MASK;
      power[l] = HALVES[k];
      rest[l] = OTHER_HALVES[k];
    }
  }

  /**
   * x, kept where e^x is finite and not 0, as k ln 2 + r: {@code shifted} = TO_INTEGER + k, p = r.
   */
  private void reduce(float[] x, int from, int to) {
    float[] shifted = this.shifted;
    float[] p = this.p;
    for (int l = from; l < to; l++) {
      float a = Math.min(Math.max(x[l], LEAST_EXPONENT), LARGEST_EXPONENT);
      float s = a * LOG2_E + TO_INTEGER;
      float k = s - TO_INTEGER;
      shifted[l] = s;
      p[l] = (a - k * LN2_HIGH) - k * LN2_LOW;
    }
  }

  /** As {@link #reduce}, of factor · min(|x|, most). */
  private void reduceMagnitude(float[] x, float factor, float most, int from, int to) {
    float[] shifted = this.shifted;
    float[] p = this.p;
    for (int l = from; l < to; l++) {
      float a = factor * Math.min(Math.abs(x[l]), most);
      float s = a * LOG2_E + TO_INTEGER;
      float k = s - TO_INTEGER;
      shifted[l] = s;
      p[l] = (a - k * LN2_HIGH) - k * LN2_LOW;
    }
  }

  /** From r in p: p = e^r − 1 = r + r² (1/2! + r/3! + … + r⁶/8!). */
  private void expm1(int from, int to) {
    float[] p = this.p;
    for (int l = from; l < to; l++) {
      float r = p[l];
      float q = 1f / 40320;
      q = q * r + 1f / 5040;
      q = q * r + 1f / 720;
      q = q * r + 1f / 120;
      q = q * r + 1f / 24;
      q = q * r + 1f / 6;
      q = q * r + 1f / 2;
      p[l] = r + r * r * q;
    }
  }

  private void reserve(int to) {
    if (p.length < to) {
      shifted = new float[to];
      p = new float[to];
      power = new float[to];
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
   * x = 2^k (1 + f) with √½ ≤ 1 + f &lt; √2: 1 + f in p, k in {@code power}. Without meaning, and
   * false, if one x is no positive normal number.
   */
  private boolean split(float[] x, int from, int to) {
    float[] p = this.p;
    float[] power = this.power;
    int outside = 0;
    for (int l = from; l < to; l++) {
      int bits = Float.floatToRawIntBits(x[l]);
      outside |= bits | (bits - LEAST_NORMAL) | (LARGEST - bits);
      // Adding moves the exponent's boundary from 1 to √½, so that f is small on both sides of 1.
      int moved = bits + (ONE - SQRT_HALF);
      power[l] = (moved >> 23) - 127;
      p[l] = Float.intBitsToFloat((moved & SIGNIFICAND) + SQRT_HALF);
    }
    return outside >= 0;
  }

  /** As {@link #split}, with k and f from which every other x gets its logarithm too. */
  private void splitAny(float[] x, int from, int to) {
    for (int l = from; l < to; l++) {
      if (x[l] >= Float.MIN_NORMAL && x[l] < Float.POSITIVE_INFINITY) {
        split(x, l, l + 1);
      } else if (x[l] > 0 && x[l] < Float.MIN_NORMAL) {
        rest[l] = x[l] * 0x1p25f;
        split(rest, l, l + 1);
        power[l] -= 25;
      } else {
        p[l] = x[l] >= 0 ? 1 : Float.NaN;
        power[l] = x[l] > 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
      }
    }
  }

  /** As in {@link DoubleFunctions}, with R of degree 8 in s (error below 2^−34.24). */
  private void logOfSplit(float[] y, int from, int to) {
    float[] p = this.p;
    float[] power = this.power;
    for (int l = from; l < to; l++) {
      float k = power[l];
      float f = p[l] - 1;
      float s = f / (2 + f);
      float z = s * s;
      float w = z * z;
      float even = w * (0x1.999c26p-2f + w * 0x1.f13c4cp-3f);
      float odd = z * (0x1.555554p-1f + w * 0x1.23d3dcp-2f);
      float halfSquare = 0.5f * f * f;
      y[l] = k * LN2_HIGH - ((halfSquare - (s * (halfSquare + (even + odd)) + k * LN2_LOW)) - f);
    }
  }
}
