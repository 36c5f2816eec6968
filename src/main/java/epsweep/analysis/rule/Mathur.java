package epsweep.analysis.rule;

/**
 * Halves ε and watches e(ε) = |D(ε) − D(ε/2)|, D the central quotient: the truncation branch is
 * where e falls with slope 2, and ε is (1/4)^⅓ of the branch's left end.
 *
 * <p>A slope counts as 2 within ½, and a branch has at least three such slopes in a row. Starts at
 * half of max(1, |θ|); gives up once e has been below the round-off of its own two quotients three
 * times in a row. Fails where L‴ is 0, or at a kink: no branch has slope 2.
 *
 * <p>Reference: Mathur, An analytical approach to computing step sizes for finite-difference
 * derivatives, dissertation, University of Texas at Austin, 2012.
 */
final class Mathur implements Search {

  private static final int SLOPE = 2;
  private static final double TOLERANCE = 0.5;
  private static final int SHORTEST_BRANCH = 3;

  /** At the left end e is mostly noise, four times what the optimum has. */
  private static final double CORRECTION = StrictMath.cbrt(1.0 / 4);

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double epsilon = trial.scale() / 2;
    double change = change(trial, epsilon);
    int slopes = 0;
    int silent = 0;
    while (silent < SHORTEST_BRANCH && epsilon / 4 >= trial.smallestStep()) {
      double next = change(trial, epsilon / 2);
      if (isTruncation(change, next)) {
        slopes++;
      } else if (slopes >= SHORTEST_BRANCH) {
        return trial.choice(Stencil.CENTRAL, CORRECTION * epsilon, Double.NaN);
      } else {
        slopes = 0;
      }
      epsilon /= 2;
      change = next;
      silent = change <= 3 * trial.lossError() / epsilon ? silent + 1 : 0;
    }
    if (slopes >= SHORTEST_BRANCH) {
      return trial.choice(Stencil.CENTRAL, CORRECTION * epsilon, Double.NaN);
    }
    throw new NoStepException(
        Trial.say("no truncation branch of slope 2 down to ε = %.3g: L‴ may be 0", epsilon));
  }

  private static boolean isTruncation(double change, double next) {
    double slope = (StrictMath.log(change) - StrictMath.log(next)) / StrictMath.log(2);
    return Math.abs(slope - SLOPE) <= TOLERANCE;
  }

  private static double change(Trial trial, double epsilon) throws NoStepException {
    return Math.abs(
        Stencil.CENTRAL.quotient(trial, epsilon) - Stencil.CENTRAL.quotient(trial, epsilon / 2));
  }
}
