package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A caption for a mark, joined to it by a thin line. */
public final class PointLabel {

  private static final double PAD = 4;
  private static final double THIN = 1.3;

  /** From the middle of a mark to where its line should be clear of curves and other marks. */
  private static final double LEAVING = 40;

  private PointLabel() {}

  /**
   * Writes the first of the captions for which there is room that a straight line from the mark
   * reaches; nothing if there is none.
   *
   * @param radius of the mark
   * @return whether there was room
   */
  public static boolean place(
      Canvas canvas, Placer placer, Point2D mark, double radius, List<Caption> captions) {
    return place(canvas, placer, mark, radius, captions, box -> true);
  }

  /** The same, where a caption's place must also be accepted by the caller. */
  public static boolean place(
      Canvas canvas,
      Placer placer,
      Point2D mark,
      double radius,
      List<Caption> captions,
      Predicate<Rectangle2D> accepted) {
    for (Caption caption : captions) {
      double width = caption.width() + 2 * PAD;
      List<Rectangle2D> boxes = Placer.around(mark, width, caption.height());
      Optional<Rectangle2D> place =
          placer.place(
              boxes,
              box -> accepted.test(box) && placer.isClear(mark, nearest(box, mark), LEAVING));
      if (place.isPresent()) {
        leader(canvas, placer, mark, radius, place.get(), caption.colour(), THIN);
        caption.write(canvas, place.get().getX() + PAD, place.get().getY());
        return true;
      }
    }
    return false;
  }

  /** Draws the line from a mark of a radius to the nearest point of a box, and keeps labels off. */
  static void leader(
      Canvas canvas,
      Placer placer,
      Point2D mark,
      double radius,
      Rectangle2D box,
      Color colour,
      double width) {
    Point2D end = nearest(box, mark);
    double reach = mark.distance(end);
    double dx = (end.getX() - mark.getX()) / reach;
    double dy = (end.getY() - mark.getY()) / reach;
    canvas.line(
        mark.getX() + radius * dx,
        mark.getY() + radius * dy,
        end.getX(),
        end.getY(),
        colour,
        Theme.line(width));
    List<Point2D> samples = new ArrayList<>();
    for (double t = radius; t < reach - PAD; t += 5) {
      samples.add(new Point2D.Double(mark.getX() + t * dx, mark.getY() + t * dy));
    }
    placer.avoid(samples);
    canvas.curves().addAll(samples);
  }

  /** The point of a box that is nearest to a mark. */
  static Point2D nearest(Rectangle2D box, Point2D mark) {
    return new Point2D.Double(
        Math.max(box.getMinX(), Math.min(box.getMaxX(), mark.getX())),
        Math.max(box.getMinY(), Math.min(box.getMaxY(), mark.getY())));
  }
}
