package epsweep.report.chart;

import epsweep.sweep.Interval;
import java.awt.Color;
import java.awt.geom.Path2D;

/** The 95 % interval of a sampled curve: a pale band behind it, with gaps where there is none. */
final class IntervalBand {

  private static final int ALPHA = 0x38;

  private final LogPlot plot;
  private final double[] epsilon;
  private final Interval interval;

  IntervalBand(LogPlot plot, double[] epsilon, Interval interval) {
    this.plot = plot;
    this.epsilon = epsilon;
    this.interval = interval;
  }

  void paint(Canvas canvas, String build, Color line) {
    Path2D band = new Path2D.Double();
    int from = 0;
    while (from < epsilon.length) {
      int to = from;
      while (to < epsilon.length && interval.low()[to] > 0) {
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
}
