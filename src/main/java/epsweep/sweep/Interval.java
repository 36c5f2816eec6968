package epsweep.sweep;

/**
 * The 95 % confidence interval of a sampled group's d at every ε: where the d of all its parameters
 * lies. The arrays are parallel to {@link Sweep#epsilon()} and must not be changed; NaN where there
 * is none.
 *
 * @param low at most d
 * @param high at least d; NaN where round-off does not rule: d is at least {@code low} there
 */
public record Interval(double[] low, double[] high) {

  /**
   * Round-off rules where d falls at least as ε to this power until twice ε: by a fifth. Truncation
   * is below a sixth of round-off there in the sample.
   */
  private static final double LEAST_FALL = 1.0 / 3;

  /** d of parameters that do not move the loss is their g's, in which few may be most. */
  private static final double MOST_DEAD = 0.5;

  private static final double TWICE = 2 * (1 - 1e-9);

  static Interval empty(int points) {
    return new Interval(new double[points], new double[points]);
  }

  /**
   * Without its upper ends where d may come of a few parameters that were not drawn.
   *
   * @param epsilon ascending
   * @param d of the sample, at each ε
   * @param deadFraction the share of the sample that does not move the loss, likewise
   */
  public Interval whereRoundOffRules(double[] epsilon, double[] d, double[] deadFraction) {
    double[] closed = high.clone();
    int twice = 0;
    for (int i = 0; i < closed.length; i++) {
      while (twice < epsilon.length && epsilon[twice] < TWICE * epsilon[i]) {
        twice++;
      }
      boolean falls =
          twice < epsilon.length
              && d[twice] <= d[i] * StrictMath.pow(epsilon[i] / epsilon[twice], LEAST_FALL);
      if (!falls || !(deadFraction[i] <= MOST_DEAD)) {
        closed[i] = Double.NaN;
      }
    }
    return new Interval(low, closed);
  }
}
