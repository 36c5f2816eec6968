package epsweep.report.chart.kit;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A horizontal logarithmic axis under rows. */
public final class LogAxis {

  private static final Font LABEL = Fonts.regular(17);
  private static final int MOST_LABELS = 10;

  private final Rectangle2D area;
  private final double logLow;
  private final double logHigh;

  public LogAxis(Rectangle2D area, LogPlot.Range range) {
    this.area = area;
    logLow = StrictMath.log10(range.low());
    logHigh = StrictMath.log10(range.high());
  }

  public Rectangle2D area() {
    return area;
  }

  /** Where a value above zero stands; at the left end what is below it, 0 too. */
  public double x(double value) {
    double log = Math.max(logLow, Math.min(logHigh, StrictMath.log10(value)));
    return area.getX() + (log - logLow) / (logHigh - logLow) * area.getWidth();
  }

  /** Grid, frame and labels. */
  public void paint(Canvas canvas) {
    Path2D grid = new Path2D.Double();
    for (Decades.Tick tick : Decades.ticks(logLow, logHigh, MOST_LABELS)) {
      double x = area.getX() + (tick.log() - logLow) / (logHigh - logLow) * area.getWidth();
      grid.moveTo(x, area.getMinY());
      grid.lineTo(x, area.getMaxY());
      double baseline = area.getMaxY() + 26;
      canvas.text(tick.label(), x, baseline, LABEL, Theme.INK, Canvas.Align.CENTRE);
    }
    canvas.crisp(c -> c.stroke(grid, Theme.GRID, Theme.line(1)));
    canvas.stroke(area, Theme.FRAME, Theme.line(1.6));
  }
}
