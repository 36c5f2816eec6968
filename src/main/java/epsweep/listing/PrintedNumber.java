package epsweep.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
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

  /** A decimal number as part of a longer regular expression; one group. */
  public static final String PATTERN =
      "([+-]?(?:(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,4})?|nan|inf))";

  private static final Pattern HEXADECIMAL =
      Pattern.compile("[+-]?0[xX][0-9a-fA-F]*\\.?[0-9a-fA-F]*[pP][+-]?\\d{1,6}");
  private static final Pattern NOT_FINITE =
      Pattern.compile("([+-]?)(nan|inf|infinity|∞)(\\([a-z0-9]*\\))?");
  private static final int MOST_CHARACTERS = 1000;
  private static final int LONGEST_EXPONENT = 6;

  /** Whole numbers of so many digits are doubles, and so are these powers of ten. */
  private static final int MOST_EXACT = 15;

  private static final double[] POWERS = powers();

  /** What may stand where a number is needed, for error messages. */
  static final String ALLOWED = "a number such as -0.0152, 6.266e-06, nan or inf";

  /** Of the digits that most numbers have. */
  private static final double[] HALF_UNITS = halfUnits();

  private static double[] halfUnits() {
    double[] halfUnits = new double[40];
    Arrays.setAll(halfUnits, i -> 0.5 * StrictMath.pow(10, -i));
    return halfUnits;
  }

  private static double[] powers() {
    double[] powers = new double[23];
    Arrays.setAll(powers, i -> Double.parseDouble("1e" + i));
    return powers;
  }

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
    Optional<PrintedNumber> decimal = plain.isEmpty() ? Optional.empty() : decimal(plain);
    if (decimal.isPresent()) {
      return decimal;
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

  /** {@code 1.25e-3}: an optional sign, digits with or without a point, perhaps an exponent. */
  private static Optional<PrintedNumber> decimal(String text) {
    int i = "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    long leading = 0;
    int digits = 0;
    int significant = 0;
    int point = -1;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = digits;
      } else if (c >= '0' && c <= '9') {
        digits++;
        significant += significant > 0 || c > '0' ? 1 : 0;
        leading = significant <= MOST_EXACT ? 10 * leading + c - '0' : leading;
      } else {
        break;
      }
    }
    boolean scientific = i < text.length();
    OptionalInt exponent = scientific ? exponent(text, i) : OptionalInt.of(0);
    if (digits == 0 || exponent.isEmpty()) {
      return Optional.empty();
    }
    int decimals = (point < 0 ? 0 : digits - point) - exponent.getAsInt();
    boolean quick = significant <= MOST_EXACT && Math.abs(decimals) < POWERS.length;
    double value = quick ? value(leading, decimals, text.charAt(0) == '-') : value(text);
    boolean lost = value == 0 && significant > 0;
    return Double.isInfinite(value) || lost
        ? Optional.empty()
        : Optional.of(
            new PrintedNumber(
                value, significant, decimals, scientific, significant == 0 && decimals <= 0));
  }

  /** Empty if none of up to six digits stands there, to the end. */
  private static OptionalInt exponent(String text, int at) {
    int from = at + 1;
    boolean signed = from < text.length() && "+-".indexOf(text.charAt(from)) >= 0;
    int first = signed ? from + 1 : from;
    int exponent = 0;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return OptionalInt.empty();
      }
      exponent = 10 * exponent + c - '0';
      if (i - first == LONGEST_EXPONENT) {
        return OptionalInt.empty();
      }
    }
    return "eEdD".indexOf(text.charAt(at)) < 0 || first >= text.length()
        ? OptionalInt.empty()
        : OptionalInt.of(text.charAt(from) == '-' ? -exponent : exponent);
  }

  /** Both are doubles, so that the one rounding is right (Clinger, PLDI 1990). */
  private static double value(long digits, int decimals, boolean negative) {
    double value = decimals < 0 ? digits * POWERS[-decimals] : digits / POWERS[decimals];
    return negative ? -value : value;
  }

  private static double value(String text) {
    return Double.parseDouble(text.replace('d', 'e').replace('D', 'e'));
  }

  private static Optional<PrintedNumber> hexadecimal(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? Optional.empty() : Optional.of(exactly(value));
    } catch (NumberFormatException e) { // 0x.p1 has the form, but no digit
      return Optional.empty();
    }
  }

  /** This many times {@code factor}, which is not negative, with no more digits than this has. */
  public PrintedNumber times(double factor) {
    if (factor == 0) {
      return exactly(0);
    }
    int more = (int) Math.ceil(StrictMath.log10(factor));
    return new PrintedNumber(value * factor, significantDigits, decimals - more, true, exact);
  }

  /** Half a unit of the last printed digit; 0 if exact. */
  public double halfUnit() {
    return exact ? 0 : halfUnit(decimals);
  }

  /** Half of 10^−decimals. */
  public static double halfUnit(int decimals) {
    return decimals >= 0 && decimals < HALF_UNITS.length
        ? HALF_UNITS[decimals]
        : 0.5 * StrictMath.pow(10, -decimals);
  }
}
