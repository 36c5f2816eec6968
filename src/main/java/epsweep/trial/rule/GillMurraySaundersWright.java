package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * Estimates L″ by a second difference Φ whose relative error bound 4ε_f / (h² |Φ|) lies in [0.001,
 * 0.1], then ε = 2 √(ε_f / |Φ|) for forward differences.
 *
 * <p>The first h is ten times the optimal ε of a well-scaled loss; factors of ten follow. Fails
 * where L″ is 0. The errors of one-sided quotients, which the original also watches, are left out.
 *
 * <p>Reference: Gill, Murray, Saunders and Wright, Computing forward-difference intervals for
 * numerical optimization, SIAM J. Sci. Stat. Comput. 4 (1983) 310–321, algorithm FD.
 */
final class GillMurraySaundersWright implements Search {

  private static final double LEAST_ERROR = 1e-3;
  private static final double MOST_ERROR = 0.1;
  private static final double FACTOR = 10;

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double wellScaled =
        2 * (1 + trial.magnitude()) * Math.sqrt(trial.lossError() / (1 + Math.abs(trial.loss(0))));
    double h =
        BracketSearch.find(trial, FACTOR * wellScaled, FACTOR, "L″", step -> verdict(trial, step));
    double second = Math.abs(secondDifference(trial, h)) / (h * h);
    ErrorModel model = ErrorModel.ofParameter(Scheme.FORWARD, trial.lossError(), second);
    return trial.choice(Scheme.FORWARD, model.optimum(), model.floor());
  }

  private static BracketSearch.Verdict verdict(Trial trial, double h) throws NoStepException {
    double noise = 4 * trial.errorOf(trial.loss(h), trial.loss(-h));
    double signalToNoise = Math.abs(secondDifference(trial, h)) / noise;
    return BracketSearch.Verdict.of(signalToNoise, 1 / MOST_ERROR, 1 / LEAST_ERROR);
  }

  /** h² Φ. */
  private static double secondDifference(Trial trial, double h) throws NoStepException {
    return trial.loss(h) - 2 * trial.loss(0) + trial.loss(-h);
  }
}
