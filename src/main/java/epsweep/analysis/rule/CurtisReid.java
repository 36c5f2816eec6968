package epsweep.analysis.rule;

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
  private static final int MOST_TRIALS = 20;

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double epsilon = trial.scale() * StrictMath.cbrt(trial.unitRoundoff());
    for (int k = 0; k < MOST_TRIALS; k++) {
      double ratio = ratio(trial, epsilon);
      if (ratio >= AIM / TOLERANCE && ratio <= AIM * TOLERANCE) {
        return trial.choice(Stencil.CENTRAL, epsilon, Double.NaN);
      }
      if (!trial.hasMoved() && epsilon >= trial.scale()) {
        throw new NoStepException(Trial.say("the loss does not move up to ε = %.3g", epsilon));
      }
      epsilon *= Math.sqrt(AIM / Math.max(ratio, 1));
      if (epsilon > trial.largestStep()) {
        throw new NoStepException(
            Trial.say("no truncation error up to ε = %.3g: L″ may be 0", trial.largestStep()));
      }
      epsilon = Math.max(epsilon, trial.smallestStep());
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
