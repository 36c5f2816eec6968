package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * Divides ε by 4 while |D(ε/4) − D(ε)|, D the central quotient, decreases, and takes the last ε
 * that did.
 *
 * <p>Without round-off the differences fall by 16; the first that does not fall, or is 0, is noise.
 * Starts at a quarter of max(1, |θ|), an upper bound for ε unless the loss is nearly quadratic, or
 * where the loss is {@link Trial#smooth}. Fails where no difference ever fell: no truncation error
 * stands out.
 *
 * <p>Reference: Stepleman and Winarsky, Adaptive numerical differentiation, Math. Comp. 33 (1979)
 * 1257–1264.
 */
final class SteplemanWinarsky implements Search {

  private static final double REDUCTION = 4;

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double start = trial.smooth(trial.scale() / REDUCTION);
    double epsilon = start;
    double quotient = trial.quotient(Scheme.CENTRAL, epsilon);
    double change = Double.NaN;
    while (epsilon / REDUCTION >= trial.smallestStep()) {
      double next = trial.quotient(Scheme.CENTRAL, epsilon / REDUCTION);
      double nextChange = Math.abs(next - quotient);
      if (nextChange == 0 || nextChange > change) {
        return last(trial, start, epsilon, change);
      }
      epsilon /= REDUCTION;
      quotient = next;
      change = nextChange;
    }
    throw new NoStepException(
        Trial.say("the quotients change less and less down to ε = %s", epsilon));
  }

  /**
   * @param change from 4ε to ε; NaN before the first
   */
  private static StepChoice.Chosen last(Trial trial, double start, double epsilon, double change)
      throws NoStepException {
    if (epsilon * REDUCTION > start) {
      throw trial.noSignOf("L‴", start);
    }
    return trial.choice(Scheme.CENTRAL, epsilon, change);
  }
}
