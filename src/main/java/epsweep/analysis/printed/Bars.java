package epsweep.analysis.printed;

import epsweep.analysis.pattern.Gradients;
import java.util.Arrays;

/**
 * Error bars for patterns where none was measured: print, the usual round-off, and a twentieth of n
 * or of n − g, so that a pattern must leave no more than a tenth; a row that agrees to 1 % is on.
 */
record Bars(Printed rows, RoundOff roundOff, Circumstances known) {

  /** A pattern that explains a row leaves no more than a twentieth on either side. */
  private static final double LEFT = 0.05;

  /** Rows far smaller than the others, where the round-off is unknown. */
  private static final double SMALL = 0.01;

  /** A percent off, a row is right to every checker in use. */
  private static final double AGREES = 0.01;

  Gradients gradients() {
    double[] off = new double[rows.size()];
    Arrays.setAll(off, i -> Math.abs(rows.numeric()[i] - rows.analytic()[i]));
    double level = roundOff.isKnown() ? roundOff.usual() / 2 : SMALL * Printed.rms(off);
    double[] error = new double[off.length];
    for (int i = 0; i < off.length; i++) {
      boolean agrees = rows.apart(i) <= AGREES * rows.largest(i) && !isEverywhere();
      double smaller = Math.min(off[i], Math.abs(rows.numeric()[i]));
      double left = Math.max(LEFT * smaller, agrees ? AGREES / 2 * rows.largest(i) : 0);
      error[i] = rows.numericHalfUnit()[i] + level + left;
    }
    return new Gradients(
        rows.analytic(),
        rows.analyticHalfUnit(),
        rows.numeric(),
        error,
        rows.theta(),
        rows.names()::get,
        rows.blocks(),
        known.counts());
  }

  /** Whether all rows agree so, so that what separates them may still have a pattern. */
  private boolean isEverywhere() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.apart(i) > AGREES * rows.largest(i)) {
        return false;
      }
    }
    return true;
  }
}
