package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A power law on a {@link LogPlot}: a straight line of a slope through a point, in decades. */
public final class SlopeLine {

  private static final double SAMPLE_DECADES = 0.05;

  /** How far from a line its words may stand, in heights of the line of text; above is negative. */
  private static final double[] SIDES = {-1, 1, -1.7, 1.7, -2.5, 2.5};

  private final LogPlot plot;
  private final double logX;
  private final double logY;
  private final double slope;

  public SlopeLine(LogPlot plot, double logX, double logY, double slope) {
    this.plot = plot;
    this.logX = logX;
    this.logY = logY;
    this.slope = slope;
  }

  private double yAt(double log) {
    return plot.yOfLog(logY + slope * (log - logX));
  }

  /** Draws the line between two abscissas, cut at the plot's edges. */
  public void paint(Canvas canvas, double fromLog, double toLog, Color colour, Stroke stroke) {
    Path2D path = new Path2D.Double();
    path.moveTo(plot.xOfLog(fromLog), yAt(fromLog));
    path.lineTo(plot.xOfLog(toLog), yAt(toLog));
    canvas.clipped(plot.area(), inner -> inner.stroke(path, colour, stroke));
  }

  /** Points of the line inside the plot, for labels to keep clear of. */
  public List<Point2D> samples(double fromLog, double toLog) {
    List<Point2D> samples = new ArrayList<>();
    for (double log = fromLog; log <= toLog; log += SAMPLE_DECADES) {
      samples.add(new Point2D.Double(plot.xOfLog(log), yAt(log)));
    }
    samples.removeIf(p -> !plot.area().contains(p));
    return samples;
  }

  /** Writes words along the line, near it before further off, at the first free abscissa. */
  public boolean label(Canvas canvas, Placer placer, Caption words, List<Double> logs) {
    double perDecade = plot.xOfLog(1) - plot.xOfLog(0);
    double rise = plot.yOfLog(0) - plot.yOfLog(1);
    double angle = -StrictMath.atan2(slope * rise, perDecade);
    double size = words.font().getSize2D();
    for (double side : SIDES) {
      for (double log : logs) {
        double gap = side * (size + 2);
        double x = plot.xOfLog(log) - gap * StrictMath.sin(angle);
        double y = yAt(log) + gap * StrictMath.cos(angle);
        List<Rectangle2D> stretch = stretch(x, y, angle, words.width(), size);
        if (stretch.stream().allMatch(placer::isFree)) {
          stretch.forEach(placer::take);
          canvas.turned(words.text(), x, y, angle, words.font(), words.colour());
          return true;
        }
      }
    }
    return false;
  }

  /** The turned text as a chain of upright boxes, each as high as the type. */
  private static List<Rectangle2D> stretch(
      double x, double y, double angle, double width, double size) {
    List<Rectangle2D> boxes = new ArrayList<>();
    double side = size;
    for (double t = -width / 2; t <= width / 2; t += size / 2) {
      boxes.add(
          new Rectangle2D.Double(
              x + t * StrictMath.cos(angle) - side / 2,
              y + t * StrictMath.sin(angle) - side / 2,
              side,
              side));
    }
    return boxes;
  }
}
