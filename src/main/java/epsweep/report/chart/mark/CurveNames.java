package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Placer;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes each build's name beside its curve, as far left as there is room where it can mean no
 * other curve; at need across a guide, where curves coincide, or at the end of a line.
 */
public final class CurveNames {

  private static final Font USUAL = Fonts.semiBold(20);

  /** Nearer than this, lines look like one. */
  private static final double APART = 12;

  /** By how much every other curve must run further from a name than its own. */
  private static final double MARGIN = 8;

  /** Between names side by side, that each is read with its own curve. */
  private static final double SPACE = 48;

  private final Map<Drawn, List<Point2D>> curves;
  private final List<Rectangle2D> named = new ArrayList<>();
  private final List<Guide> guides;
  private final Font font;
  private final boolean onEverySide;

  /**
   * @param curves where each curve runs
   * @param guides the fitted branches
   */
  public CurveNames(Map<Drawn, List<Point2D>> curves, List<Guide> guides) {
    this(curves, guides, USUAL, false);
  }

  private CurveNames(
      Map<Drawn, List<Point2D>> curves, List<Guide> guides, Font font, boolean onEverySide) {
    this.curves = curves;
    this.guides = guides;
    this.font = font;
    this.onEverySide = onEverySide;
  }

  /** Names in another type, of curves without guides. */
  public static CurveNames in(Font font, Map<Drawn, List<Point2D>> curves) {
    return new CurveNames(curves, List.of(), font, true);
  }

  /**
   * Writes them.
   *
   * @return those for which there was no room
   */
  public List<Drawn> paint(Canvas canvas, Placer placer) {
    List<Drawn> nameless = new ArrayList<>(paintBeside(canvas, placer));
    nameless.removeIf(b -> connect(canvas, placer, b));
    return nameless;
  }

  /**
   * Writes those for which there is room beside their curves.
   *
   * @return the others
   */
  public List<Drawn> paintBeside(Canvas canvas, Placer placer) {
    List<Drawn> nameless = new ArrayList<>(curves.keySet());
    nameless.removeIf(
        b ->
            write(
                canvas,
                placer,
                b,
                box -> isNearest(b, box, MARGIN) && !crossesGuide(box) && isAlone(box)));
    if (onEverySide) {
      nameless.removeIf(b -> writeLeftOrRight(canvas, placer, b));
    }
    Collections.reverse(nameless);
    nameless.removeIf(b -> write(canvas, placer, b, box -> isNearest(b, box, MARGIN)));
    nameless.removeIf(b -> write(canvas, placer, b, box -> isNearest(b, box, 0)));
    return nameless;
  }

  /** Left above or right under a branch that rises. */
  private boolean writeLeftOrRight(Canvas canvas, Placer placer, Drawn drawn) {
    Caption name = caption(drawn);
    List<Rectangle2D> candidates = new ArrayList<>();
    for (Point2D p : curves.get(drawn)) {
      candidates.add(name.at(p.getX() - 10 - name.width(), p.getY() - 6 - name.height()));
      candidates.add(name.at(p.getX() + 12, p.getY() + 6));
    }
    Optional<Rectangle2D> place = placer.place(candidates, box -> isNearest(drawn, box, MARGIN));
    place.ifPresent(box -> name.write(canvas, box.getX(), box.getY()));
    return place.isPresent();
  }

  private boolean write(
      Canvas canvas, Placer placer, Drawn drawn, Predicate<Rectangle2D> accepted) {
    Caption name = caption(drawn);
    List<Rectangle2D> candidates = new ArrayList<>();
    for (Point2D p : apart(drawn, curves)) {
      candidates.add(name.at(p.getX() + 12, p.getY() - 17 - name.height()));
      candidates.add(name.at(p.getX() - name.width() / 2, p.getY() + 20));
      candidates.add(name.at(p.getX() - 3 * name.width() / 4, p.getY() + 12));
      candidates.add(name.at(p.getX() + 12, p.getY() - 40 - name.height()));
    }
    Optional<Rectangle2D> place = placer.place(candidates, accepted);
    place.ifPresent(box -> name.write(canvas, box.getX(), box.getY()));
    place.ifPresent(named::add);
    return place.isPresent();
  }

  private boolean isAlone(Rectangle2D box) {
    return named.stream()
        .noneMatch(
            other ->
                other.intersects(
                    box.getX() - SPACE, box.getY(), box.getWidth() + 2 * SPACE, box.getHeight()));
  }

  /** A name further off, with a line to its curve. */
  private boolean connect(Canvas canvas, Placer placer, Drawn drawn) {
    for (Point2D p : apart(drawn, curves)) {
      if (PointLabel.place(canvas, placer, p, 0, List.of(caption(drawn)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a line runs apart from the others: what stands there is its own name. If it does so
   * nowhere, all of it, from the right: at the left others are named.
   */
  public static List<Point2D> apart(Drawn drawn, Map<Drawn, List<Point2D>> all) {
    List<Point2D> own = all.get(drawn);
    List<Point2D> others =
        all.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(drawn))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    List<Point2D> apart =
        own.stream().filter(p -> others.stream().allMatch(q -> p.distance(q) > APART)).toList();
    List<Point2D> fromRight = new ArrayList<>(own);
    Collections.reverse(fromRight);
    return apart.isEmpty() ? fromRight : apart;
  }

  private Caption caption(Drawn drawn) {
    return new Caption(drawn.label(), font, drawn.look().text());
  }

  private boolean crossesGuide(Rectangle2D box) {
    return guides.stream().anyMatch(guide -> guide.crosses(box));
  }

  private boolean isNearest(Drawn drawn, Rectangle2D box, double margin) {
    double own = distance(box, curves.get(drawn));
    return curves.keySet().stream()
        .filter(other -> !other.equals(drawn))
        .allMatch(other -> own + margin <= distance(box, curves.get(other)));
  }

  private static double distance(Rectangle2D box, List<Point2D> points) {
    double least = Double.POSITIVE_INFINITY;
    for (Point2D p : points) {
      double dx = Math.max(0, Math.max(box.getMinX() - p.getX(), p.getX() - box.getMaxX()));
      double dy = Math.max(0, Math.max(box.getMinY() - p.getY(), p.getY() - box.getMaxY()));
      least = Math.min(least, Math.hypot(dx, dy));
    }
    return least;
  }
}
