package epsweep.trial.rule;

/**
 * Looks for a step h by a test that calls it too small, right or too large: multiplies or divides
 * by a factor while one side is open, then bisects in log h. Leaps while not a bit of the loss has
 * changed, and fails if that is so still at max(1, |θ|).
 *
 * <p>A bracket that has become tight without a right h ends the search at its upper end, where what
 * the test looks for stands clear of the noise.
 */
final class BracketSearch {

  /** Far more than the evaluation limits allow. */
  private static final int MOST_TRIALS = 100;

  private static final double TIGHT = 1.05;

  private BracketSearch() {}

  /** What a test says of h. */
  enum Verdict {
    TOO_SMALL,
    RIGHT,
    TOO_LARGE;

    /** For a quantity that grows with h and should lie within [low, high]. */
    static Verdict of(double quantity, double low, double high) {
      return quantity < low ? TOO_SMALL : quantity <= high ? RIGHT : TOO_LARGE;
    }
  }

  /** A test of h. */
  @FunctionalInterface
  interface Test {
    Verdict of(double h) throws NoStepException;
  }

  /**
   * @param derivative the name of what the test looks for, for the reason of a failure
   */
  static double find(Trial trial, double start, double factor, String derivative, Test test)
      throws NoStepException {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double h = Math.max(trial.smallestStep(), Math.min(start, trial.largestStep()));
    for (int k = 0; k < MOST_TRIALS && !(high <= TIGHT * low); k++) {
      switch (test.of(h)) {
        case RIGHT -> {
          return h;
        }
        case TOO_SMALL -> low = h;
        case TOO_LARGE -> high = h;
      }
      if (!trial.hasMoved() && h >= trial.scale()) {
        throw trial.noSignOf(derivative, h);
      }
      h =
          trial.hasMoved()
              ? next(low, high, factor)
              : Math.min(next(low, high, factor * factor * factor), trial.scale());
      if (h > trial.largestStep()) {
        throw trial.noSignOf(derivative, low);
      }
      if (h < trial.smallestStep()) {
        throw new NoStepException(
            Trial.say("%s seems infinite down to a step of %s", derivative, high));
      }
    }
    return high;
  }

  private static double next(double low, double high, double factor) {
    if (Double.isInfinite(high)) {
      return low * factor;
    }
    return low == 0 ? high / factor : Math.sqrt(low) * Math.sqrt(high);
  }
}
