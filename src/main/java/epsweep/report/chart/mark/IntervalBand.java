package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.LogPlot;
import epsweep.sweep.Curve;
import epsweep.sweep.Interval;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The 95 % interval of a sampled curve: a pale band behind it where it has both ends. */
public final class IntervalBand {

  private static final int ALPHA = 0x38;
  private static final double FINE = 10;

  private final LogPlot plot;
  private final double[] epsilon;
  private final Interval interval;

  /**
   * @param curve with an interval
   */
  public IntervalBand(LogPlot plot, Curve curve) {
    this.plot = plot;
    epsilon = curve.epsilon();
    interval = curve.interval().orElseThrow();
  }

  public void paint(Canvas canvas, String build, Color line) {
    Path2D band = new Path2D.Double();
    int from = 0;
    while (from < epsilon.length) {
      int to = from;
      while (to < epsilon.length && interval.high()[to] > 0) {
        to++;
      }
      if (to > from + 1) {
        add(band, from, to);
      }
      from = to + 1;
    }
    Color pale = new Color(line.getRed(), line.getGreen(), line.getBlue(), ALPHA);
    canvas.mark("interval-" + build, c -> c.clipped(plot.area(), inner -> inner.fill(band, pale)));
  }

  private void add(Path2D band, int from, int to) {
    band.moveTo(plot.x(epsilon[from]), plot.y(interval.high()[from]));
    for (int i = from + 1; i < to; i++) {
      band.lineTo(plot.x(epsilon[i]), plot.y(interval.high()[i]));
    }
    for (int i = to - 1; i >= from; i--) {
      band.lineTo(plot.x(epsilon[i]), plot.y(interval.low()[i]));
    }
    band.closePath();
  }

  /** Points all over the band, closely enough for labels to keep off it. */
  public List<Point2D> samples() {
    List<Point2D> samples = new ArrayList<>();
    for (int i = 1; i < epsilon.length; i++) {
      if (interval.high()[i - 1] > 0 && interval.high()[i] > 0) {
        double left = plot.x(epsilon[i - 1]);
        double width = plot.x(epsilon[i]) - left;
        for (double x = 0; x <= width; x += FINE) {
          addColumn(samples, left + x, i, x / width);
        }
      }
    }
    return samples;
  }

  /** From the upper edge to the lower, a share of the way from one ε to the next. */
  private void addColumn(List<Point2D> samples, double x, int i, double share) {
    double top = between(plot.y(interval.high()[i - 1]), plot.y(interval.high()[i]), share);
    double bottom = between(plot.y(interval.low()[i - 1]), plot.y(interval.low()[i]), share);
    for (double y = top; y < bottom; y += FINE) {
      samples.add(new Point2D.Double(x, y));
    }
    samples.add(new Point2D.Double(x, bottom));
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }
}
