package epsweep.report.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A caption for a mark, joined to it by a thin line. */
final class PointLabel {

  private static final double PAD = 4;

  private PointLabel() {}

  /**
   * Writes the caption where there is room that a straight line from the mark reaches; nowhere if
   * there is none.
   *
   * @param radius of the mark
   */
  static void place(Canvas canvas, Placer placer, Point2D mark, double radius, Caption caption) {
    double width = caption.width() + 2 * PAD;
    List<Rectangle2D> boxes = Placer.around(mark, width, caption.height());
    boxes.removeIf(box -> !placer.isClear(mark, nearest(box, mark), 2.2 * radius));
    placer
        .place(boxes)
        .ifPresent(
            box -> {
              Point2D end = nearest(box, mark);
              double reach = mark.distance(end);
              double x = mark.getX() + radius / reach * (end.getX() - mark.getX());
              double y = mark.getY() + radius / reach * (end.getY() - mark.getY());
              canvas.line(x, y, end.getX(), end.getY(), caption.colour(), Theme.line(1.3));
              caption.write(canvas, box.getX() + PAD, box.getY());
            });
  }

  /** The point of a box that is nearest to a mark. */
  static Point2D nearest(Rectangle2D box, Point2D mark) {
    return new Point2D.Double(
        Math.max(box.getMinX(), Math.min(box.getMaxX(), mark.getX())),
        Math.max(box.getMinY(), Math.min(box.getMaxY(), mark.getY())));
  }
}
