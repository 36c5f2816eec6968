package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * Seeks the ε with 1.5 ≤ |L(4ε) − 4L(ε) + 3L(0)| / (8 ε_f) ≤ 6, L taken at offsets from θ: within
 * 0.41 to 1.5 times the optimum of forward differences, without an estimate of L″.
 *
 * <p>Fails where L″ is 0. Reference: Shi, Xie, Xuan and Nocedal, Adaptive finite-difference
 * interval estimation for noisy derivative-free optimization, SIAM J. Sci. Comput. 44 (2022)
 * A2302–A2321, algorithm 2.1.
 */
final class ShiForward implements Search {

  static final double LEAST_RATIO = 1.5;
  static final double MOST_RATIO = 6;
  static final double FACTOR = 4;
  private static final double WEIGHTS = 8;

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double start = 2 * Math.sqrt(trial.lossError()); // the optimum if |L″| = 1
    double epsilon = BracketSearch.find(trial, start, FACTOR, "L″", step -> verdict(trial, step));
    return trial.choice(Scheme.FORWARD, epsilon, Double.NaN);
  }

  private static BracketSearch.Verdict verdict(Trial trial, double step) throws NoStepException {
    double near = trial.loss(step);
    double far = trial.loss(4 * step);
    double ratio =
        Math.abs(far - 4 * near + 3 * trial.loss(0)) / (WEIGHTS * trial.errorOf(near, far));
    return BracketSearch.Verdict.of(ratio, LEAST_RATIO, MOST_RATIO);
  }
}
