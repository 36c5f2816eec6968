package epsweep.analysis.pattern;

import java.util.Optional;

/**
 * Weighted least squares of one number: y ≈ a·x with a = Σ w x y / Σ w x², w = 1/e², and the
 * standard error √(1/Σ w x²) times the RMS of what is left in error bars, 1 of a single row.
 * Computed in units of the largest value and bar, so that nothing overflows.
 */
final class Fit {

  private Fit() {}

  /** a; empty if every x is 0, or what is left has no value. */
  static Optional<Amount> of(double[] y, double[] x, double[] bar) {
    double largest = 0;
    for (int i = 0; i < y.length; i++) {
      largest = Math.max(largest, Math.abs(x[i]) / bar[i]);
    }
    if (!(largest > 0) || Double.isInfinite(largest)) {
      return Optional.empty();
    }
    double xy = 0;
    double xx = 0;
    for (int i = 0; i < y.length; i++) {
      double scaled = x[i] / bar[i] / largest;
      xy += scaled * (y[i] / bar[i] / largest);
      xx += scaled * scaled;
    }
    double a = xy / xx;
    double error = left(y, x, bar, a) / (Math.sqrt(xx) * largest);
    return Double.isFinite(a) && Double.isFinite(error)
        ? Optional.of(new Amount(a, error))
        : Optional.empty();
  }

  private static double left(double[] y, double[] x, double[] bar, double a) {
    if (y.length == 1) {
      return 1;
    }
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double z = (y[i] - a * x[i]) / bar[i];
      sum += z * z;
    }
    return Math.sqrt(sum / (y.length - 1));
  }
}
