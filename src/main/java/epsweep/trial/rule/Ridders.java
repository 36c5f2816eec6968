package epsweep.trial.rule;

import epsweep.arithmetic.Float64;
import epsweep.gradient.Scheme;
import epsweep.gradient.Tableau;

/**
 * Extrapolates central quotients with steps ε, ε/1.4, … to ε = 0 and stops where the error estimate
 * grows ({@link Tableau}).
 *
 * <p>Starts at a quarter of max(1, |θ|), or where the loss is {@link Trial#smooth}. ε is the
 * smallest step in the derivative: far larger than what a plain central quotient needs, for
 * extrapolation has removed its truncation error. Has an answer for linear losses: no step is too
 * large for them.
 */
final class Ridders implements Search {

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    Tableau<double[]> tableau = new Tableau<>(new Float64());
    double epsilon = trial.smooth(trial.scale() / 4);
    double chosen = Double.NaN;
    boolean more = true;
    for (int k = 0; more; k++) {
      more = tableau.add(trial.quotient(Scheme.CENTRAL, epsilon));
      chosen = tableau.chosen() == k ? epsilon : chosen;
      epsilon /= Tableau.REDUCTION;
    }
    return trial.choice(Scheme.CENTRAL, chosen, tableau.derivative(), tableau.errorEstimate());
  }
}
