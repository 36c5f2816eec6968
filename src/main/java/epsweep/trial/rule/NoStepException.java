package epsweep.trial.rule;

/** Leaves a rule that cannot choose; {@link StepRule} turns it into a {@link StepChoice.Failed}. */
final class NoStepException extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * @param reason in words, without a full stop
   */
  NoStepException(String reason) {
    super(reason, null, false, false); // an ordinary outcome: needs no stack trace
  }
}
