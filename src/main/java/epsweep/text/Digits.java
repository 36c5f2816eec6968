package epsweep.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers for people, rounded from the exact value to few digits, half to even; the same on every
 * JDK and in every locale.
 */
public final class Digits {

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
  private static final Pattern EXPONENT = Pattern.compile("\\b(\\d+(?:\\.\\d+)?)e([+-]\\d+)\\b");

  private Digits() {}

  /** Two decimals and an exponent: {@code 6.50e-05}; {@code 0} and {@code –} for zero and NaN. */
  public static String scientific(double x) {
    return scientific(x, 3);
  }

  /** {@code significant} digits and an exponent. */
  public static String scientific(double x, int significant) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return special(x);
    }
    int exponent = exponent(x, significant);
    return mantissa(x, significant) + (exponent < 0 ? "e-" : "e+") + twoDigits(exponent);
  }

  /** {@code 6.5×10⁻⁵}; {@code 6.5} without a power of ten. */
  public static String power(double x, int significant) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return special(x);
    }
    int exponent = exponent(x, significant);
    String mantissa = mantissa(x, significant);
    return exponent == 0 ? mantissa : mantissa + "×" + powerOfTen(exponent);
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

  /** The text with {@code 6.5×10⁻⁵} for {@code 6.5e-05}, and {@code 10⁻⁵} for {@code 1e-05}. */
  public static String raised(String text) {
    return EXPONENT
        .matcher(text)
        .replaceAll(
            n -> {
              int exponent = Integer.parseInt(n.group(2));
              if (exponent == 0) {
                return n.group(1);
              }
              return (n.group(1).equals("1") ? "" : n.group(1) + "×") + powerOfTen(exponent);
            });
  }

  /** As many decimals as asked, without an exponent: {@code 0.950}. */
  public static String fixed(double x, int decimals) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return special(x);
    }
    return new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * Short: {@code 0.02}, {@code 0.95}, {@code 6.5e-05}; plain from a thousandth to ten thousand.
   */
  public static String plain(double x, int significant) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return special(x);
    }
    BigDecimal rounded = rounded(x, significant);
    if (Math.abs(x) >= 1e-3 && Math.abs(x) < 1e4) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    int exponent = exponent(x, significant);
    BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    return mantissa.toPlainString() + (exponent < 0 ? "e-" : "e+") + twoDigits(exponent);
  }

  /** A level of d: {@code 0.950}; {@code 6.50e-05} where three decimals would not tell. */
  public static String level(double d) {
    return d >= 0.01 ? fixed(d, 3) : scientific(d);
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

  private static String mantissa(double x, int significant) {
    return rounded(x, significant)
        .scaleByPowerOfTen(-exponent(x, significant))
        .setScale(significant - 1, RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private static int exponent(double x, int significant) {
    BigDecimal rounded = rounded(x, significant);
    return rounded.precision() - rounded.scale() - 1;
  }

  private static BigDecimal rounded(double x, int significant) {
    return new BigDecimal(x).round(new MathContext(significant, RoundingMode.HALF_EVEN));
  }

  private static String twoDigits(int exponent) {
    int magnitude = Math.abs(exponent);
    return magnitude < 10 ? "0" + magnitude : Integer.toString(magnitude);
  }

  private static String special(double x) {
    if (x == 0) {
      return "0";
    }
    return Double.isNaN(x) ? "–" : x > 0 ? "∞" : "−∞";
  }
}
