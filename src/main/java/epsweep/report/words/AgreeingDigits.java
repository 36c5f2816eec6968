package epsweep.report.words;

import epsweep.gradient.Agreement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A numeric derivative, digit by digit: those that agree with backpropagation, then those that do
 * not, as {@link Agreement} counts them.
 *
 * @param agreeing sign and digits that agree; empty if none does
 * @param rotten digits that do not
 * @param exponent {@code e−2}, or empty
 * @param count how many agree
 */
public record AgreeingDigits(String agreeing, String rotten, String exponent, int count) {

  /** How many wrong digits are shown after the right ones. */
  public static final int ROTTEN = 4;

  /**
   * Splits a number.
   *
   * @param relativeError |n − g| / |g|
   * @param most decimal digits of the build
   */
  public static AgreeingDigits of(double n, double relativeError, int most) {
    int count = Agreement.digits(relativeError, most);
    if (!Double.isFinite(n)) {
      return new AgreeingDigits("", Double.isNaN(n) ? "no value" : n > 0 ? "∞" : "−∞", "", 0);
    }
    if (n == 0) {
      return count > 0
          ? new AgreeingDigits("0", "", "", count)
          : new AgreeingDigits("", "0", "", 0);
    }
    BigDecimal rounded = rounded(n, Math.min(most, count + ROTTEN));
    String digits = rounded.unscaledValue().abs().toString();
    int cut = count == 0 ? 0 : count == 1 ? 1 : count + 1;
    String text = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String sign = n < 0 ? "−" : "";
    int signed = count == 0 ? 0 : sign.length() + Math.min(cut, text.length());
    text = sign + text;
    return new AgreeingDigits(
        text.substring(0, signed), text.substring(signed), exponent(rounded), count);
  }

  /** All digits of a build's number, as agreeing ones are written. */
  public static String whole(double g, int most) {
    if (g == 0 || !Double.isFinite(g)) {
      return of(g, 0, most).agreeing + of(g, 0, most).rotten;
    }
    AgreeingDigits all = of(g, 0, most);
    return all.agreeing + all.exponent;
  }

  /** Halves away from zero, as a browser rounds. */
  private static BigDecimal rounded(double n, int digits) {
    BigDecimal short_ = new BigDecimal(n).round(new MathContext(digits, RoundingMode.HALF_UP));
    return short_.setScale(short_.scale() + digits - short_.precision(), RoundingMode.UNNECESSARY);
  }

  private static String exponent(BigDecimal rounded) {
    int exponent = rounded.precision() - rounded.scale() - 1;
    return "e" + (exponent < 0 ? "−" : "+") + Math.abs(exponent);
  }
}
