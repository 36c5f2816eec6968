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

  private static final int MASK = 511;

  /** e^x is 0 below and ∞ above for certain. */
  private static final float LEAST_EXPONENT = -104;

  private static final float LARGEST_EXPONENT = 89;

  /** tanh is 1 to the last bit from half of this on. */
  private static final float TANH_SATURATES = 22;

  private static final float HUGE = 0x1p60f;

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

  /** y[l] = e^x[l]; y may be x. */
  void exp(float[] y, float[] x, int from, int to) {
    reserve(to);
    float[] p = this.p;
    for (int l = from; l < to; l++) {
      p[l] = Math.min(Math.max(x[l], LEAST_EXPONENT), LARGEST_EXPONENT);
    }
    reduce(from, to);
    expm1(from, to);
    lookUpHalves(from, to);
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
    float[] p = this.p;
    for (int l = from; l < to; l++) {
      float magnitude = Math.abs(x[l]);
      p[l] = Math.min(magnitude + magnitude, TANH_SATURATES);
    }
    reduce(from, to);
    expm1(from, to);
    lookUp(from, to);
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
    float[] p = this.p;
    for (int l = from; l < to; l++) {
      p[l] = Math.max(-Math.abs(x[l]), LEAST_EXPONENT);
    }
    reduce(from, to);
    expm1(from, to);
    lookUp(from, to);
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

  /** 2^k as a product of two, which reaches where 2^k alone is no float. */
  private void lookUpHalves(int from, int to) {
    float[] shifted = this.shifted;
    float[] power = this.power;
    float[] rest = this.rest;
    for (int l = from; l < to; l++) {
      // The integer stands in the low 22 bits, with its sign.
      int k = (Float.floatToRawIntBits(shifted[l]) << 10) >> 10;
      int half = k >> 1;
      power[l] = POWERS[half & MASK];
      rest[l] = POWERS[(k - half) & MASK];
    }
  }

  /** From a in p: {@code shifted} = TO_INTEGER + k, p = r with a = k ln 2 + r. */
  private void reduce(int from, int to) {
    float[] shifted = this.shifted;
    float[] p = this.p;
    for (int l = from; l < to; l++) {
      float a = p[l];
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
    for (int l = from; l < to; l++) {
      y[l] = log(x[l]);
    }
  }

  /** As in {@link DoubleFunctions}, with R of degree 8 in s (error below 2^−34.24). */
  private static float log(float x) {
    if (!(x > 0) || x == Float.POSITIVE_INFINITY) {
      return x == 0 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
    }
    float scaled = x < Float.MIN_NORMAL ? x * 0x1p25f : x;
    int moved = Float.floatToRawIntBits(scaled) + (0x3f800000 - 0x3f3504f3);
    int k = (moved >> 23) - 127 - (x < Float.MIN_NORMAL ? 25 : 0);
    float f = Float.intBitsToFloat((moved & 0x007fffff) + 0x3f3504f3) - 1;
    float s = f / (2 + f);
    float z = s * s;
    float w = z * z;
    float even = w * (0x1.999c26p-2f + w * 0x1.f13c4cp-3f);
    float odd = z * (0x1.555554p-1f + w * 0x1.23d3dcp-2f);
    float halfSquare = 0.5f * f * f;
    return k * LN2_HIGH - ((halfSquare - (s * (halfSquare + (even + odd)) + k * LN2_LOW)) - f);
  }
}
