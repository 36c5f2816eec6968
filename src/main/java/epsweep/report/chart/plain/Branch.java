package epsweep.report.chart.plain;

import epsweep.analysis.Series;
import epsweep.analysis.curve.VFit;
import epsweep.report.chart.kit.LogPlot;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One side of a fitted V as a straight line on a plot, where the curve really follows it. */
final class Branch {

  /** Where d is large a curve bends, in decades under 1. */
  private static final double BEND = 0.9;

  /** Near the corner both errors are seen, in decades of d. */
  private static final double CORNER = 0.5;

  private static final double STEP = 0.1;

  /** A measured point so near is on the line, in decades of ε and of d. */
  private static final double NEAR = 0.3;

  private final LogPlot plot;
  private final Series series;
  private final int slope;
  private final double logCorner;
  private final double logLevel;

  private Branch(LogPlot plot, Series series, VFit fit, int slope) {
    this.plot = plot;
    this.series = series;
    this.slope = slope;
    logCorner = StrictMath.log10(fit.cornerEpsilon());
    logLevel = StrictMath.log10(fit.cornerDiscrepancy());
  }

  /** The left side, where its slope was measured: round-off. */
  static Optional<Branch> left(LogPlot plot, Series series) {
    return series
        .fit()
        .filter(fit -> !Double.isNaN(fit.leftSlope()))
        .map(fit -> new Branch(plot, series, fit, -fit.fall()));
  }

  /** The right side, where its slope was measured. */
  static Optional<Branch> right(LogPlot plot, Series series) {
    return series
        .fit()
        .filter(fit -> !Double.isNaN(fit.rightSlope()))
        .map(fit -> new Branch(plot, series, fit, fit.order()));
  }

  int slope() {
    return slope;
  }

  /** Whether it rises as the scheme's truncation does. */
  boolean isTruncation() {
    return slope == series.scheme().order();
  }

  /** How steep it is on the sheet: height over width, both positive. */
  double steepness() {
    double decade = plot.xOfLog(1) - plot.xOfLog(0);
    return Math.abs(slope) * (plot.yOfLog(0) - plot.yOfLog(1)) / decade;
  }

  /** Places on it that were measured so, from the middle outward. */
  List<Point2D> places() {
    double least = logLevel + CORNER;
    double middle = (least - BEND) / 2;
    List<Point2D> places = new ArrayList<>();
    for (double away = 0; away <= -BEND - middle; away += STEP) {
      for (double level : new double[] {middle - away, middle + away}) {
        double log = logCorner + (level - logLevel) / slope;
        if (isMeasured(log, level)) {
          places.add(new Point2D.Double(plot.xOfLog(log), plot.yOfLog(level)));
        }
      }
    }
    return places;
  }

  private boolean isMeasured(double log, double level) {
    double[] epsilon = series.epsilon();
    double[] d = series.discrepancy();
    for (int i = 0; i < epsilon.length; i++) {
      if (Math.abs(StrictMath.log10(epsilon[i]) - log) < NEAR
          && Math.abs(StrictMath.log10(d[i]) - level) < NEAR) {
        return true;
      }
    }
    return false;
  }
}
