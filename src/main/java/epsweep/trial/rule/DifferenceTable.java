package epsweep.trial.rule;

import epsweep.arithmetic.Norm;
import java.util.Arrays;

/**
 * The differences Δᵏ of a row of losses, as {@link Noise} reads them.
 *
 * <p>Computed on losses divided by a power of two, so that no square overflows; a loss that is not
 * finite leaves the table empty.
 */
final class DifferenceTable {

  private final boolean finite;
  private final double range;
  private final int zeros;
  private final double[] levels;
  private final boolean[] changesSign;

  DifferenceTable(double[] losses) {
    finite = Arrays.stream(losses).allMatch(Double::isFinite);
    levels = new double[losses.length - 1];
    changesSign = new boolean[levels.length];
    Arrays.fill(levels, Double.NaN);
    if (!finite) {
      range = Double.NaN;
      zeros = 0;
      return;
    }
    double largest = Arrays.stream(losses).map(Math::abs).max().orElseThrow();
    int exponent = Norm.exponent(largest);
    double[] row = Arrays.stream(losses).map(loss -> Math.scalb(loss, -exponent)).toArray();
    double spread = Arrays.stream(row).max().orElseThrow() - Arrays.stream(row).min().orElseThrow();
    range = largest == 0 ? 0 : spread / Math.scalb(largest, -exponent);
    zeros = fill(row, exponent);
  }

  /**
   * Computes the levels.
   *
   * @param row modified: ends as the difference of highest order
   * @return how many first differences are 0
   */
  private int fill(double[] row, int exponent) {
    int zeroDifferences = 0;
    double gamma = 1;
    for (int k = 1; k < row.length; k++) {
      int count = row.length - k;
      double squares = 0;
      boolean above = false;
      boolean below = false;
      for (int i = 0; i < count; i++) {
        row[i] = row[i + 1] - row[i];
        squares += row[i] * row[i];
        above |= row[i] > 0;
        below |= row[i] < 0;
        zeroDifferences += k == 1 && row[i] == 0 ? 1 : 0;
      }
      gamma *= k / (2.0 * (2 * k - 1));
      levels[k - 1] = Math.scalb(Math.sqrt(gamma * squares / count), exponent);
      changesSign[k - 1] = above && below;
    }
    return zeroDifferences;
  }

  boolean isFinite() {
    return finite;
  }

  /** (max − min) / max |L|; 0 if all are 0. */
  double range() {
    return range;
  }

  /** How many first differences are 0. */
  int zeros() {
    return zeros;
  }

  /** σ_1 … σ_m; NaN if a loss was not finite. */
  double[] levels() {
    return levels;
  }

  /**
   * The least k whose level agrees with the next two within a factor and whose differences have
   * both signs; 0 if there is none.
   */
  int firstAgreement(double factor) {
    for (int k = 0; k + 2 < levels.length; k++) {
      double least = Math.min(levels[k], Math.min(levels[k + 1], levels[k + 2]));
      double most = Math.max(levels[k], Math.max(levels[k + 1], levels[k + 2]));
      if (changesSign[k] && most <= factor * least) {
        return k + 1;
      }
    }
    return 0;
  }
}
