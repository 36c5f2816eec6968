package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** A small ring on a curve with a caption beside it: a measured sweet spot. */
public final class Ring {

  private static final double RADIUS = 8;
  private static final double NEAR = 75;

  private final Point2D at;
  private final String id;
  private final Color line;
  private final List<Caption> captions;

  private Ring(Point2D at, String id, Color line, List<Caption> captions) {
    this.at = at;
    this.id = id;
    this.line = line;
    this.captions = captions;
  }

  /**
   * The ring at two values; empty if it lies outside the plot or has no value.
   *
   * @param captions the first that finds room is written
   */
  public static Optional<Ring> of(
      LogPlot plot, double x, double y, String id, Color line, List<Caption> captions) {
    if (!(x > 0 && y > 0)) {
      return Optional.empty();
    }
    Point2D at = new Point2D.Double(plot.x(x), plot.y(y));
    return plot.area().contains(at)
        ? Optional.of(new Ring(at, id, line, captions))
        : Optional.empty();
  }

  /** Its middle on the sheet. */
  public Point2D at() {
    return at;
  }

  /** Draws the ring and keeps labels off it. */
  public void paint(Canvas canvas, Placer placer) {
    Rectangle2D box = circle(canvas, id, at, RADIUS, line, 3.4);
    canvas.curves().add(at);
    placer.take(box);
  }

  /** A circle open to the paper. */
  public static Rectangle2D circle(
      Canvas canvas, String id, Point2D at, double radius, Color line, double width) {
    double x = at.getX() - radius;
    double y = at.getY() - radius;
    Ellipse2D circle = new Ellipse2D.Double(x, y, 2 * radius, 2 * radius);
    canvas.mark(
        id,
        c -> {
          c.fill(circle, Theme.PAPER);
          c.stroke(circle, line, Theme.line(width));
        });
    return circle.getBounds2D();
  }

  /** Where there is room at the ring: a label that hangs far off reads as another point's. */
  public void labelNear(Canvas canvas, Placer placer) {
    PointLabel.place(canvas, placer, at, RADIUS, captions, this::isNear);
  }

  private boolean isNear(Rectangle2D box) {
    return PointLabel.nearest(box, at).distance(at) < NEAR;
  }

  public void label(Canvas canvas, Placer placer) {
    PointLabel.place(canvas, placer, at, RADIUS, captions);
  }
}
