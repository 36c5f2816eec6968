package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.LogPlot;
import java.awt.Color;
import java.awt.geom.Path2D;

/** The area between two curves over ε; d = 0 lies on the floor. */
public final class QuantileBand {

  private final LogPlot plot;
  private final double[] epsilon;

  public QuantileBand(LogPlot plot, double[] epsilon) {
    this.plot = plot;
    this.epsilon = epsilon;
  }

  /** Fills it. */
  public void paint(Canvas canvas, String id, double[] low, double[] high, Color colour) {
    Path2D band = new Path2D.Double();
    for (int i = 0; i < epsilon.length; i++) {
      add(band, i, high[i]);
    }
    for (int i = epsilon.length - 1; i >= 0; i--) {
      add(band, i, low[i]);
    }
    if (band.getCurrentPoint() != null) {
      band.closePath();
    }
    canvas.mark(id, c -> c.clipped(plot.area(), inner -> inner.fill(band, colour)));
  }

  private void add(Path2D band, int i, double d) {
    if (Double.isNaN(d)) {
      return;
    }
    double x = plot.x(epsilon[i]);
    double y = plot.y(Math.max(d, StrictMath.pow(10, plot.bottomLog())));
    if (band.getCurrentPoint() == null) {
      band.moveTo(x, y);
    } else {
      band.lineTo(x, y);
    }
  }
}
