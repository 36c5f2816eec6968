package epsweep.trial.rule;

/**
 * ε = (2u)^{1/(1+p)} max(1, |θ|): what balances round-off and truncation if the loss and its
 * derivatives are of the same size.
 *
 * <p>Looks at no loss, so that it also has an ε for linear losses. Reference: Press et al.,
 * Numerical Recipes, 3rd ed., 5.7.
 */
record RuleOfThumb(Stencil stencil) implements Search {

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double power = 1.0 / (1 + stencil.scheme().order());
    double epsilon =
        StrictMath.pow(2 * trial.unitRoundoff(), power) * Math.max(1, trial.magnitude());
    return trial.choice(stencil, epsilon, Double.NaN);
  }
}
