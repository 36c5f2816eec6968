package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * Seeks the ε with 1.5 ≤ |L(3ε) − 3L(ε) + 3L(−ε) − L(−3ε)| / (8 ε_f) ≤ 6, L taken at offsets from
 * θ: close to the optimum of central differences, without an estimate of L‴.
 *
 * <p>The combination is 8ε³ L‴, so that ε lies between 0.55 and 1.33 times (3 ε_f / |L‴|)^⅓. Fails
 * where L‴ is 0. Reference: as {@link ShiForward}, table 3.1.
 */
final class ShiCentral implements Search {

  private static final double WEIGHTS = 8;

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double start = StrictMath.cbrt(3 * trial.lossError()); // the optimum if |L‴| = 1
    double epsilon =
        BracketSearch.find(trial, start, ShiForward.FACTOR, "L‴", step -> verdict(trial, step));
    return trial.choice(Scheme.CENTRAL, epsilon, Double.NaN);
  }

  private static BracketSearch.Verdict verdict(Trial trial, double step) throws NoStepException {
    double right = trial.loss(step);
    double left = trial.loss(-step);
    double farRight = trial.loss(3 * step);
    double farLeft = trial.loss(-3 * step);
    double noise = WEIGHTS * trial.errorOf(right, left, farRight, farLeft);
    double ratio = Math.abs(farRight - farLeft - 3 * (right - left)) / noise;
    return BracketSearch.Verdict.of(ratio, ShiForward.LEAST_RATIO, ShiForward.MOST_RATIO);
  }
}
