package epsweep.report.chart.kit;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds room for boxes: candidates are tried in order of preference, and the first that touches
 * neither a curve nor a taken box, and lies within the frame, is taken. If there is none, the label
 * is left out rather than drawn over something.
 */
public final class Placer {

  private static final double LEADER_CLEARANCE = 6;
  private static final double EDGE = 3;

  private final Rectangle2D frame;
  private final double clearance;
  private final List<Point2D> curves = new ArrayList<>();
  private final List<Point2D> areas = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * @param frame where boxes may be
   * @param clearance the least distance to curves, other boxes and the frame
   */
  public Placer(Rectangle2D frame, double clearance) {
    this.frame = frame;
    this.clearance = clearance;
  }

  /** Points that boxes must keep clear of. */
  public void avoid(List<Point2D> points) {
    curves.addAll(points);
  }

  /** Points of tinted areas: boxes keep clear of them, lines to boxes may cross them. */
  public void avoidUnderBoxes(List<Point2D> points) {
    areas.addAll(points);
  }

  /** A box that others must keep clear of. */
  public void take(Rectangle2D box) {
    taken.add(box);
  }

  public boolean isFree(Rectangle2D box) {
    Rectangle2D wide =
        new Rectangle2D.Double(
            box.getX() - clearance,
            box.getY() - clearance,
            box.getWidth() + 2 * clearance,
            box.getHeight() + 2 * clearance);
    return frame.contains(wide)
        && !touchesTaken(wide)
        && !touches(wide, curves)
        && !touches(wide, areas);
  }

  private boolean touchesTaken(Rectangle2D box) {
    for (Rectangle2D other : taken) {
      if (box.intersects(other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean touches(Rectangle2D box, List<Point2D> points) {
    for (Point2D point : points) {
      if (box.contains(point)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line from a mark to a box passes clear of curves and boxes once it has left the mark.
   */
  public boolean isClear(Point2D mark, Point2D end, double radius) {
    double length = mark.distance(end);
    for (double t = radius; t < length; t += 4) {
      double x = mark.getX() + t / length * (end.getX() - mark.getX());
      double y = mark.getY() + t / length * (end.getY() - mark.getY());
      if (!isClear(x, y)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a point lies in no box and on no edge of one. */
  public boolean isUncovered(Point2D point) {
    double x = point.getX() - EDGE;
    double y = point.getY() - EDGE;
    return taken.stream().noneMatch(box -> box.intersects(x, y, 2 * EDGE, 2 * EDGE));
  }

  private boolean isClear(double x, double y) {
    for (Rectangle2D box : taken) {
      if (box.contains(x, y)) {
        return false;
      }
    }
    for (Point2D point : curves) {
      if (point.distanceSq(x, y) < LEADER_CLEARANCE * LEADER_CLEARANCE) {
        return false;
      }
    }
    return true;
  }

  /** Takes the first free candidate. */
  public Optional<Rectangle2D> place(List<Rectangle2D> candidates) {
    return place(candidates, box -> true);
  }

  /** Takes the first free candidate that a caller accepts. */
  public Optional<Rectangle2D> place(
      List<Rectangle2D> candidates, Predicate<Rectangle2D> accepted) {
    Optional<Rectangle2D> free =
        candidates.stream().filter(this::isFree).filter(accepted).findFirst();
    free.ifPresent(this::take);
    return free;
  }

  /** Boxes of one size around an anchor, nearest rings first. */
  public static List<Rectangle2D> around(Point2D anchor, double width, double height) {
    List<Rectangle2D> candidates = new ArrayList<>();
    for (double distance = 30; distance <= 480; distance += 30) {
      for (int turn = 0; turn < 24; turn++) {
        double angle = Math.PI / 12 * ((turn % 2 == 0 ? 1 : -1) * ((turn + 1) / 2)) + Math.PI;
        double x = anchor.getX() + (distance + width / 2) * StrictMath.cos(angle);
        double y = anchor.getY() - (distance + height / 2) * StrictMath.sin(angle);
        candidates.add(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
      }
    }
    return candidates;
  }
}
