package epsweep.report.chart.mark;

import epsweep.analysis.Series;
import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;

/** A series with its look among those of a chart. */
public record Drawn(Series series, Theme.Look look) {

  /** All of a chart's series, told apart by their builds. */
  public static List<Drawn> of(List<Series> series) {
    return series.stream().map(s -> new Drawn(s, Theme.build(s.build()))).toList();
  }

  /** The thick lines first, so that thin ones show on top of them. */
  public static List<Drawn> thickFirst(List<Drawn> all) {
    return all.stream().sorted(Comparator.comparingDouble(d -> -d.look.width())).toList();
  }

  public String label() {
    return series.label();
  }

  /** Its curve on a plot. */
  public CurveShape shape(LogPlot plot) {
    return new CurveShape(plot, series.epsilon(), series.discrepancy());
  }

  /** Where a sweet spot stands on a plot. */
  public static Point2D at(LogPlot plot, SweetSpot spot) {
    return new Point2D.Double(plot.x(spot.epsilon()), plot.y(spot.discrepancy()));
  }
}
