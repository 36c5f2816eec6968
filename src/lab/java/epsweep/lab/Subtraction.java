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
 * @param zeros what stands before the first digit of the difference
 * @param difference its digits, with the decimals of both
 */
record Subtraction(
    String shared,
    String right,
    String left,
    String exponent,
    int cancelled,
    String zeros,
    String difference) {

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
      return cut(text(right), text(left), "", largest == 0 ? "0" : "–");
    }
    BigDecimal size = new BigDecimal(largest);
    int exponent = size.precision() - size.scale() - 1;
    boolean plain = exponent >= LEAST_PLAIN && exponent <= LARGEST_PLAIN;
    int shift = plain ? 0 : exponent;
    int decimals = Math.max(0, digits - 1 - exponent + shift);
    String power = plain ? "" : "e" + (exponent < 0 ? "−" : "+") + Math.abs(exponent);
    BigDecimal upper = fixed(right, shift, decimals);
    BigDecimal lower = fixed(left, shift, decimals);
    return cut(text(upper), text(lower), power, text(upper.subtract(lower)));
  }

  /** How many digits the difference has left. */
  int digitsLeft() {
    return difference.replaceAll("[^0-9]", "").length();
  }

  private static String text(double x) {
    return x == 0 ? "0" : Double.isNaN(x) ? "no value" : x > 0 ? "∞" : "−∞";
  }

  private static String text(BigDecimal x) {
    return x.toPlainString().replace('-', '−');
  }

  private static BigDecimal fixed(double x, int shift, int decimals) {
    return new BigDecimal(x).scaleByPowerOfTen(-shift).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static Subtraction cut(String right, String left, String exponent, String difference) {
    int same = 0;
    while (same < Math.min(right.length(), left.length())
        && right.charAt(same) == left.charAt(same)) {
      same++;
    }
    String shared = right.length() == left.length() ? right.substring(0, same) : "";
    int from = shared.length();
    String digits = shared.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    int zeros = 0;
    while (zeros < difference.length() && "−0.".indexOf(difference.charAt(zeros)) >= 0) {
      zeros++;
    }
    return new Subtraction(
        shared,
        right.substring(from),
        left.substring(from),
        exponent,
        digits.length(),
        difference.substring(0, zeros),
        difference.substring(zeros));
  }
}
