package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * Estimates L‴ with a step k that is as small as the noise allows, then ε = (1.67 ε_f / |L‴|)^⅓.
 *
 * <p>With T = (L(2k), −L(−2k), −2L(k), 2L(−k)), A the sum of its positive and B of its negative
 * elements, and e the relative error of a loss, 2k³ L‴ lies between A/(1+e) + B/(1−e) and A/(1−e) +
 * B/(1+e). The step k is right if the ratio of these bounds lies in [1/15, 1/2] or [2, 15]: closer
 * to 1, k could be smaller; beyond, noise hides L‴. Fails where L‴ is 0.
 *
 * <p>1.67 stands for random, 3 for the worst errors. Reference: Dumontet and Vignes, Détermination
 * du pas optimal dans le calcul des dérivées sur ordinateur, RAIRO Anal. numér. 11 (1977) 13–25.
 */
final class DumontetVignes implements Search {

  private static final double RANDOM_ERRORS = 1.67;
  private static final double CLEAR = 2;
  private static final double HIDDEN = 15;

  /** Bounds of 2k³ L‴. */
  private record Bounds(double lower, double upper) {

    static Bounds at(Trial trial, double k) throws NoStepException {
      double farRight = trial.loss(2 * k);
      double farLeft = trial.loss(-2 * k);
      double right = trial.loss(k);
      double left = trial.loss(-k);
      double error = trial.errorOf(farRight, farLeft, right, left);
      double largest =
          Math.max(
              Math.max(Math.abs(farRight), Math.abs(farLeft)),
              Math.max(Math.abs(right), Math.abs(left)));
      if (!(error < largest)) {
        throw new NoStepException(
            Trial.say("the error of a loss, %s, is as large as the loss", error));
      }
      return of(error / largest, farRight, -farLeft, -2 * right, 2 * left);
    }

    private static Bounds of(double e, double... terms) {
      double a = 0;
      double b = 0;
      for (double term : terms) {
        a += Math.max(term, 0);
        b += Math.min(term, 0);
      }
      return new Bounds(a / (1 + e) + b / (1 - e), a / (1 - e) + b / (1 + e));
    }

    BracketSearch.Verdict verdict() {
      double ratio = upper / lower;
      double above = ratio >= 1 ? ratio : 1 / ratio; // negative or NaN: of unlike signs, or both 0
      if (!(above >= 1) || above > HIDDEN) {
        return BracketSearch.Verdict.TOO_SMALL;
      }
      return above < CLEAR ? BracketSearch.Verdict.TOO_LARGE : BracketSearch.Verdict.RIGHT;
    }

    double middle() {
      return lower + (upper - lower) / 2;
    }
  }

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double start = StrictMath.cbrt(5 * trial.lossError()); // right if |L‴| = 1
    double k = BracketSearch.find(trial, start, 4, "L‴", step -> Bounds.at(trial, step).verdict());
    double third = Math.abs(Bounds.at(trial, k).middle()) / (2 * k * k * k);
    double epsilon = StrictMath.cbrt(RANDOM_ERRORS * trial.lossError() / third);
    double error = ErrorModel.ofParameter(Scheme.CENTRAL, trial.lossError(), third).error(epsilon);
    return trial.choice(Scheme.CENTRAL, epsilon, error);
  }
}
