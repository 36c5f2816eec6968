package epsweep.analysis;

import epsweep.sweep.ErrorBudget;
import java.util.OptionalDouble;

/**
 * Where measured truncation overtakes measured round-off.
 *
 * <p>Round-off is random, so that the two may change places several times: the crossover is the
 * geometric mean of the first ε from which on truncation is never smaller again and the last before
 * which it was never larger; where they cross but once, log-linear interpolation between the two ε
 * and this differ by less than a grid step.
 */
public final class Crossover {

  private Crossover() {}

  /** Empty if one of the two is larger everywhere, or nothing was measured. */
  public static OptionalDouble of(double[] epsilon, ErrorBudget budget) {
    int lastRoundOff = -1;
    int firstTruncation = -1;
    for (int i = 0; i < epsilon.length; i++) {
      double truncation = budget.truncation()[i];
      double roundOff = budget.roundOff()[i];
      if (truncation > roundOff && firstTruncation < 0) {
        firstTruncation = i;
      }
      if (roundOff > truncation) {
        lastRoundOff = i;
      }
    }
    return lastRoundOff < 0 || firstTruncation < 0 || firstTruncation == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(epsilon[lastRoundOff] * epsilon[firstTruncation]));
  }
}
