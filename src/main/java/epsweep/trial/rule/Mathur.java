package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * Halves ε and watches e(ε) = |D(ε) − D(ε/2)|, D the central quotient: the truncation branch is
 * where e falls with slope 2, and ε is (1/4)^⅓ of the branch's left end.
 *
 * <p>A slope counts as 2 within ½, if e is still above the round-off 3ε_f/ε of its two quotients; a
 * branch has at least two such slopes in a row (the original asks for more, which float32 has not).
 * Starts at half of max(1, |θ|), or where the loss is {@link Trial#smooth}, and gives up once e has
 * been below round-off three times in a row. Fails where L‴ is 0, or at a kink: no branch has slope
 * 2.
 *
 * <p>Where e meets round-off ε is (24 ε_f / |L‴|)^⅓, twice the optimum: a quarter under the root is
 * close to it. Reference: Mathur, An analytical approach to computing step sizes for
 * finite-difference derivatives, dissertation, University of Texas at Austin, 2012.
 */
final class Mathur implements Search {

  private static final int SLOPE = 2;
  private static final double TOLERANCE = 0.5;
  private static final int SHORTEST_BRANCH = 2;
  private static final int MOST_SILENT = 3;
  private static final double CORRECTION = StrictMath.cbrt(1.0 / 4);

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double start = trial.smooth(trial.scale() / 2);
    double epsilon = start;
    double change = change(trial, epsilon);
    int slopes = 0;
    int silent = 0;
    while (silent < MOST_SILENT && epsilon / 4 >= trial.smallestStep()) {
      double next = change(trial, epsilon / 2);
      boolean audible = next > 3 * trial.lossError() / (epsilon / 2);
      if (audible && isTruncation(change, next)) {
        slopes++;
      } else if (slopes >= SHORTEST_BRANCH) {
        break;
      } else {
        slopes = 0;
      }
      epsilon /= 2;
      change = next;
      silent = audible ? 0 : silent + 1;
    }
    if (slopes >= SHORTEST_BRANCH) {
      return trial.choice(Scheme.CENTRAL, CORRECTION * epsilon, Double.NaN);
    }
    if (!trial.hasMoved()) {
      throw trial.noSignOf("L‴", start);
    }
    throw new NoStepException(
        Trial.say("no truncation branch of slope 2 down to ε = %s: L‴ may be 0", epsilon));
  }

  private static boolean isTruncation(double change, double next) {
    double slope = (StrictMath.log(change) - StrictMath.log(next)) / StrictMath.log(2);
    return Math.abs(slope - SLOPE) <= TOLERANCE;
  }

  private static double change(Trial trial, double epsilon) throws NoStepException {
    return Math.abs(
        trial.quotient(Scheme.CENTRAL, epsilon) - trial.quotient(Scheme.CENTRAL, epsilon / 2));
  }
}
