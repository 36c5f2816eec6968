package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * ε = (2u)^{1/(1+p)} max(1, |θ|): what balances round-off and truncation if the loss and its
 * derivatives are of the same size.
 *
 * <p>Looks at no loss, so that it also has an ε for linear losses. Reference: Press et al.,
 * Numerical Recipes, 3rd ed., 5.7.
 */
record RuleOfThumb(Scheme scheme) implements Search {

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double epsilon = scheme.ruleOfThumb(trial.unitRoundoff()) * Math.max(1, trial.magnitude());
    return trial.choice(scheme, epsilon, Double.NaN);
  }
}
