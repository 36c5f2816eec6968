package epsweep.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers for people, rounded from the exact value to few digits, half to even; the same on every
 * JDK and in every locale. Plain text has them {@link #legible}, charts and pages {@link #typeset}.
 *
 * <p>NaN is {@code –}, infinities are {@code ∞} and {@code −∞}; a negative number has the sign −.
 */
public final class Digits {

  private static final int SIGNIFICANT = 3;

  /** Numbers below a thousandth have an exponent. */
  private static final int LEAST_PLAIN = -3;

  /** Numbers of more places than this have one, unless all their places are known. */
  private static final int PLAIN_PLACES = 4;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  /** A number with an exponent that is no part of a name or a path. */
  private static final Pattern EXPONENT =
      Pattern.compile("(?<![\\w./-])(\\d+(?:\\.\\d+)?)e(-?\\d+)(?![\\w/-]|\\.\\w)");

  private Digits() {}

  /** Three digits: {@code 0.0147}, {@code 3.47e-5}. */
  public static String legible(double x) {
    return legible(x, SIGNIFICANT);
  }

  /**
   * As many digits as asked, without zeros at the end: {@code 0.95}, {@code 39}, {@code 3.5e-5},
   * {@code 7.1e5}; plain from a thousandth to ten thousand, or as far as the digits reach.
   */
  public static String legible(double x, int significant) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return special(x);
    }
    BigDecimal rounded =
        new BigDecimal(Math.abs(x)).round(new MathContext(significant, RoundingMode.HALF_EVEN));
    String sign = x < 0 ? "−" : "";
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= LEAST_PLAIN && exponent < Math.max(PLAIN_PLACES, significant)) {
      return sign + rounded.stripTrailingZeros().toPlainString();
    }
    BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    return sign + mantissa.toPlainString() + "e" + exponent;
  }

  /** The number that {@link #legible} shows; what is not finite stays as it is. */
  public static double rounded(double x, int significant) {
    return x == 0 || Double.isNaN(x) || Double.isInfinite(x)
        ? x
        : new BigDecimal(x)
            .round(new MathContext(significant, RoundingMode.HALF_EVEN))
            .doubleValue();
  }

  /** The same digits with a power of ten: {@code 0.95}, {@code 3.5×10⁻⁵}, {@code 10⁻⁹}. */
  public static String typeset(double x, int significant) {
    return typeset(legible(x, significant));
  }

  /** A text with powers of ten in all its legible numbers. */
  public static String typeset(String text) {
    return EXPONENT
        .matcher(text)
        .replaceAll(
            n ->
                (n.group(1).equals("1") ? "" : n.group(1) + "×")
                    + powerOfTen(Integer.parseInt(n.group(2))));
  }

  /** {@code 10⁻⁵}. */
  public static String powerOfTen(int exponent) {
    return "10" + superscript(exponent);
  }

  /** {@code ⁻⁵}. */
  public static String superscript(int number) {
    StringBuilder text = new StringBuilder(number < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /** {@code second}, {@code third} … {@code twelfth}. */
  public static String ordinal(int number) {
    return ORDINALS.get(number - 1);
  }

  /** As many decimals as asked, for what is no matter of scale, a slope: {@code −1.01}. */
  public static String fixed(double x, int decimals) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return special(x);
    }
    return new BigDecimal(x)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString()
        .replace('-', '−');
  }

  /** A level of d: {@code 0.95}, {@code 0.202}; below a hundredth two digits: {@code 2.3e-6}. */
  public static String level(double d) {
    return legible(d, d >= 0.01 ? 3 : 2);
  }

  /** {@code 12 %}; shares that are not quite nothing or everything do not look like it. */
  public static String percent(double share) {
    if (Double.isNaN(share)) {
      return special(share);
    }
    double percent = 100 * share;
    if (percent > 0 && percent < 1) {
      return "< 1 %";
    }
    if (percent > 99 && percent < 100) {
      return "> 99 %";
    }
    return fixed(percent, 0) + " %";
  }

  private static String special(double x) {
    if (x == 0) {
      return "0";
    }
    return Double.isNaN(x) ? "–" : x > 0 ? "∞" : "−∞";
  }
}
