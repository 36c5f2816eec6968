package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * ε = 8^¼ (σ / |L″|)^½ for forward differences, with L″ from one second difference, or a second one
 * whose step the first has told.
 *
 * <p>A second difference with step h is trusted if it is at least 100σ and neither loss differs by
 * more than a tenth from L(θ). The first h is σ^¼ max(1, |θ|), the second (σ / |μ|)^¼ with μ the
 * first estimate; two estimates that agree within a half are trusted too. Fails where L″ is 0.
 *
 * <p>Reference: Moré and Wild, Estimating derivatives of noisy simulations, ACM Trans. Math. Softw.
 * 38 (2012) 19, section 5.
 */
final class MoreWild implements Search {

  private static final double CLEAR = 100;
  private static final double LOCAL = 0.1;

  /** An estimate of L″, and whether its difference is clear of noise and local. */
  private record Curvature(double value, boolean trusted) {

    static Curvature at(Trial trial, double h) throws NoStepException {
      double here = trial.loss(0);
      double right = trial.loss(h);
      double left = trial.loss(-h);
      double difference = Math.abs(right - 2 * here + left);
      boolean clear = difference >= CLEAR * trial.errorOf(right, left);
      return new Curvature(
          difference / (h * h), clear && isLocal(here, right) && isLocal(here, left));
    }

    private static boolean isLocal(double here, double there) {
      return Math.abs(there - here) <= LOCAL * Math.max(Math.abs(here), Math.abs(there));
    }
  }

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double curvature = curvature(trial);
    double epsilon = StrictMath.sqrt(StrictMath.sqrt(8) * trial.lossError() / curvature);
    double error = StrictMath.sqrt(StrictMath.sqrt(8) * trial.lossError() * curvature);
    return trial.choice(Scheme.FORWARD, epsilon, error);
  }

  private static double curvature(Trial trial) throws NoStepException {
    double fourthRoot = Math.sqrt(Math.sqrt(trial.lossError()));
    Curvature first = Curvature.at(trial, fourthRoot * Math.max(1, trial.magnitude()));
    if (first.trusted()) {
      return first.value();
    }
    if (first.value() == 0) {
      throw trial.noSignOf("L″", fourthRoot * Math.max(1, trial.magnitude()));
    }
    Curvature second = Curvature.at(trial, fourthRoot / Math.sqrt(Math.sqrt(first.value())));
    boolean agree = Math.abs(first.value() - second.value()) <= second.value() / 2;
    if (second.trusted() || (agree && second.value() > 0)) {
      return second.value();
    }
    throw new NoStepException(
        Trial.say("two estimates of |L″|, %s and %s, do not agree", first.value(), second.value()));
  }
}
