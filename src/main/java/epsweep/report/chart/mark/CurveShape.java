package epsweep.report.chart.mark;

import epsweep.analysis.Series;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Ranges;
import epsweep.report.chart.kit.Reading;
import epsweep.report.chart.kit.Theme;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * One curve on a {@link LogPlot}: a single path with gaps where there is no value, dots for points
 * that stand alone, and marks on the floor for d = 0 or below the axis.
 */
public final class CurveShape {

  private static final double DOT = 3.5;
  private static final double FLOOR_MARK = 6;

  /** Width within which a point between its neighbours is left out. */
  private static final double COLUMN = 6;

  private final LogPlot plot;
  private final double[] x;
  private final double[] y;
  private final double floorLevel;
  private final Path2D line = new Path2D.Double();
  private final Path2D floor = new Path2D.Double();
  private final List<Point2D> points = new ArrayList<>();

  /** What lies below the axis stands on the floor. */
  public CurveShape(LogPlot plot, double[] x, double[] y) {
    this(plot, x, y, StrictMath.pow(10, plot.bottomLog()));
  }

  /** A curve that runs out of the plot where it falls below the axis; zeros stand on the floor. */
  public static CurveShape runningOut(LogPlot plot, double[] x, double[] y) {
    return new CurveShape(plot, x, y, 0);
  }

  private CurveShape(LogPlot plot, double[] x, double[] y, double floorLevel) {
    this.plot = plot;
    this.x = x;
    this.y = y;
    this.floorLevel = floorLevel;
    int i = 0;
    while (i < x.length) {
      int end = i;
      while (end < x.length && visible(end)) {
        end++;
      }
      addRun(i, end);
      if (end < x.length && y[end] <= floorLevel) {
        addFloorMark(end);
      }
      i = end + 1;
    }
  }

  private boolean visible(int i) {
    return y[i] > floorLevel && y[i] < Double.POSITIVE_INFINITY;
  }

  private void addRun(int from, int to) {
    for (int i = from; i < to; i++) {
      if (i > from && i + 1 < to && isHidden(i)) {
        continue;
      }
      Point2D point = new Point2D.Double(plot.x(x[i]), plot.y(y[i]));
      points.add(point);
      if (i == from) {
        line.moveTo(point.getX(), point.getY());
      } else {
        line.lineTo(point.getX(), point.getY());
      }
    }
    if (to == from + 1) {
      Point2D p = points.get(points.size() - 1);
      line.append(new Ellipse2D.Double(p.getX() - DOT, p.getY() - DOT, 2 * DOT, 2 * DOT), false);
    }
  }

  /** Between its neighbours in height, and in the same narrow column: the line covers it anyway. */
  private boolean isHidden(int i) {
    boolean between = (y[i] - y[i - 1]) * (y[i + 1] - y[i]) >= 0;
    return between && column(i - 1) == column(i + 1);
  }

  private long column(int i) {
    return (long) Math.floor(plot.x(x[i]) / COLUMN);
  }

  /** A cross: triangles are rules of thumb. */
  private void addFloorMark(int i) {
    double left = plot.x(x[i]) - FLOOR_MARK;
    double bottom = plot.area().getMaxY() - 2;
    floor.moveTo(left, bottom - 2 * FLOOR_MARK);
    floor.lineTo(left + 2 * FLOOR_MARK, bottom);
    floor.moveTo(left, bottom);
    floor.lineTo(left + 2 * FLOOR_MARK, bottom - 2 * FLOOR_MARK);
  }

  /** What the crosses of some curves mean; empty if there are none. */
  public static String floorLegend(Collection<Series> series) {
    double low = Ranges.discrepancy(series).low();
    boolean any =
        series.stream().flatMapToDouble(s -> Arrays.stream(s.discrepancy())).anyMatch(d -> d < low);
    return any ? "× on the floor: d = 0, or below the axis" : "";
  }

  /** Paints it under an id, as a line whose values are read under a name. */
  public void paint(Canvas canvas, String id, String name, Theme.Look look, double scale) {
    canvas.mark(id, c -> paint(c, look, scale));
    canvas.read(new Reading(Reading.Kind.CURVE, plot.axes(), name, look.line(), x, y));
  }

  public void paint(Canvas canvas, Theme.Look look, double scale) {
    Rectangle2D area = plot.area();
    canvas.curves().addAll(samples());
    canvas.clipped(
        area,
        c -> {
          c.stroke(line, look.line(), look.stroke(scale));
          c.stroke(floor, look.line(), Theme.line(3));
        });
  }

  /** Where the curve runs, closely enough for labels to stay clear of it. */
  public List<Point2D> samples() {
    List<Point2D> samples = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point2D p = points.get(i);
      samples.add(p);
      if (i > 0) {
        Point2D q = points.get(i - 1);
        int between = (int) (p.distance(q) / 10);
        for (int k = 1; k <= between && p.getX() - q.getX() < 200; k++) {
          double t = (double) k / (between + 1);
          samples.add(
              new Point2D.Double(
                  q.getX() + t * (p.getX() - q.getX()), q.getY() + t * (p.getY() - q.getY())));
        }
      }
    }
    samples.removeIf(p -> !plot.area().contains(p));
    return samples;
  }
}
