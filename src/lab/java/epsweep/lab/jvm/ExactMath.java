package epsweep.lab.jvm;

/** Methods of {@link Math} that TeaVM 0.16 lacks, or rounds otherwise than Java. */
public final class ExactMath {

  /** From here on doubles are whole. */
  private static final double WHOLE = 0x1p52;

  private ExactMath() {}

  /** TeaVM rounds halves away from 0; Java to even. */
  public static double rint(double x) {
    double size = Math.abs(x);
    return size < WHOLE ? Math.copySign(size + WHOLE - WHOLE, x) : x;
  }

  /** TeaVM is wrong for halves below 0. */
  public static long round(double x) {
    double down = Math.floor(x);
    return (long) (x - down >= 0.5 ? down + 1 : down);
  }

  /** Likewise. */
  public static int round(float x) {
    double down = Math.floor(x);
    return (int) (x - down >= 0.5 ? down + 1 : down);
  }

  /** TeaVM's logarithm to another base; fdlibm's is within Java's bounds. */
  public static double log10(double x) {
    return Fdlibm.log10(x);
  }

  /** TeaVM cuts off what does not fit into a subnormal number; Java rounds it, once. */
  public static double scalb(double x, int exponent) {
    if (exponent >= -1022) {
      double y = x;
      int left = Math.min(exponent, 2200);
      for (; left > 1023; left -= 1023) {
        y *= 0x1p1023;
      }
      return y * Words.powerOfTwo(left);
    }
    if (Math.abs(x) < Double.MIN_NORMAL || !Double.isFinite(x)) {
      return x * 0x1p-1022 * 0x1p-1022;
    }
    int own = Math.getExponent(x) + Math.max(exponent, -4000);
    double significand = Words.withHigh(x, Words.high(x) & 0x800fffff | 0x3ff00000);
    return own >= -1022
        ? significand * Words.powerOfTwo(own)
        : significand * 0x1p-1022 * Words.powerOfTwo(Math.max(own + 1022, -1022));
  }

  /** TeaVM takes the sign for a bit of the exponent. */
  public static double ulp(double x) {
    return Double.isFinite(x)
        ? scalb(1, Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52)
        : Math.abs(x);
  }

  /** Likewise. */
  public static float ulp(float x) {
    return Float.isFinite(x)
        ? (float) scalb(1, Math.max(Math.getExponent(x), Float.MIN_EXPONENT) - 23)
        : Math.abs(x);
  }

  /** TeaVM has none. */
  public static long multiplyFull(int a, int b) {
    return (long) a * b;
  }

  /** TeaVM has none. */
  public static double fma(double a, double b, double c) {
    return FusedProduct.of(a, b, c);
  }
}
