package epsweep.report.chart.kit;

import java.awt.Color;

/**
 * What is read on a line of a plot, for those who can point at it.
 *
 * @param axes of its plot; of a row, what it covers
 * @param colour of the line
 * @param x where it has values: ε, or u of a rung
 * @param y the values there, NaN where there is none
 */
public record Reading(Kind kind, Axes axes, String name, Color colour, double[] x, double[] y) {

  /** What kind of line it is. */
  public enum Kind {
    /** Of values over ε on a logarithmic axis. */
    CURVE,
    /** Of shares over ε, 0 at the bottom and 1 at the top. */
    SHARE,
    /** Of values over ε as colours. */
    ROW,
    /** A point at a build's u. */
    RUNG
  }
}
