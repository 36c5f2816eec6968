package epsweep.analysis.curve;

import epsweep.sweep.Curve;
import epsweep.sweep.ErrorBudget;
import java.util.OptionalDouble;

/**
 * Truncation's share of an error budget, t / (t + r) with truncation t and round-off r.
 *
 * @param truncation the share in [0, 1] at every ε; NaN where t or r has no value or both are 0
 * @param crossover the ε from which on truncation stays the larger: log-linear between two measured
 *     ε; empty if truncation is never the larger, or always, or not at the end
 */
public record ErrorShares(double[] truncation, OptionalDouble crossover) {

  private static final double HALF = 0.5;

  /** The shares of a curve's budget, which was measured. */
  public static ErrorShares of(Curve curve) {
    double[] epsilon = curve.epsilon();
    ErrorBudget budget = curve.budget().orElseThrow();
    double[] share = new double[epsilon.length];
    for (int i = 0; i < share.length; i++) {
      double t = budget.truncation()[i];
      share[i] = t / (t + budget.roundOff()[i]);
    }
    return new ErrorShares(share, crossover(epsilon, share));
  }

  private static OptionalDouble crossover(double[] epsilon, double[] share) {
    int above = -1;
    for (int i = share.length - 1; i >= 0; i--) {
      if (share[i] < HALF) {
        return above < 0 ? OptionalDouble.empty() : between(epsilon, share, i, above);
      }
      if (share[i] >= HALF) {
        above = i;
      }
    }
    return OptionalDouble.empty();
  }

  /** log(t/r) is nearly straight over log ε, slope 1 + p; where it is infinite, the middle. */
  private static OptionalDouble between(double[] epsilon, double[] share, int below, int above) {
    double low = logRatio(share[below]);
    double high = logRatio(share[above]);
    double way = Double.isInfinite(low) || Double.isInfinite(high) ? HALF : low / (low - high);
    return OptionalDouble.of(epsilon[below] * StrictMath.pow(epsilon[above] / epsilon[below], way));
  }

  private static double logRatio(double share) {
    return StrictMath.log(share / (1 - share));
  }
}
