package epsweep.lab.jvm;

import org.teavm.jso.JSBody;

/** Jackson's shortest decimals of doubles: the browser's digits in Java's form. */
public final class ShortestDigits {

  private ShortestDigits() {}

  /** {@code 0.02}, {@code 1.0E-9}, {@code 4.9E-324}; at least two digits. */
  public static String toString(double x, boolean fast) {
    if (!Double.isFinite(x)) {
      return Double.toString(x);
    }
    String shortest = exponential(x);
    boolean isSingle = shortest.indexOf('.') < 0;
    return javas(isSingle ? exponentialOfTwo(x) : shortest);
  }

  /** Java's form of {@code -1.25e-7}. */
  static String javas(String exponential) {
    int mark = exponential.indexOf('e');
    String sign = exponential.startsWith("-") ? "-" : "";
    String digits = exponential.substring(sign.length(), mark).replace(".", "");
    int exponent = Integer.parseInt(exponential.substring(mark + 1).replace("+", ""));
    if (exponent < -3 || exponent >= 7) {
      return sign + digits.charAt(0) + "." + digits.substring(1) + "E" + exponent;
    }
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-1 - exponent) + (isRound(digits) ? first(digits) : digits);
    }
    String padded = digits + "0".repeat(Math.max(0, exponent + 2 - digits.length()));
    return sign + padded.substring(0, exponent + 1) + "." + padded.substring(exponent + 1);
  }

  private static boolean isRound(String digits) {
    return digits.length() == 2 && digits.endsWith("0");
  }

  private static String first(String digits) {
    return digits.substring(0, 1);
  }

  @JSBody(params = "x", script = "return x.toExponential();")
  private static native String exponential(double x);

  @JSBody(params = "x", script = "return x.toExponential(1);")
  private static native String exponentialOfTwo(double x);
}
