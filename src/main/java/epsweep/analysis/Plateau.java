package epsweep.analysis;

import java.util.Arrays;

/**
 * The longest stretch of ε over which d stays within a factor {@value #FACTOR}.
 *
 * @param level the median of d; NaN if there is no plateau
 * @param decades its length; 0 if there is none
 * @param from the first ε
 * @param to the last ε
 */
record Plateau(double level, double decades, double from, double to) {

  /** A branch of slope ±1 leaves this band within 0.1 decades, the bottom of a V within 0.5. */
  static final double FACTOR = 1.25;

  private static final Plateau NONE = new Plateau(Double.NaN, 0, Double.NaN, Double.NaN);

  /**
   * The longest plateau among the points that {@code counts} lets through; one that is left out
   * ends a stretch.
   */
  static Plateau longest(double[] epsilon, double[] d, boolean[] counts) {
    Plateau longest = NONE;
    for (int from = 0; from < d.length; from++) {
      double least = d[from];
      double largest = d[from];
      int to = from;
      for (int i = from; i < d.length && counts[i] && d[i] > 0; i++) {
        least = Math.min(least, d[i]);
        largest = Math.max(largest, d[i]);
        if (largest > FACTOR * least) {
          break;
        }
        to = i;
      }
      double decades = StrictMath.log10(epsilon[to] / epsilon[from]);
      if (decades > longest.decades) {
        longest =
            new Plateau(
                VFitter.median(Arrays.copyOfRange(d, from, to + 1)),
                decades,
                epsilon[from],
                epsilon[to]);
      }
    }
    return longest;
  }
}
