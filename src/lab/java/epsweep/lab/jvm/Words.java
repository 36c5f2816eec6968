package epsweep.lab.jvm;

/** The two halves of a double's bits. */
final class Words {

  private Words() {}

  /** Sign, exponent and the first 20 bits behind the point. */
  static int high(double x) {
    return (int) (Double.doubleToRawLongBits(x) >> 32);
  }

  /** The same without the sign: it orders magnitudes. */
  static int size(double x) {
    return high(x) & 0x7fffffff;
  }

  /** x with another high half. */
  static double withHigh(double x, int high) {
    long low = Double.doubleToRawLongBits(x) & 0xffffffffL;
    return Double.longBitsToDouble((long) high << 32 | low);
  }

  /** x with its low half cleared, so that products of two such numbers are exact. */
  static double cut(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
  }

  /** 2^k, for k from −1022 to 1023. */
  static double powerOfTwo(int k) {
    return Double.longBitsToDouble((long) (1023 + k) << 52);
  }
}
