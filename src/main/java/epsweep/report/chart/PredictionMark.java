package epsweep.report.chart;

import epsweep.analysis.Prediction;
import epsweep.report.Digits;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A predicted sweet spot: a hollow diamond, wide enough to stand around the ring of the measured
 * one where both coincide.
 */
final class PredictionMark {

  private static final double SIZE = 21;

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
   * The mark of a prediction; empty if it has no value or lies outside the plot.
   *
   * @param y its height on the plot's axis
   */
  static Optional<PredictionMark> of(
      LogPlot plot, Prediction prediction, double y, Theme.Look look) {
    if (!(prediction.epsilon() > 0 && y > 0)) {
      return Optional.empty();
    }
    Point2D at = new Point2D.Double(plot.x(prediction.epsilon()), plot.y(y));
    if (!plot.area().contains(at)) {
      return Optional.empty();
    }
    String value = " ε* = " + Digits.power(prediction.epsilon(), 2);
    List<Caption> captions =
        Stream.of("predicted" + value, "predicted")
            .map(words -> new Caption(words, Fonts.regular(18), look.text()))
            .toList();
    return Optional.of(
        new PredictionMark(at, "predicted-" + prediction.build(), look.line(), captions));
  }

  /** Draws the diamond and keeps labels off it. */
  void paint(Canvas canvas, Placer placer) {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(at.getX() - SIZE, at.getY());
    diamond.lineTo(at.getX(), at.getY() - SIZE);
    diamond.lineTo(at.getX() + SIZE, at.getY());
    diamond.lineTo(at.getX(), at.getY() + SIZE);
    diamond.closePath();
    canvas.mark(id, c -> c.stroke(diamond, line, Theme.line(2.4)));
    for (int corner = -1; corner <= 1; corner += 2) {
      canvas.curves().add(new Point2D.Double(at.getX() + corner * SIZE, at.getY()));
      canvas.curves().add(new Point2D.Double(at.getX(), at.getY() + corner * SIZE));
    }
    double half = SIZE - 4;
    placer.take(new Rectangle2D.Double(at.getX() - half, at.getY() - half, 2 * half, 2 * half));
  }

  void label(Canvas canvas, Placer placer) {
    label(canvas, placer, List.of());
  }

  /** Keeps off guide lines. */
  void label(Canvas canvas, Placer placer, List<Guide> guides) {
    PointLabel.place(
        canvas,
        placer,
        at,
        SIZE,
        captions,
        box -> guides.stream().noneMatch(guide -> guide.crosses(box)));
  }
}
