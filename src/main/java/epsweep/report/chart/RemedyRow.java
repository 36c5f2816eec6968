package epsweep.report.chart;

import epsweep.analysis.Remedy;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogAxis;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** One remedy: its name, an arrow from d as it was to d with it, and its numbers. */
final class RemedyRow {

  static final double PITCH = 46;

  private static final double NAME = Frame.LEFT;
  private static final double NAME_WIDTH = 465;
  private static final double AFTER = 1520;
  private static final double FACTOR = 1730;
  private static final double LOSSES = 1870;
  private static final double DOT = 8;

  /** Two digits would round a smaller one to 1. */
  private static final double LEAST_FACTOR = 1.05;

  private static final Font TEXT = Fonts.regular(18);
  private static final Font HEAD = Fonts.regular(17);

  private final LogAxis axis;
  private final Remedy remedy;

  RemedyRow(LogAxis axis, Remedy remedy) {
    this.axis = axis;
    this.remedy = remedy;
  }

  /** The headings of the numbers. */
  static void columns(Canvas canvas, double baseline) {
    canvas.text("d with it", AFTER, baseline, HEAD, Theme.MUTED, Canvas.Align.RIGHT);
    canvas.text("compared", FACTOR, baseline, HEAD, Theme.MUTED, Canvas.Align.RIGHT);
    canvas.text("losses", LOSSES, baseline, HEAD, Theme.MUTED, Canvas.Align.RIGHT);
  }

  void paint(Canvas canvas, double top) {
    double middle = top + PITCH / 2;
    double baseline = middle + 6;
    Rectangle2D area = axis.area();
    canvas.crisp(c -> c.line(area.getMinX(), top, area.getMaxX(), top, Theme.GRID, Theme.line(1)));
    String words = Fonts.printable(remedy.name());
    Font font = Fonts.shrunk(TEXT, words, NAME_WIDTH);
    String name = Fonts.fit(font, words, NAME_WIDTH);
    canvas.text(name, NAME, baseline, font, Theme.INK, Canvas.Align.LEFT);
    if (remedy.before() > 0 && !Double.isNaN(remedy.after())) {
      arrow(canvas, middle);
    }
    numbers(canvas, baseline);
  }

  private void arrow(Canvas canvas, double y) {
    int change = Double.compare(remedy.after(), remedy.before());
    Color colour = change < 0 ? Theme.INK : Theme.MUTED;
    Stroke stroke = change > 0 ? Theme.dashed(4, 9, 6) : Theme.line(4);
    double from = axis.x(remedy.before());
    double to = axis.x(remedy.after());
    boolean onAxis = to > axis.area().getMinX();
    canvas.line(from, y, onAxis ? to : to + DOT, y, colour, stroke);
    Ellipse2D start = new Ellipse2D.Double(from - DOT, y - DOT, 2 * DOT, 2 * DOT);
    canvas.fill(start, Theme.PAPER);
    canvas.stroke(start, Theme.MUTED, Theme.line(2.6));
    if (onAxis) {
      RuleRow.dot(canvas, to, y, colour, true);
    } else {
      canvas.fill(leftward(to, y), colour);
    }
  }

  /** What lies beyond the axis, zero too. */
  private static Path2D leftward(double x, double y) {
    Path2D head = new Path2D.Double();
    head.moveTo(x + 2, y);
    head.lineTo(x + 2 + 2 * DOT, y - DOT);
    head.lineTo(x + 2 + 2 * DOT, y + DOT);
    head.closePath();
    return head;
  }

  private void numbers(Canvas canvas, double baseline) {
    String after = Double.isNaN(remedy.after()) ? "no value" : Digits.typeset(remedy.after(), 2);
    canvas.text(after, AFTER, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
    canvas.text(compared(), FACTOR, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
    String losses = Digits.legible(remedy.evaluations(), 3);
    canvas.text(losses, LOSSES, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
  }

  private String compared() {
    double factor = remedy.before() / remedy.after();
    if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
      return "–";
    }
    if (Math.max(factor, 1 / factor) < LEAST_FACTOR) {
      return factor == 1 ? "the same" : "about the same";
    }
    return factor > 1 ? times(factor) + " times lower" : times(1 / factor) + " times higher";
  }

  private static String times(double factor) {
    return factor < 1e4 ? Digits.legible(factor, 2) : Digits.typeset(factor, 2);
  }
}
