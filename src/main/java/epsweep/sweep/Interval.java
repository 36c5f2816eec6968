package epsweep.sweep;

/**
 * The 95 % confidence interval of a sampled group's d at every ε: where the d of all its parameters
 * lies. The arrays are parallel to {@link Sweep#epsilon()} and must not be changed; NaN where there
 * is none.
 *
 * @param low at most d
 * @param high at least d
 */
public record Interval(double[] low, double[] high) {

  static Interval empty(int points) {
    return new Interval(new double[points], new double[points]);
  }
}
