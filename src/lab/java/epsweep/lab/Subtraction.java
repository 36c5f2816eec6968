package epsweep.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Two losses as they are written below each other to be subtracted.
 *
 * @param shared sign and digits that both have, which cancel
 * @param right the other digits of L(θ + right·ε)
 * @param left those of L(θ + left·ε)
 * @param exponent {@code e−9} behind both, or empty
 * @param cancelled how many significant digits are shared
 */
record Subtraction(String shared, String right, String left, String exponent, int cancelled) {

  private static final int LEAST_PLAIN = -4;
  private static final int LARGEST_PLAIN = 9;

  /**
   * Both with as many decimals as the larger one needs for its digits.
   *
   * @param digits significant digits of the larger one
   */
  static Subtraction of(double right, double left, int digits) {
    double largest = Math.max(Math.abs(right), Math.abs(left));
    if (!Double.isFinite(right) || !Double.isFinite(left) || largest == 0) {
      return cut(text(right), text(left), "");
    }
    BigDecimal size = new BigDecimal(largest);
    int exponent = size.precision() - size.scale() - 1;
    boolean plain = exponent >= LEAST_PLAIN && exponent <= LARGEST_PLAIN;
    int shift = plain ? 0 : exponent;
    int decimals = Math.max(0, digits - 1 - exponent + shift);
    String power = plain ? "" : "e" + (exponent < 0 ? "−" : "+") + Math.abs(exponent);
    return cut(fixed(right, shift, decimals), fixed(left, shift, decimals), power);
  }

  private static String text(double x) {
    return x == 0 ? "0" : Double.isNaN(x) ? "no value" : x > 0 ? "∞" : "−∞";
  }

  private static String fixed(double x, int shift, int decimals) {
    return new BigDecimal(x)
        .scaleByPowerOfTen(-shift)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString()
        .replace('-', '−');
  }

  private static Subtraction cut(String right, String left, String exponent) {
    int same = 0;
    while (same < Math.min(right.length(), left.length())
        && right.charAt(same) == left.charAt(same)) {
      same++;
    }
    String shared = right.length() == left.length() ? right.substring(0, same) : "";
    int from = shared.length();
    String digits = shared.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    return new Subtraction(
        shared, right.substring(from), left.substring(from), exponent, digits.length());
  }
}
