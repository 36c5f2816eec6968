package epsweep.analysis;

import java.util.Arrays;

/**
 * The longest stretch of ε over which d stays within a factor {@value #FACTOR}, and 1 − d within a
 * factor {@value #FACTOR_BELOW_ONE}: as d saturates it creeps towards 1 and 1 − d keeps falling,
 * where it is flat both stand still.
 *
 * @param level the median of d; NaN if there is no plateau
 * @param decades its length; 0 if there is none
 * @param from the first ε
 * @param to the last ε
 */
record Plateau(double level, double decades, double from, double to) {

  /** A branch of slope ±1 leaves this band within 0.1 decades, the bottom of a V within 0.5. */
  static final double FACTOR = 1.25;

  /** Saturation leaves this band within 0.3 decades. */
  static final double FACTOR_BELOW_ONE = 2;

  private static final Plateau NONE = new Plateau(Double.NaN, 0, Double.NaN, Double.NaN);

  /**
   * The longest plateau among the points that {@code counts} lets through; one that is left out
   * ends a stretch.
   */
  static Plateau longest(double[] epsilon, double[] d, boolean[] counts) {
    Plateau longest = NONE;
    for (int from = 0; from < d.length; from++) {
      int to = end(d, counts, from);
      double decades = StrictMath.log10(epsilon[to] / epsilon[from]);
      if (decades > longest.decades) {
        double level = VFitter.median(Arrays.copyOfRange(d, from, to + 1));
        longest = new Plateau(level, decades, epsilon[from], epsilon[to]);
      }
    }
    return longest;
  }

  private static int end(double[] d, boolean[] counts, int from) {
    double least = d[from];
    double largest = d[from];
    int to = from;
    for (int i = from; i < d.length && counts[i] && d[i] > 0; i++) {
      least = Math.min(least, d[i]);
      largest = Math.max(largest, d[i]);
      boolean level = largest <= FACTOR * least;
      boolean belowOne = 1 - least <= FACTOR_BELOW_ONE * (1 - largest);
      if (!level || !belowOne) {
        break;
      }
      to = i;
    }
    return to;
  }
}
