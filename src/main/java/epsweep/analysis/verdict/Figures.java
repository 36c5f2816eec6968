package epsweep.analysis.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in a verdict's words: few digits, half to even, the same on every JDK and locale. */
final class Figures {

  private Figures() {}

  /** Plain from a thousandth to a million, else with an exponent; infinities as ∞. */
  static String digits(double x, int significant) {
    if (x == 0 || !Double.isFinite(x)) {
      return x == 0 ? "0" : Double.isNaN(x) ? "–" : x > 0 ? "∞" : "−∞";
    }
    BigDecimal rounded =
        new BigDecimal(x).round(new MathContext(significant, RoundingMode.HALF_EVEN));
    if (Math.abs(x) >= 1e-3 && Math.abs(x) < 1e6) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString()
        + "e"
        + exponent;
  }

  static String digits(double x) {
    return digits(x, 3);
  }

  /** A level of d: {@code 0.950}, {@code 2.3e-6}. */
  static String level(double d) {
    return d >= 0.01 && d < 10
        ? new BigDecimal(d).setScale(3, RoundingMode.HALF_EVEN).toPlainString()
        : digits(d, 2);
  }

  /** {@code 97 %}; shares that are not quite nothing or everything do not look like it. */
  static String percent(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < 1) {
      return "< 1 %";
    }
    if (percent > 99 && percent < 100) {
      return "> 99 %";
    }
    return new BigDecimal(percent).setScale(0, RoundingMode.HALF_EVEN) + " %";
  }

  /** {@code 39.0 ± 0.1}: as many decimals as leave the error with one digit. */
  static String withError(double x, double error) {
    if (!(error > 0) || error < 1e-6 * Math.abs(x)) {
      return digits(x, 6);
    }
    if (error >= Math.abs(x) || !Double.isFinite(error)) {
      return digits(x, 2) + " ± " + digits(error, 1);
    }
    int decimals = 1 - (int) Math.ceil(StrictMath.log10(error * 2));
    if (decimals > 9 || decimals < 0) {
      return digits(x, 4) + " ± " + digits(error, 1);
    }
    return fixed(x, decimals) + " ± " + fixed(error, decimals);
  }

  /** A probability: {@code 1e-6}, {@code below 1e-9}. */
  static String chance(double probability) {
    return probability < 1e-9 ? "below 1e-9" : digits(probability, 1);
  }

  private static String fixed(double x, int decimals) {
    return new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
