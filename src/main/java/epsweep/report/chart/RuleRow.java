package epsweep.report.chart;

import epsweep.analysis.RuleResult;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Caption;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import epsweep.trial.rule.StepRule;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** One rule: its name, the steps it chose over the ε axis, and its numbers. */
final class RuleRow {

  static final double PITCH = 34;

  private static final double NAME = Frame.LEFT;
  private static final double NAME_WIDTH = 310;
  private static final double SCHEME = 515;
  private static final double DISCREPANCY = 1490;
  private static final double DECADES = 1590;
  private static final double LOSSES = 1670;
  private static final double FAILURES = 1700;
  private static final double DOT = 7.5;
  private static final double BAR = 3;
  private static final Font TEXT = Fonts.regular(17);
  private static final Font HEAD = Fonts.regular(16);

  private final LogPlot plot;
  private final RuleResult rule;
  private final Theme.Look look;

  RuleRow(LogPlot plot, RuleResult rule) {
    this.plot = plot;
    this.rule = rule;
    look = Theme.scheme(rule.scheme());
  }

  /** The headings of the numbers. */
  static void columns(Canvas canvas, double baseline) {
    canvas.text("d", DISCREPANCY - 30, baseline, HEAD, Theme.MUTED, Canvas.Align.RIGHT);
    canvas.text("decades", DECADES, baseline - 20, HEAD, Theme.MUTED, Canvas.Align.RIGHT);
    canvas.text("off ε*", DECADES, baseline, HEAD, Theme.MUTED, Canvas.Align.RIGHT);
    canvas.text("losses", LOSSES, baseline, HEAD, Theme.MUTED, Canvas.Align.RIGHT);
  }

  void paint(Canvas canvas, double top) {
    double middle = top + PITCH / 2;
    double baseline = middle + 6;
    Rectangle2D area = plot.area();
    canvas.crisp(
        c -> c.line(area.getMinX(), top, area.getMaxX(), top, Theme.MINOR_GRID, Theme.line(1)));
    Font font = Fonts.shrunk(TEXT, Fonts.printable(rule.rule()), NAME_WIDTH);
    String name = Fonts.fit(font, Fonts.printable(rule.rule()), NAME_WIDTH);
    canvas.text(name, NAME, baseline, font, Theme.INK, Canvas.Align.LEFT);
    String scheme = rule.scheme().label() + (extrapolates(rule) ? ", extrapolated" : "");
    canvas.text(scheme, SCHEME, baseline, TEXT, look.text(), Canvas.Align.RIGHT);
    if (rule.steps().median() > 0) {
      steps(canvas, middle);
    }
    numbers(canvas, baseline);
  }

  private void steps(Canvas canvas, double y) {
    double left = clamped(rule.steps().least());
    double right = clamped(rule.steps().largest());
    if (right > left) {
      canvas.fill(left, y - BAR, right - left, 2 * BAR, look.line());
      canvas.curves().add(new Point2D.Double(left, y));
      canvas.curves().add(new Point2D.Double(right, y));
    }
    double x = plot.x(rule.steps().median());
    Rectangle2D area = plot.area();
    if (x >= area.getMinX() && x <= area.getMaxX()) {
      mark(canvas, rule, x, y, DOT);
    } else {
      beyond(canvas, y, left, right, x < area.getMinX());
    }
  }

  /** Says in words where a median lies that the axis does not reach. */
  private void beyond(Canvas canvas, double y, double left, double right, boolean low) {
    String text = "ε = " + Digits.typeset(rule.steps().median(), 2) + ", beyond the axis";
    Caption words = new Caption(text, TEXT, look.text());
    double x = low ? right + 10 : left - 10 - words.width();
    double top = y - words.height() / 2;
    canvas.fill(x - 3, top, words.width() + 6, words.height(), Theme.PAPER);
    words.write(canvas, x, top - 1);
  }

  private double clamped(double epsilon) {
    Rectangle2D area = plot.area();
    return Math.max(area.getMinX(), Math.min(area.getMaxX(), plot.x(epsilon)));
  }

  /** Whether a rule takes no plain quotient at its ε: ε* and d(ε) do not compare with its own. */
  static boolean extrapolates(RuleResult rule) {
    return rule.rule().equals(StepRule.RIDDERS.label());
  }

  /** A dot, or a diamond for a rule that extrapolates. */
  static void mark(Canvas canvas, RuleResult rule, double x, double y, double radius) {
    Color colour = Theme.scheme(rule.scheme()).line();
    if (!extrapolates(rule)) {
      dot(canvas, x, y, radius, colour);
      return;
    }
    double size = 1.3 * radius;
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x - size, y);
    diamond.lineTo(x, y - size);
    diamond.lineTo(x + size, y);
    diamond.lineTo(x, y + size);
    diamond.closePath();
    canvas.fill(diamond, Theme.PAPER);
    canvas.stroke(diamond, colour, Theme.line(2.6));
  }

  static void dot(Canvas canvas, double x, double y, double radius, Color colour) {
    Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    canvas.fill(dot, colour);
    canvas.stroke(dot, Theme.PAPER, Theme.line(1.6));
  }

  private void numbers(Canvas canvas, double baseline) {
    String d = Digits.typeset(rule.discrepancy(), 2);
    canvas.text(d, DISCREPANCY, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
    canvas.text(decades(), DECADES, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
    String losses = Digits.legible(rule.evaluations(), 3);
    canvas.text(losses, LOSSES, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
    if (rule.tally().failures() > 0) {
      String of =
          rule.tally().failures() == rule.tally().parameters()
              ? "all " + rule.tally().parameters()
              : rule.tally().failures() + " of " + rule.tally().parameters();
      canvas.text("failed for " + of, FAILURES, baseline, TEXT, Theme.MUTED, Canvas.Align.LEFT);
    }
  }

  private String decades() {
    double decades = rule.steps().decades();
    if (Double.isNaN(decades) || extrapolates(rule)) {
      return "–";
    }
    return (decades < 0 ? "−" : "+") + Digits.fixed(Math.abs(decades), 2);
  }
}
