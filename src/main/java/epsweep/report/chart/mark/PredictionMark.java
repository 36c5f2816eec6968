package epsweep.report.chart.mark;

import epsweep.analysis.Prediction;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A predicted sweet spot: a hollow diamond, wide enough to stand around the ring of the measured
 * one where both coincide. If it lies below the axis, the diamond stands on the floor and its words
 * say so.
 */
public final class PredictionMark {

  private static final double SIZE = 21;

  /** On either side of the words, so that they stand apart from others. */
  private static final double PAD = 12;

  /** A line may begin in a curve that a corner lies on. */
  private static final double LEAVING = 14;

  private static final double SHORTEST = 24;
  private static final double LONGEST = 240;

  /** Of nine degrees, to either side. */
  private static final int TURNS = 7;

  private final Point2D at;
  private final String id;
  private final Color line;
  private final List<Caption> captions;

  private PredictionMark(Point2D at, String id, Color line, List<Caption> captions) {
    this.at = at;
    this.id = id;
    this.line = line;
    this.captions = captions;
  }

  /**
   * The mark of a curve's prediction; empty if it has none, or its ε lies outside the plot.
   *
   * @param factor of what the plot's axis shows over d
   * @param wrong whether the gradient is wrong, so that the prediction is a right one's
   */
  public static Optional<PredictionMark> of(
      LogPlot plot, Drawn drawn, double factor, boolean wrong) {
    if (drawn.series().predicted().isEmpty()) {
      return Optional.empty();
    }
    Prediction prediction = drawn.series().predicted().get();
    double y = factor * prediction.discrepancy();
    Theme.Look look = drawn.look();
    if (!(prediction.epsilon() > 0 && y > 0)) {
      return Optional.empty();
    }
    Rectangle2D area = plot.area();
    double height = plot.y(y);
    boolean below = height > area.getMaxY();
    double shown = below ? area.getMaxY() - SIZE - 3 : height;
    Point2D at = new Point2D.Double(plot.x(prediction.epsilon()), shown);
    if (!area.contains(at)) {
      return Optional.empty();
    }
    String value = Digits.typeset(y, 2);
    String who = wrong ? "a right gradient: " : "predicted: ";
    Stream<String> words =
        below
            ? Stream.of(who + value + ", below the axis", who + value)
            : wrong ? Stream.of(who + value) : Stream.empty();
    List<Caption> captions =
        words.map(text -> new Caption(text, Fonts.regular(18), look.text())).toList();
    return Optional.of(new PredictionMark(at, "predicted-" + drawn.label(), look.line(), captions));
  }

  /** Draws the diamond and keeps labels off it. */
  public void paint(Canvas canvas, Placer placer) {
    Path2D diamond = new Path2D.Double();
    List<Point2D> corners = corners();
    diamond.moveTo(corners.get(0).getX(), corners.get(0).getY());
    corners.stream().skip(1).forEach(corner -> diamond.lineTo(corner.getX(), corner.getY()));
    diamond.closePath();
    canvas.mark(id, c -> c.stroke(diamond, line, Theme.line(2.4)));
    canvas.curves().addAll(corners);
    double half = SIZE - 4;
    placer.take(new Rectangle2D.Double(at.getX() - half, at.getY() - half, 2 * half, 2 * half));
  }

  /** Left, top, right, bottom. */
  private List<Point2D> corners() {
    double x = at.getX();
    double y = at.getY();
    return List.of(
        new Point2D.Double(x - SIZE, y),
        new Point2D.Double(x, y - SIZE),
        new Point2D.Double(x + SIZE, y),
        new Point2D.Double(x, y + SIZE));
  }

  /**
   * Writes the words near a corner that no other mark covers.
   *
   * @param measured the mark of the measured sweet spot: the corner that is farthest from it is
   *     best
   */
  public void label(Canvas canvas, Placer placer, List<Guide> guides, Optional<Point2D> measured) {
    List<Point2D> open =
        corners().stream()
            .filter(placer::isUncovered)
            .filter(corner -> measured.isEmpty() || corner.distance(measured.get()) > SIZE)
            .sorted(Comparator.comparing(corner -> -measured.map(corner::distance).orElse(0.0)))
            .toList();
    for (Caption caption : captions) {
      Optional<Lead> lead =
          open.stream()
              .flatMap(corner -> leads(corner, caption))
              .filter(l -> isFree(l, placer, guides))
              .findFirst();
      if (lead.isPresent()) {
        Rectangle2D box = lead.get().box;
        placer.take(box);
        PointLabel.leader(canvas, placer, lead.get().corner, 0, box, caption.colour(), 1.3);
        caption.write(canvas, box.getX() + PAD, box.getY());
        return;
      }
    }
  }

  /** From a corner to a box for the words. */
  private record Lead(Point2D corner, Rectangle2D box) {
    Point2D end() {
      return PointLabel.nearest(box, corner);
    }
  }

  /** Lines outward from a corner, the shortest first, each with boxes at its end. */
  private Stream<Lead> leads(Point2D corner, Caption caption) {
    double outward = StrictMath.atan2(corner.getY() - at.getY(), corner.getX() - at.getX());
    List<Lead> leads = new ArrayList<>();
    for (double length = SHORTEST; length <= LONGEST; length += 12) {
      for (int turn = -TURNS; turn <= TURNS; turn++) {
        double angle = outward + turn * Math.PI / 20;
        double x = corner.getX() + length * StrictMath.cos(angle);
        double y = corner.getY() + length * StrictMath.sin(angle);
        boxes(x, y, caption).forEach(box -> leads.add(new Lead(corner, box)));
      }
    }
    return leads.stream();
  }

  /** Left and right of a point: above, beside and below. */
  private static Stream<Rectangle2D> boxes(double x, double y, Caption caption) {
    double width = caption.width() + 2 * PAD;
    double height = caption.height();
    return Stream.of(x - width, x)
        .flatMap(
            left ->
                Stream.of(y - height, y - height / 2, y)
                    .map(top -> new Rectangle2D.Double(left, top, width, height)));
  }

  private static boolean isFree(Lead lead, Placer placer, List<Guide> guides) {
    return placer.isFree(lead.box)
        && guides.stream().noneMatch(guide -> guide.crosses(lead.box))
        && placer.isClear(lead.corner, lead.end(), LEAVING);
  }
}
