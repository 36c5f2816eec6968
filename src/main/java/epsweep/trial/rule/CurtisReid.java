package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * Seeks the ε where the truncation error |central − forward| is a hundred times the round-off
 * ε_f/ε; 10 to 1000 times will do.
 *
 * <p>That difference, ε |L″| / 2, is the truncation error of the forward quotient: far above the
 * central one's, hence the aim of 100. The ratio grows as ε², so that ε ← ε √(100 / max(ratio, 1)).
 * Fails where L″ is 0.
 *
 * <p>Reference: Curtis and Reid, The choice of step lengths when using differences to approximate
 * Jacobian matrices, J. Inst. Maths Applics 13 (1974) 121–126.
 */
final class CurtisReid implements Search {

  private static final double AIM = 100;
  private static final double TOLERANCE = 10;

  /** While not a bit of the loss has changed. */
  private static final double LEAP = 1000;

  private static final int MOST_TRIALS = 10;

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double epsilon = trial.scale() * StrictMath.cbrt(trial.unitRoundoff());
    for (int k = 0; k < MOST_TRIALS; k++) {
      double ratio = ratio(trial, epsilon);
      if (ratio >= AIM / TOLERANCE && ratio <= AIM * TOLERANCE) {
        return trial.choice(Scheme.CENTRAL, epsilon, Double.NaN);
      }
      double growth = trial.hasMoved() ? Math.sqrt(AIM / Math.max(ratio, 1)) : LEAP;
      double next = epsilon * growth;
      if (next > trial.largestStep() || (!trial.hasMoved() && epsilon >= trial.scale())) {
        throw trial.noSignOf("L″", epsilon);
      }
      epsilon = Math.max(next, trial.smallestStep());
    }
    throw new NoStepException(Trial.say("no ε settled in %d trials", MOST_TRIALS));
  }

  /** Truncation : round-off. */
  private static double ratio(Trial trial, double epsilon) throws NoStepException {
    double right = trial.loss(epsilon);
    double left = trial.loss(-epsilon);
    double secondDifference = right - 2 * trial.loss(0) + left;
    return Math.abs(secondDifference) / 2 / trial.errorOf(left, right);
  }
}
