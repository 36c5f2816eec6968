package epsweep.report.chart.plain;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A right-angled triangle under a branch of a V, its long side along the branch, with rise and run
 * as numbers: −1 and 1, or p and 1.
 */
final class SlopeTriangle {

  /** At most so wide and high, in type sizes. */
  private static final double MOST = 4;

  private static final double STRIPS = 8;
  private static final double GAP = 4;

  private final int slope;
  private final double width;
  private final double height;

  private SlopeTriangle(Branch branch) {
    slope = branch.slope();
    width = MOST * Style.TYPE / Math.max(1, branch.steepness());
    height = width * branch.steepness();
  }

  /**
   * Draws it near the middle of a branch rather than at its ends, near the branch rather than off.
   *
   * @return whether there was room
   */
  static boolean paint(Canvas canvas, Placer placer, Branch branch, Style style) {
    SlopeTriangle triangle = new SlopeTriangle(branch);
    List<Point2D> places = branch.places();
    for (double off = 0.7; off <= 2.5; off += 0.3) {
      double distance = off * Style.TYPE;
      if (places.stream().anyMatch(at -> triangle.at(canvas, placer, style, at, distance))) {
        return true;
      }
    }
    return false;
  }

  /** Right under a point of the branch by a distance, if there is room. */
  private boolean at(Canvas canvas, Placer placer, Style style, Point2D place, double distance) {
    double length = Math.hypot(width, height);
    double side = slope < 0 ? -1 : 1;
    double middle = place.getX() + side * distance * height / length;
    double low = place.getY() + distance * width / length + height / 2;
    double upright = middle + side * width / 2;
    double flat = middle - side * width / 2;
    Caption rise = caption(slope < 0 ? "−" + -slope : Integer.toString(slope), style);
    Caption run = caption("1", style);
    Rectangle2D riseBox =
        rise.at(
            side < 0 ? upright - GAP - rise.width() : upright + GAP,
            low - height / 2 - rise.height() / 2);
    Rectangle2D runBox = run.at(middle - run.width() / 2, low + GAP);
    List<Rectangle2D> boxes = strips(flat, upright, low);
    boxes.add(riseBox);
    boxes.add(runBox);
    if (!boxes.stream().allMatch(placer::isFree)) {
      return false;
    }
    boxes.forEach(placer::take);
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(flat, low);
    triangle.lineTo(upright, low);
    triangle.lineTo(upright, low - height);
    triangle.closePath();
    canvas.mark(
        slope < 0 ? "slope-left" : "slope-right",
        c -> c.stroke(triangle, style.inks().ink(), Theme.line(style.pens().axis())));
    rise.write(canvas, riseBox.getX(), riseBox.getY());
    run.write(canvas, runBox.getX(), runBox.getY());
    return true;
  }

  /** Upright boxes that cover the triangle, from its acute corner to the right angle. */
  private List<Rectangle2D> strips(double flat, double upright, double low) {
    List<Rectangle2D> boxes = new ArrayList<>();
    double step = (upright - flat) / STRIPS;
    for (int i = 0; i < STRIPS; i++) {
      double from = flat + i * step;
      double high = (i + 1) * height / STRIPS;
      boxes.add(
          new Rectangle2D.Double(Math.min(from, from + step), low - high, Math.abs(step), high));
    }
    return boxes;
  }

  private static Caption caption(String text, Style style) {
    return new Caption(text, Fonts.regular(Style.TYPE), style.inks().ink());
  }
}
