package epsweep.lab.jvm;

/** x^y as fdlibm 5.3 has it ({@link Fdlibm}): 2^(y log₂ x), both in two parts. */
final class FdlibmPower {

  /** 2/(3 ln 2), and in two parts. */
  private static final double CP = 0x1.ec709dc3a03fdp-1;

  private static final double CP_HIGH = 0x1.ec709ep-1;
  private static final double CP_LOW = -0x1.e2fe0145b01f5p-28;

  /** 1/ln 2, and in two parts. */
  private static final double IVLN2 = 0x1.71547652b82fep0;

  private static final double IVLN2_HIGH = 0x1.715476p0;
  private static final double IVLN2_LOW = 0x1.4ae0bf85ddf44p-26;

  private static final double LN2 = 0x1.62e42fefa39efp-1;
  private static final double LN2_HIGH = 0x1.62e43p-1;
  private static final double LN2_LOW = -0x1.05c610ca86c39p-29;

  /** log₂ 1.5 in two parts. */
  private static final double LOG2_1_5_HIGH = 0x1.2b8034p-1;

  private static final double LOG2_1_5_LOW = 0x1.cfdeb43cfd006p-27;

  /** How far 1024 lies above the logarithm of the largest double. */
  private static final double TO_OVERFLOW = 8.0085662595372944372e-17;

  private FdlibmPower() {}

  static double pow(double x, double y) {
    if (y == 0) {
      return 1;
    }
    double size = Math.abs(x);
    if (Double.isNaN(x) || Double.isNaN(y) || (Double.isInfinite(y) && size == 1)) {
      return Double.NaN;
    }
    if (Double.isInfinite(y)) {
      return limit(size > 1, y);
    }
    if (Math.abs(y) == 1) {
      return y == 1 ? x : 1 / x;
    }
    if (y == 2) {
      return x * x;
    }
    if (y == 0.5 && x >= -Double.MAX_VALUE) {
      return Math.sqrt(x + 0.0);
    }
    boolean negative = Words.high(x) < 0;
    double sign = negative && isOdd(y) ? -1 : 1;
    if (size == 0 || Double.isInfinite(size)) {
      return sign * (y < 0 ? 1 / size : size);
    }
    if (negative && !isWhole(y)) {
      return Double.NaN;
    }
    return sign * (size == 1 ? 1 : positive(size, y));
  }

  private static boolean isWhole(double y) {
    return Math.abs(y) >= 0x1p53 || (long) y == y;
  }

  private static boolean isOdd(double y) {
    return Math.abs(y) < 0x1p53 && (long) y == y && ((long) y & 1) == 1;
  }

  private static double limit(boolean grows, double y) {
    return grows == y > 0 ? Double.POSITIVE_INFINITY : 0;
  }

  private static double positive(double x, double y) {
    int size = Words.high(x);
    if (Words.size(y) <= 0x41e00000) { // 2^31
      return power(y, logarithm(x));
    }
    boolean far = size < 0x3fefffff || size > 0x3ff00000;
    if (far || Words.size(y) > 0x43f00000) {
      return limit(size >= 0x3ff00000, y);
    }
    double t = x - 1;
    double w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
    double u = IVLN2_HIGH * t;
    double v = t * IVLN2_LOW - w * IVLN2;
    double high = Words.cut(u + v);
    return power(y, new double[] {high, v - (high - u)});
  }

  /** log₂ x in two parts, the first of 21 bits, by s = (m − b)/(m + b) with x = 2^n m. */
  private static double[] logarithm(double x) {
    int n = Words.high(x) < 0x00100000 ? -53 : 0;
    double normal = n == 0 ? x : x * 0x1p53;
    n += (Words.high(normal) >> 20) - 1023;
    int bits = Words.high(normal) & 0xfffff;
    boolean above = bits > 0x3988e && bits < 0xbb67a; // √1.5 … √3
    int high = bits | 0x3ff00000;
    if (bits >= 0xbb67a) {
      n++;
      high -= 0x00100000;
    }
    double m = Words.withHigh(normal, high);
    double b = above ? 1.5 : 1;
    double u = m - b;
    double v = 1 / (m + b);
    double s = u * v;
    double sHigh = Words.cut(s);
    int sum = (high >> 1 | 0x20000000) + 0x00080000 + (above ? 1 << 18 : 0);
    double tHigh = Words.withHigh(0, sum);
    double tLow = m - (tHigh - b);
    double sLow = v * (u - sHigh * tHigh - sHigh * tLow);
    double s2 = s * s;
    double r = s2 * s2 * logPolynomial(s2) + sLow * (sHigh + s);
    double square = sHigh * sHigh;
    double by = Words.cut(3 + square + r);
    double byLow = r - (by - 3 - square);
    double product = sHigh * by;
    double productLow = sLow * by + byLow * s;
    double p = Words.cut(product + productLow);
    double pLow = productLow - (p - product);
    double z = CP_HIGH * p;
    double zLow = CP_LOW * p + pLow * CP + (above ? LOG2_1_5_LOW : 0);
    double offset = above ? LOG2_1_5_HIGH : 0;
    double first = Words.cut(z + zLow + offset + n);
    return new double[] {first, zLow - (first - n - offset - z)};
  }

  private static double logPolynomial(double s2) {
    double p = 0x1.d864a93c9db65p-3 + s2 * 0x1.a7e284a454eefp-3;
    p = 0x1.17460a91d4101p-2 + s2 * p;
    p = 0x1.55555518f264dp-2 + s2 * p;
    p = 0x1.b6db6db6fabffp-2 + s2 * p;
    return 0x1.3333333333303p-1 + s2 * p;
  }

  /** 2^(y (l₀ + l₁)). */
  private static double power(double y, double[] l) {
    double cut = Words.cut(y);
    double low = (y - cut) * l[0] + y * l[1];
    double high = cut * l[0];
    double z = low + high;
    if (z > 1024 || (z == 1024 && low + TO_OVERFLOW > z - high)) {
      return Double.POSITIVE_INFINITY;
    }
    if (z < -1075 || (z == -1075 && low <= z - high)) {
      return 0;
    }
    int n = Math.abs(Words.high(z) & 0x7fffffff) > 0x3fe00000 ? (int) rounded(z) : 0;
    high -= n;
    double t = Words.cut(low + high);
    double u = t * LN2_HIGH;
    double v = (low - (t - high)) * LN2 + t * LN2_LOW;
    double sum = u + v;
    double w = v - (sum - u);
    double c = sum - sum * sum * Fdlibm.expPolynomial(sum * sum);
    double r = sum * c / (c - 2) - (w + sum * w);
    double result = 1 - (r - sum);
    int exponent = Words.high(result) + (n << 20);
    return exponent >> 20 > 0
        ? Words.withHigh(result, exponent)
        : result * Words.powerOfTwo(n + 54) * 0x1p-54;
  }

  /** The nearest whole number by the first 20 bits behind the point, halves away from 0. */
  private static double rounded(double z) {
    int size = Words.size(z);
    int moved = size + (0x00100000 >> (size >> 20) - 0x3ff + 1);
    int k = (moved >> 20) - 0x3ff;
    double whole = Words.withHigh(0, moved & ~(0xfffff >> k));
    return z < 0 ? -whole : whole;
  }
}
