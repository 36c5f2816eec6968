package epsweep.analysis.curve;

import epsweep.sweep.Curve;
import java.util.Optional;

/**
 * Where d(ε) leaps up within one step of the grid and stays there: ε begins to reach across a kink
 * of the loss, and what follows is no branch of the V.
 *
 * @param from index of the last point before the leap
 */
public record Jump(int from) {

  /** Truncation rises with slope 4 at most. */
  private static final double SLOPE = 8;

  private static final double FACTOR = 4;

  /** So many points before the leap must all lie below it: a single one may be low by luck. */
  private static final int BEFORE = 5;

  /** The first leap of a curve. */
  public static Optional<Jump> first(Curve curve) {
    double[] epsilon = curve.epsilon();
    double[] d = curve.discrepancy();
    double[] leastFrom = new double[d.length + 1];
    leastFrom[d.length] = Double.POSITIVE_INFINITY;
    for (int i = d.length - 1; i >= 0; i--) {
      leastFrom[i] = Double.isNaN(d[i]) ? leastFrom[i + 1] : Math.min(d[i], leastFrom[i + 1]);
    }
    for (int i = BEFORE - 1; i + 1 < d.length; i++) {
      double before = highest(d, i + 1 - BEFORE, i);
      double rise = Math.max(FACTOR, StrictMath.pow(epsilon[i + 1] / epsilon[i], SLOPE));
      if (before > 0 && leastFrom[i + 1] > before * rise && d[i + 1] < 1) {
        return Optional.of(new Jump(i));
      }
    }
    return Optional.empty();
  }

  private static double highest(double[] d, int from, int to) {
    double highest = d[from];
    for (int i = from + 1; i <= to; i++) {
      highest = Math.max(highest, d[i]);
    }
    return highest;
  }
}
