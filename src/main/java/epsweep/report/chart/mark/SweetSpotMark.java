package epsweep.report.chart.mark;

import epsweep.analysis.curve.SweetSpot;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sweet spot on its curve: a ring, a line down to the axis, and a card with ε* and d*. */
public final class SweetSpotMark {

  private static final Font TITLE = Fonts.semiBold(20);
  private static final Font TEXT = Fonts.regular(20);
  private static final double RING = 11;
  private static final double LINE_HEIGHT = 28;

  private final LogPlot plot;
  private final String build;
  private final SweetSpot spot;
  private final Theme.Look look;
  private final Point2D at;

  public SweetSpotMark(LogPlot plot, Drawn drawn, SweetSpot spot) {
    this.plot = plot;
    build = drawn.label();
    this.spot = spot;
    look = drawn.look();
    at = Drawn.at(plot, spot);
  }

  /** Draws the line to the axis, and keeps labels off it and off the ring to come. */
  public void dropLine(Canvas canvas, Placer placer) {
    double bottom = plot.area().getMaxY();
    List<Point2D> samples = new ArrayList<>();
    for (double y = at.getY(); y < bottom; y += 10) {
      samples.add(new Point2D.Double(at.getX(), y));
    }
    placer.avoid(samples);
    placer.take(new Rectangle2D.Double(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING));
    canvas.line(at.getX(), at.getY(), at.getX(), bottom, look.line(), Theme.dashed(2, 5, 5));
  }

  /**
   * Draws the ring, and the card where there is room that a straight leader reaches.
   *
   * @return whether there was
   */
  public boolean callOut(Canvas canvas, Placer placer) {
    String title = build + " sweet spot";
    double width = 34 + Fonts.width(TITLE, title);
    double height = 20 + 3 * LINE_HEIGHT;
    List<Rectangle2D> candidates = Placer.around(at, width, height);
    Optional<Rectangle2D> place =
        placer.place(
            candidates, box -> placer.isClear(at, PointLabel.nearest(box, at), 2.5 * RING));
    place.ifPresent(box -> card(canvas, placer, box, title));
    canvas.mark("sweet-spot-" + build, this::ring);
    return place.isPresent();
  }

  private void card(Canvas canvas, Placer placer, Rectangle2D box, String title) {
    PointLabel.leader(canvas, placer, at, RING, box, look.line(), 2);
    RoundRectangle2D card =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), 12, 12);
    canvas.fill(card, Theme.PAPER);
    canvas.stroke(card, look.line(), Theme.line(2));
    double left = box.getX() + 16;
    double baseline = box.getY() + 31;
    String epsilon = "ε* = " + Digits.typeset(spot.epsilon(), 2);
    String discrepancy = "d(ε*) = " + Digits.typeset(spot.discrepancy(), spot.digits());
    canvas.text(title, left, baseline, TITLE, look.text(), Canvas.Align.LEFT);
    baseline += LINE_HEIGHT;
    canvas.text(epsilon, left, baseline, TEXT, Theme.INK, Canvas.Align.LEFT);
    baseline += LINE_HEIGHT;
    canvas.text(discrepancy, left, baseline, TEXT, Theme.INK, Canvas.Align.LEFT);
  }

  private void ring(Canvas canvas) {
    double x = at.getX();
    double y = at.getY();
    Ellipse2D ring = new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING);
    canvas.fill(ring, Theme.PAPER);
    canvas.stroke(ring, look.line(), Theme.line(4));
    canvas.fill(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7), look.line());
  }
}
