package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/** What a step-size rule returns: an ε, or the reason why it has none. */
public sealed interface StepChoice {

  /** How many different values of the parameter the rule asked the loss for, θ included. */
  int evaluations();

  /**
   * An ε and the derivative with it.
   *
   * @param scheme what ε is for
   * @param derivative the numeric derivative by the rule's own scheme, divided by the step really
   *     taken, except where the rule says otherwise
   * @param errorEstimate what the rule expects of |derivative − L′|; NaN if it says nothing
   */
  record Chosen(
      Scheme scheme, double epsilon, double derivative, double errorEstimate, int evaluations)
      implements StepChoice {

    public Chosen {
      if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
        throw new IllegalArgumentException("epsilon " + epsilon + ": must be positive and finite");
      }
      if (!Double.isFinite(derivative)) {
        throw new IllegalArgumentException("derivative " + derivative + ": must be finite");
      }
    }
  }

  /**
   * No ε.
   *
   * @param reason in words, without a full stop
   */
  record Failed(String reason, int evaluations) implements StepChoice {}
}
