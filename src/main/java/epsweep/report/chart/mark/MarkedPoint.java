package epsweep.report.chart.mark;

import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Placer;
import epsweep.report.chart.kit.Theme;
import epsweep.sweep.plan.Mark;
import epsweep.text.Digits;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** A point from elsewhere: a filled diamond in ink, for it is no measurement of this sweep. */
public final class MarkedPoint {

  private static final Font FONT = Fonts.semiBold(19);
  private static final double RADIUS = 11;

  private final Mark mark;
  private final Point2D at;

  private MarkedPoint(Mark mark, Point2D at) {
    this.mark = mark;
    this.at = at;
  }

  /** Those of a group that lie within a plot. */
  public static List<MarkedPoint> of(LogPlot plot, List<Mark> marks, String group) {
    return of(plot, marks.stream().filter(mark -> mark.group().equals(group)).toList());
  }

  /** Those that lie within a plot. */
  public static List<MarkedPoint> of(LogPlot plot, List<Mark> marks) {
    return marks.stream()
        .map(m -> new MarkedPoint(m, new Point2D.Double(plot.x(m.at()), plot.y(m.discrepancy()))))
        .filter(point -> plot.area().contains(point.at))
        .toList();
  }

  /** Draws it in ink and keeps labels off. */
  public void paint(Canvas canvas, Placer placer) {
    paint(canvas, placer, Theme.INK);
  }

  /** Draws it and keeps labels off. */
  public void paint(Canvas canvas, Placer placer, Color ink) {
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(at.getX(), at.getY() - RADIUS);
    diamond.lineTo(at.getX() + RADIUS, at.getY());
    diamond.lineTo(at.getX(), at.getY() + RADIUS);
    diamond.lineTo(at.getX() - RADIUS, at.getY());
    diamond.closePath();
    canvas.mark(
        "marked-" + mark.name(),
        c -> {
          c.stroke(diamond, Theme.PAPER, Theme.line(5));
          c.fill(diamond, ink);
        });
    placer.take(diamond.getBounds2D());
  }

  /** Its name alone. */
  public boolean name(Canvas canvas, Placer placer, Font font, Color ink) {
    Caption name = new Caption(mark.name(), font, ink);
    return PointLabel.place(canvas, placer, at, RADIUS, List.of(name));
  }

  public String name() {
    return mark.name();
  }

  /** Its name with its figures, or without where there is no room. */
  public void label(Canvas canvas, Placer placer) {
    String figures =
        "d = " + Digits.typeset(mark.discrepancy(), 3) + " at ε = " + Digits.typeset(mark.at(), 3);
    PointLabel.place(
        canvas,
        placer,
        at,
        RADIUS,
        List.of(
            new Caption(mark.name() + ": " + figures, FONT, Theme.INK),
            new Caption(mark.name(), FONT, Theme.INK)));
  }
}
