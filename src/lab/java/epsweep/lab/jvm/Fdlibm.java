package epsweep.lab.jvm;

/**
 * {@link StrictMath}, which is defined by its algorithms: those of fdlibm 5.3 (Sun Microsystems
 * 1993–2004, "Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved"). A browser's own functions have other last bits.
 */
public final class Fdlibm {

  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double INVERSE_LN2 = 0x1.71547652b82fep0;

  private static final double LOG10_2_HIGH = 0x1.34413509f6p-2;
  private static final double LOG10_2_LOW = 0x1.9fef311f12b36p-42;
  private static final double INVERSE_LN10 = 0x1.bcb7b1526e50ep-2;

  private static final double EXP_LARGEST = 0x1.62e42fefa39efp9;
  private static final double EXP_SMALLEST = -0x1.74910d52d3051p9;

  private Fdlibm() {}

  public static double sin(double x) {
    return FdlibmAngles.sin(x);
  }

  public static double cos(double x) {
    return FdlibmAngles.cos(x);
  }

  public static double tan(double x) {
    return FdlibmAngles.tan(x);
  }

  public static double atan(double x) {
    return FdlibmAngles.atan(x);
  }

  public static double pow(double x, double y) {
    return FdlibmPower.pow(x, y);
  }

  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /** 2^k e^r with x = k ln 2 + r. */
  public static double exp(double x) {
    if (x > EXP_LARGEST || Double.isNaN(x)) {
      return x + Double.POSITIVE_INFINITY;
    }
    if (x < EXP_SMALLEST) {
      return 0;
    }
    int size = Words.size(x);
    if (size < 0x3e300000) { // 2^−28
      return 1 + x;
    }
    int k = 0;
    double high = x;
    double low = 0;
    if (size > 0x3fd62e42) { // ½ ln 2
      int sign = x < 0 ? -1 : 1;
      k = size < 0x3ff0a2b2 ? sign : (int) (INVERSE_LN2 * x + 0.5 * sign);
      high = x - k * LN2_HIGH;
      low = k * LN2_LOW;
    }
    double r = high - low;
    double c = r - r * r * expPolynomial(r * r);
    if (k == 0) {
      return 1 - (r * c / (c - 2) - r);
    }
    double y = 1 - (low - r * c / (2 - c) - high);
    return k >= -1021
        ? Words.withHigh(y, Words.high(y) + (k << 20))
        : Words.withHigh(y, Words.high(y) + (k + 1000 << 20)) * 0x1p-1000;
  }

  /** (r (e^r + 1)/(e^r − 1) − 2)/t with t = r². */
  static double expPolynomial(double t) {
    double p = -0x1.bbd41c5d26bf1p-20 + t * 0x1.6376972bea4dp-25;
    p = 0x1.1566aaf25de2cp-14 + t * p;
    p = -0x1.6c16c16bebd93p-9 + t * p;
    return 0x1.555555555553ep-3 + t * p;
  }

  /** k ln 2 + ln(1 + f), with x = 2^k (1 + f). */
  public static double log(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x > 0 ? x : Double.NaN;
    }
    int k = Words.high(x) < 0x00100000 ? -54 : 0;
    double normal = k == 0 ? x : x * 0x1p54;
    int bits = Words.high(normal) & 0xfffff;
    int half = bits + 0x95f64 & 0x100000; // above √2 it is that of x/2
    k += (Words.high(normal) >> 20) - 1023 + (half >> 20);
    double f = Words.withHigh(normal, bits | half ^ 0x3ff00000) - 1;
    if ((2 + bits & 0xfffff) < 3) { // |f| < 2^−20
      return nearPower(k, f);
    }
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double odd = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3));
    double even = 0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3;
    even = 0x1.2492494229359p-2 + w * even;
    even = z * (0x1.5555555555593p-1 + w * even);
    double rest = even + odd;
    if (bits - 0x6147a > 0 && 0x6b851 - bits > 0) {
      double square = 0.5 * f * f;
      double by = s * (square + rest);
      return k == 0 ? f - (square - by) : k * LN2_HIGH - (square - (by + k * LN2_LOW) - f);
    }
    double by = s * (f - rest);
    return k == 0 ? f - by : k * LN2_HIGH - (by - k * LN2_LOW - f);
  }

  private static double nearPower(int k, double f) {
    if (f == 0) {
      return k == 0 ? 0 : k * LN2_HIGH + k * LN2_LOW;
    }
    double rest = f * f * (0.5 - 0.33333333333333333 * f);
    return k == 0 ? f - rest : k * LN2_HIGH - (rest - k * LN2_LOW - f);
  }

  /** n log₁₀ 2 + ln m/ln 10, with x = 2^n m. */
  public static double log10(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return log(x);
    }
    int k = Words.high(x) < 0x00100000 ? -54 : 0;
    double normal = k == 0 ? x : x * 0x1p54;
    k += (Words.high(normal) >> 20) - 1023;
    int negative = k >>> 31;
    double m = Words.withHigh(normal, Words.high(normal) & 0xfffff | 0x3ff - negative << 20);
    double n = k + negative;
    return n * LOG10_2_LOW + INVERSE_LN10 * log(m) + n * LOG10_2_HIGH;
  }

  /** √(x² + y²) from squares whose leading parts are exact. */
  public static double hypot(double x, double y) {
    double a = Math.max(Math.abs(x), Math.abs(y));
    double b = Math.min(Math.abs(x), Math.abs(y));
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return Double.POSITIVE_INFINITY;
    }
    if (Double.isNaN(a) || Words.high(a) - Words.high(b) > 0x3c00000) {
      return a + b;
    }
    if (Words.high(a) > 0x5f300000) { // 2^500
      return scaled(a, b, 0x1p-600) * 0x1p600;
    }
    if (b == 0) {
      return a;
    }
    if (Words.high(b) <= 0xfffff) { // the cuts are those of the numbers before: as in fdlibm
      return root(a * 0x1p1022, b * 0x1p1022, Words.high(a), Words.high(b)) * 0x1p-1022;
    }
    return Words.high(b) < 0x20b00000 // 2^−500
        ? scaled(a, b, 0x1p600) * 0x1p-600
        : scaled(a, b, 1);
  }

  private static double scaled(double a, double b, double by) {
    return root(a * by, b * by, Words.high(a * by), Words.high(b * by));
  }

  private static double root(double a, double b, int aHigh, int bHigh) {
    double more = a - b;
    if (more > b) {
      double cut = Words.withHigh(0, aHigh);
      return Math.sqrt(cut * cut - (b * -b - (a - cut) * (a + cut)));
    }
    double twice = a + a;
    double bCut = Words.withHigh(0, bHigh);
    double cut = Words.withHigh(0, aHigh + 0x00100000);
    return Math.sqrt(cut * bCut - (more * -more - (cut * (b - bCut) + (twice - cut) * b)));
  }
}
