package epsweep.lab.jvm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * a b + c, rounded once.
 *
 * <p>The product and its sum with c are exact as pairs; what is left over is rounded to odd, so
 * that only the last addition rounds to nearest (Boldo & Melquiond, IEEE Transactions on Computers
 * 57 (2008) 462–471). Near the ends of double's range decimals are exact instead.
 */
final class FusedProduct {

  /** Parts a double into two of 26 bits (Veltkamp 1968). */
  private static final double SPLITTER = 0x1p27 + 1;

  private static final double LARGE = 0x1p990;
  private static final double SMALL = 0x1p-900;
  private static final BigDecimal UNITS = new BigDecimal(BigInteger.ONE.shiftLeft(1074));
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private FusedProduct() {}

  static double of(double a, double b, double c) {
    double product = a * b;
    double size = Math.abs(product);
    if (size > SMALL && size < LARGE && Math.abs(a) < LARGE && Math.abs(b) < LARGE) {
      if (c == -product) {
        return rest(a, b, product);
      }
      if (Math.abs(c) < LARGE && (Math.abs(c) > SMALL || c == 0)) {
        return sum(product, rest(a, b, product), c);
      }
    }
    if (a == 0 || b == 0 || !Double.isFinite(a) || !Double.isFinite(b)) {
      return product + c;
    }
    if (!Double.isFinite(c)) {
      return c;
    }
    return c == 0 ? product : exact(a, b, c);
  }

  /** ab − product, which is a double (Dekker 1971). */
  private static double rest(double a, double b, double product) {
    double t = SPLITTER * a;
    double aHigh = t - (t - a);
    double aLow = a - aHigh;
    t = SPLITTER * b;
    double bHigh = t - (t - b);
    double bLow = b - bHigh;
    return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
  }

  private static double sum(double high, double low, double c) {
    double t = c + low;
    double tRest = lost(c, low, t);
    double v = high + t;
    return v + odd(tRest, lost(high, t, v));
  }

  /** a + b − sum (Knuth 1969). */
  private static double lost(double a, double b, double sum) {
    double part = sum - a;
    return a - (sum - part) + (b - part);
  }

  /** a + b; if it is no double, the neighbour with an odd last bit. */
  private static double odd(double a, double b) {
    double sum = a + b;
    double left = lost(a, b, sum);
    long bits = Double.doubleToRawLongBits(sum);
    if (left == 0 || (bits & 1) == 1) {
      return sum;
    }
    return Double.longBitsToDouble(left > 0 == sum > 0 ? bits + 1 : bits - 1);
  }

  private static double exact(double a, double b, double c) {
    BigDecimal exact = new BigDecimal(a).multiply(new BigDecimal(b)).add(new BigDecimal(c));
    if (exact.signum() == 0) {
      return a * b + c;
    }
    BigDecimal units = exact.abs().multiply(UNITS);
    int extra = Math.max(0, units.toBigInteger().bitLength() - 53);
    long whole = units.multiply(HALF.pow(extra)).setScale(0, RoundingMode.HALF_EVEN).longValue();
    double size = ExactMath.scalb((double) whole, extra - 1074);
    return exact.signum() < 0 ? -size : size;
  }
}
