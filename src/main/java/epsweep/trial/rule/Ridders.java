package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * Extrapolates central quotients with steps ε, ε/1.4, … to ε = 0 and stops where the error estimate
 * grows.
 *
 * <p>Starts at a quarter of max(1, |θ|), or where the loss is {@link Trial#smooth}, and takes at
 * most ten steps. The derivative is the entry of the tableau that differs least from its two
 * parents, and ε the smallest step in it: far larger than what a plain central quotient needs, for
 * extrapolation has removed its truncation error. Has an answer for linear losses: no step is too
 * large for them.
 *
 * <p>Reference: Ridders, Accurate computation of F′(x) and F′(x)F″(x), Adv. Eng. Softw. 4 (1982)
 * 75–76.
 */
final class Ridders implements Search {

  private static final double REDUCTION = 1.4;
  private static final int MOST_STEPS = 10;
  private static final double SAFE = 2;

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double epsilon = trial.smooth(trial.scale() / 4);
    double[] row = {trial.quotient(Scheme.CENTRAL, epsilon)};
    double least = Double.POSITIVE_INFINITY;
    double best = Double.NaN;
    double bestEpsilon = Double.NaN;
    for (int k = 1; k < MOST_STEPS; k++) {
      epsilon /= REDUCTION;
      double[] above = row;
      row = extrapolate(above, trial.quotient(Scheme.CENTRAL, epsilon));
      for (int j = 1; j <= k; j++) {
        double error = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - above[j - 1]));
        if (error <= least) {
          least = error;
          best = row[j];
          bestEpsilon = epsilon;
        }
      }
      if (Math.abs(row[k] - above[k - 1]) >= SAFE * least) {
        break;
      }
    }
    return trial.choice(Scheme.CENTRAL, bestEpsilon, best, least);
  }

  /** The next row of the tableau: each entry rids the one before of its leading error. */
  private static double[] extrapolate(double[] above, double quotient) {
    double[] row = new double[above.length + 1];
    row[0] = quotient;
    double factor = 1;
    for (int j = 1; j < row.length; j++) {
      factor *= REDUCTION * REDUCTION;
      row[j] = (row[j - 1] * factor - above[j - 1]) / (factor - 1);
    }
    return row;
  }
}
