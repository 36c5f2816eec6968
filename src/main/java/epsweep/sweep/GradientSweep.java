package epsweep.sweep;

import epsweep.gradient.Scheme;

/**
 * One build's gradient by both ways, parameter by parameter, at every ε, under one scheme. The
 * arrays are shared, not copied, and must not be changed.
 *
 * @param build name of the arithmetic
 * @param analytic g, one for each parameter swept
 * @param numeric n, [ε × parameter]; NaN or infinite where a perturbed loss was not finite
 */
public record GradientSweep(String build, Scheme scheme, double[] analytic, double[][] numeric) {

  /** The most numbers of all builds together that a sweep keeps. */
  public static final int MOST_NUMBERS = 200_000;

  public GradientSweep {
    for (double[] row : numeric) {
      if (row.length != analytic.length) {
        throw new IllegalArgumentException(
            build + ": " + row.length + " numbers for " + analytic.length + " parameters");
      }
    }
  }

  static GradientSweep empty(String build, Scheme scheme, double[] analytic, int points) {
    return new GradientSweep(build, scheme, analytic, new double[points][analytic.length]);
  }

  /**
   * Of how many of its schemes a sweep of this size keeps the gradients: of all where there are few
   * parameters, else of the first; of none where they would be too many numbers.
   */
  static int schemesKept(int schemes, int builds, int points, int parameters) {
    if (Quotient.areFew(parameters) && isAffordable(schemes * builds, points, parameters)) {
      return schemes;
    }
    return isAffordable(builds, points, parameters) ? 1 : 0;
  }

  /** Whether so many numbers are kept. */
  static boolean isAffordable(int builds, int points, int parameters) {
    return (long) builds * points * parameters <= MOST_NUMBERS;
  }
}
