package epsweep.report.chart.plain;

import epsweep.analysis.Series;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.mark.Drawn;
import java.awt.geom.Point2D;
import java.util.Optional;

/**
 * A line of a panel.
 *
 * @param drawn its name, its ε, and its look
 * @param values over ε
 * @param measured whether they are the d of its series, which may have a band
 * @param ring ε* and the value there; empty without one
 */
public record PlainLine(Drawn drawn, double[] values, boolean measured, Optional<Point2D> ring) {

  /** d(ε) of a series, with a ring at its sweet spot. */
  public static PlainLine of(Drawn drawn) {
    Series series = drawn.series();
    return new PlainLine(
        drawn,
        series.discrepancy(),
        true,
        series.sweetSpot().map(spot -> new Point2D.Double(spot.epsilon(), spot.discrepancy())));
  }

  /** Other values over the same ε, under a name of their own. */
  public static PlainLine of(Drawn drawn, String name, double[] values) {
    Drawn named = new Drawn(drawn.series().labelled(name), drawn.look());
    return new PlainLine(named, values, false, Optional.empty());
  }

  /** The same line in another look, without its ring. */
  public PlainLine in(Theme.Look look) {
    return new PlainLine(new Drawn(drawn.series(), look), values, measured, Optional.empty());
  }

  /** The same with a ring. */
  public PlainLine with(double epsilon, double value) {
    return new PlainLine(drawn, values, measured, Optional.of(new Point2D.Double(epsilon, value)));
  }
}
