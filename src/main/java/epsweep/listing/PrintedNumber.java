package epsweep.listing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as somebody printed it, with the digits that were printed.
 *
 * <p>{@code 0.06053} has 4 significant digits and 5 decimals; {@code -9.238e-06} has 4 and 9.
 * Accepted are decimal numbers with or without an exponent (also Fortran's {@code D}), hexadecimal
 * ones, {@code nan}, {@code inf} and {@code infinity} in any case and with a sign, and the minus
 * sign of typesetters.
 *
 * @param value the nearest double; NaN and ±∞ as printed
 * @param significantDigits digits from the first that is not 0; 0 for zeros and what is not finite
 * @param decimals position of the last digit: it counts units of 10^−decimals
 * @param scientific whether it was printed with an exponent
 * @param exact whether no digit was cut off: hexadecimal numbers and a bare {@code 0}
 */
public record PrintedNumber(
    double value, int significantDigits, int decimals, boolean scientific, boolean exact) {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][+-]?\\d{1,6})?");
  private static final Pattern HEXADECIMAL =
      Pattern.compile("[+-]?0[xX][0-9a-fA-F]*\\.?[0-9a-fA-F]*[pP][+-]?\\d{1,6}");
  private static final Pattern NOT_FINITE =
      Pattern.compile("([+-]?)(nan|inf|infinity|∞)(\\([a-z0-9]*\\))?");
  private static final int MOST_CHARACTERS = 1000;

  /** What may stand where a number is needed, for error messages. */
  static final String ALLOWED = "a number such as -0.0152, 6.266e-06, nan or inf";

  /** An exact number. */
  public static PrintedNumber exactly(double value) {
    return new PrintedNumber(value, 0, 0, false, true);
  }

  /** The number that {@code text} shows; empty if it shows none, or one beyond double's range. */
  public static Optional<PrintedNumber> parse(String text) {
    String plain = text.strip().replace('−', '-');
    if (plain.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    if (DECIMAL.matcher(plain).matches()) {
      return decimal(plain.replace('d', 'e').replace('D', 'e'));
    }
    if (HEXADECIMAL.matcher(plain).matches()) {
      return hexadecimal(plain);
    }
    var special = NOT_FINITE.matcher(plain.toLowerCase(Locale.ROOT));
    if (!special.matches()) {
      return Optional.empty();
    }
    double sign = special.group(1).equals("-") ? -1 : 1;
    return Optional.of(
        exactly(special.group(2).equals("nan") ? Double.NaN : sign * Double.POSITIVE_INFINITY));
  }

  private static Optional<PrintedNumber> decimal(String text) {
    double value = Double.parseDouble(text);
    BigDecimal digits = new BigDecimal(text);
    boolean lost = value == 0 && digits.signum() != 0;
    if (Double.isInfinite(value) || lost) {
      return Optional.empty();
    }
    int significant = digits.signum() == 0 ? 0 : digits.precision();
    boolean bareZero = digits.signum() == 0 && digits.scale() <= 0;
    boolean scientific = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    return Optional.of(new PrintedNumber(value, significant, digits.scale(), scientific, bareZero));
  }

  private static Optional<PrintedNumber> hexadecimal(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? Optional.empty() : Optional.of(exactly(value));
    } catch (NumberFormatException e) { // 0x.p1 has the form, but no digit
      return Optional.empty();
    }
  }

  /** Half a unit of the last printed digit; 0 if exact. */
  public double halfUnit() {
    return exact ? 0 : 0.5 * StrictMath.pow(10, -decimals);
  }
}
