package epsweep.analysis.verdict;

import epsweep.text.Digits;

/** Numbers in a verdict's words. */
final class Figures {

  private Figures() {}

  static String digits(double x, int significant) {
    return Digits.legible(x, significant);
  }

  static String digits(double x) {
    return Digits.legible(x);
  }

  static String level(double d) {
    return Digits.level(d);
  }

  static String percent(double share) {
    return Digits.percent(share);
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
    return Digits.fixed(x, decimals) + " ± " + Digits.fixed(error, decimals);
  }

  /** A probability: {@code 1e-6}, {@code below 1e-9}. */
  static String chance(double probability) {
    return probability < 1e-9 ? "below 1e-9" : digits(probability, 1);
  }
}
