package epsweep.analysis.curve;

import epsweep.arithmetic.Median;
import java.util.Arrays;

/**
 * The longest stretch of ε over which the odds d/(1−d) stay within a factor {@value #FACTOR}.
 *
 * <p>For small d the odds are d. Near 1 they tell a wrong gradient from saturated round-off: the
 * first keeps its d, hence its odds; the second creeps towards 1 with odds that grow as 1/ε.
 *
 * @param level the median of d; NaN if there is no plateau
 * @param decades its length in decades of ε; 0 if there is none
 */
public record Plateau(double level, double decades) {

  /** The odds of either branch leave this band within 0.2 decades, of a V's bottom within 0.9. */
  static final double FACTOR = 1.5;

  /** Odds above this count as this: closer to 1, d says only that g and n share nothing. */
  private static final double LARGEST_ODDS = 1000;

  private static final Plateau NONE = new Plateau(Double.NaN, 0);

  /**
   * The longest plateau among the points that {@code counts} lets through; one that is left out, 0
   * or NaN ends a stretch.
   */
  static Plateau longest(double[] epsilon, double[] d, boolean[] counts) {
    Plateau longest = NONE;
    for (int from = 0; from < d.length; from++) {
      double least = Double.POSITIVE_INFINITY;
      double largest = 0;
      int to = from;
      for (int i = from; i < d.length && counts[i] && d[i] > 0; i++) {
        double odds = odds(d[i]);
        least = Math.min(least, odds);
        largest = Math.max(largest, odds);
        if (largest > FACTOR * least) {
          break;
        }
        to = i;
      }
      double decades = StrictMath.log10(epsilon[to] / epsilon[from]);
      if (decades > longest.decades) {
        longest = new Plateau(Median.of(Arrays.copyOfRange(d, from, to + 1)), decades);
      }
    }
    return longest;
  }

  private static double odds(double d) {
    return Math.min(LARGEST_ODDS, d / (1 - d));
  }
}
