package epsweep.analysis.row;

/**
 * Steps along ascending ε.
 *
 * @param leastRatio of two ε that tell of truncation
 */
record Grid(double[] epsilon, double leastRatio) {

  /** The first ε that is farther off by the least ratio; the length if there is none. */
  int further(int k) {
    int j = k;
    while (j < epsilon.length && epsilon[j] < leastRatio * epsilon[k]) {
      j++;
    }
    return j;
  }

  /** The ε nearest to {@code ratio} times this one, no nearer than that; −1 if there is none. */
  int nearest(int k, double ratio) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = further(k); j < epsilon.length; j++) {
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
  boolean grows(double[] what, int k, double factor) {
    int near = further(k);
    int far = near < epsilon.length ? further(near) : near;
    return far < epsilon.length && what[near] > factor * what[k] && what[far] > factor * what[near];
  }
}
