package epsweep.analysis.verdict;

import epsweep.network.fault.FaultKind;
import java.util.Optional;

/**
 * Whether g looks like a part of n that was cut off: of a model with time steps, in every row of
 * the same sign and smaller, by no common factor.
 */
record TimeTruncation(Comparison all) {

  private static final int LEAST_ROWS = 3;

  Optional<Verdict> judge(Draft draft, ListingWords words) {
    int steps = all.known().steps().orElse(1);
    if (steps < 2 || !all.isBeyondRoundOff() || all.mayBeTruncation()) {
      return Optional.empty();
    }
    int rows = 0;
    for (int i = 0; i < all.pairs().size(); i++) {
      double n = all.pairs().numeric()[i];
      double g = all.pairs().analytic()[i];
      double print = all.pairs().print(i, 1);
      boolean smaller = n * Math.signum(g) >= Math.abs(g) - print;
      if (g == 0 && n == 0) {
        continue;
      }
      if (!smaller) {
        return Optional.empty();
      }
      rows++;
    }
    if (rows < LEAST_ROWS) {
      return Optional.empty();
    }
    draft.evidence(
        "rows with |g| < |n|, same sign",
        rows + " of " + rows,
        "g is a part of n; by chance with probability "
            + Figures.chance(StrictMath.pow(0.25, rows)));
    return Optional.of(
        draft.wrong(
            FaultKind.TRUNCATED_THROUGH_TIME,
            "what earlier time steps contribute is missing",
            words.cutOff(steps)));
  }
}
