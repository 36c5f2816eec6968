package epsweep.sweep;

/**
 * One build's gradient by both ways, parameter by parameter, at every ε, under the plan's first
 * scheme. The arrays are shared, not copied, and must not be changed.
 *
 * @param build name of the arithmetic
 * @param analytic g, one for each parameter swept
 * @param numeric n, [ε × parameter]; NaN or infinite where a perturbed loss was not finite
 */
public record GradientSweep(String build, double[] analytic, double[][] numeric) {

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

  static GradientSweep empty(String build, double[] analytic, int points) {
    return new GradientSweep(build, analytic, new double[points][analytic.length]);
  }

  /** Whether a sweep of this size keeps its gradients. */
  static boolean isAffordable(int builds, int points, int parameters) {
    return (long) builds * points * parameters <= MOST_NUMBERS;
  }
}
