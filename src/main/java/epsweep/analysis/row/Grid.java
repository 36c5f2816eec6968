package epsweep.analysis.row;

/** Steps along ascending ε. */
final class Grid {

  private Grid() {}

  /** The first ε that is {@value Limits#LEAST_RATIO} times larger; the length if there is none. */
  static int further(double[] epsilon, int k) {
    int j = k;
    while (j < epsilon.length && epsilon[j] < Limits.LEAST_RATIO * epsilon[k]) {
      j++;
    }
    return j;
  }

  /** The ε nearest to {@code ratio} times this one, at least 1.9 times; −1 if there is none. */
  static int nearest(double[] epsilon, int k, double ratio) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = further(epsilon, k); j < epsilon.length; j++) {
      double off = Math.abs(epsilon[j] / epsilon[k] - ratio);
      if (off >= least) {
        break;
      }
      least = off;
      nearest = j;
    }
    return nearest;
  }

  /** Whether something grows by a factor to the next such ε, and by another to the one after. */
  static boolean grows(double[] epsilon, double[] what, int k, double factor) {
    int near = further(epsilon, k);
    int far = near < epsilon.length ? further(epsilon, near) : near;
    return far < epsilon.length && what[near] > factor * what[k] && what[far] > factor * what[near];
  }
}
