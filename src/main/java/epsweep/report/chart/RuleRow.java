package epsweep.report.chart;

import epsweep.analysis.RuleResult;
import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogAxis;
import epsweep.report.chart.kit.Theme;
import epsweep.text.Digits;
import epsweep.trial.rule.StepRule;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rule: its name, a mark for each build, and its numbers. */
final class RuleRow {

  static final double PITCH = 40;

  /** Where the axis begins; a d of 0 stands there. */
  static final double LEAST = 0.6;

  private static final double NAME = Frame.LEFT;
  private static final double GAP = 20;
  private static final double SCHEME = 600;
  private static final double NUMBERS = 280;
  private static final double DOT = 8;
  private static final Font TEXT = Fonts.regular(18);
  private static final Font HEAD = Fonts.regular(17);

  private final List<Build> builds;
  private final List<Optional<RuleResult>> results;
  private final List<Double> least;
  private final RuleResult any;

  private RuleRow(List<RuleResult> results, List<Build> builds, List<Double> least) {
    this.builds = builds;
    this.least = least;
    this.results = builds.stream().map(build -> of(results, build)).toList();
    any = results.get(0);
  }

  /** A row for each rule, in the order in which they were tried. */
  static List<RuleRow> of(List<RuleResult> rules, List<Build> builds) {
    List<Double> least =
        builds.stream()
            .map(
                build ->
                    rules.stream()
                        .filter(r -> r.build().equals(build.name()) && r.discrepancy() > 0)
                        .mapToDouble(RuleResult::discrepancy)
                        .min()
                        .orElse(Double.NaN))
            .toList();
    Map<String, List<RuleResult>> byRule = new LinkedHashMap<>();
    for (RuleResult rule : rules) {
      String key = rule.rule() + rule.scheme().label();
      byRule.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
    }
    return byRule.values().stream().map(same -> new RuleRow(same, builds, least)).toList();
  }

  private static Optional<RuleResult> of(List<RuleResult> results, Build build) {
    return results.stream().filter(r -> r.build().equals(build.name())).findFirst();
  }

  String rule() {
    return any.rule();
  }

  /**
   * By how much d is over the least of any rule; NaN, which sorts last, where it found no step for
   * some parameter.
   *
   * @param build its index
   */
  double factor(int build) {
    return results.get(build).map(r -> r.discrepancy() / least.get(build)).orElse(Double.NaN);
  }

  /** Where marks end, and the numbers of a build begin after those of another. */
  static double right(List<Build> builds) {
    return builds.size() < 3 ? 1180 : 1010;
  }

  /** The headings of the numbers. */
  static void columns(Canvas canvas, List<Build> builds, double baseline) {
    double x = right(builds) + 110;
    for (Build build : builds) {
      Color hue = Theme.build(build).text();
      canvas.text("d", x, baseline, HEAD, hue, Canvas.Align.RIGHT);
      canvas.text("decades", x + 90, baseline - 20, HEAD, hue, Canvas.Align.RIGHT);
      canvas.text("off ε*", x + 90, baseline, HEAD, hue, Canvas.Align.RIGHT);
      canvas.text("losses", x + 160, baseline, HEAD, hue, Canvas.Align.RIGHT);
      x += NUMBERS;
    }
  }

  void paint(Canvas canvas, LogAxis axis, double top) {
    double middle = top + PITCH / 2;
    double baseline = middle + 6;
    Rectangle2D area = axis.area();
    canvas.crisp(c -> c.line(area.getMinX(), top, area.getMaxX(), top, Theme.GRID, Theme.line(1)));
    String words = Fonts.printable(any.rule());
    String scheme = any.scheme().label() + (extrapolates(any) ? ", extrapolated" : "");
    double room = SCHEME - Fonts.width(TEXT, scheme) - GAP - NAME;
    Font font = Fonts.shrunk(TEXT, words, room);
    String name = Fonts.fit(font, words, room);
    canvas.text(name, NAME, baseline, font, Theme.INK, Canvas.Align.LEFT);
    canvas.text(scheme, SCHEME, baseline, TEXT, Theme.MUTED, Canvas.Align.RIGHT);
    double x = right(builds) + 110;
    for (int i = 0; i < builds.size(); i++) {
      if (results.get(i).isPresent()) {
        mark(canvas, axis, i, middle);
        numbers(canvas, results.get(i).get(), x, baseline);
      }
      x += NUMBERS;
    }
  }

  /** The width that marks without a value have at the right. */
  static double without(int builds) {
    return 24 * builds;
  }

  /** Hollow at the right where there is no d; a diamond for a rule that extrapolates. */
  private void mark(Canvas canvas, LogAxis axis, int build, double y) {
    Color colour = Theme.build(builds.get(build)).line();
    double factor = factor(build);
    boolean found = factor < Double.POSITIVE_INFINITY;
    double right = axis.area().getMaxX();
    double x = found ? axis.x(Math.max(LEAST, factor)) : right - without(build) - 16;
    canvas.curves().add(new Point2D.Double(x, y));
    if (found && extrapolates(any)) {
      diamond(canvas, x, y, colour);
    } else {
      dot(canvas, x, y, colour, found);
    }
  }

  /** Whether a rule takes no plain quotient at its ε: ε* does not compare with its own. */
  static boolean extrapolates(RuleResult rule) {
    return rule.rule().equals(StepRule.RIDDERS.label());
  }

  private static void diamond(Canvas canvas, double x, double y, Color colour) {
    double size = 1.3 * DOT;
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x - size, y);
    diamond.lineTo(x, y - size);
    diamond.lineTo(x + size, y);
    diamond.lineTo(x, y + size);
    diamond.closePath();
    canvas.fill(diamond, Theme.PAPER);
    canvas.stroke(diamond, colour, Theme.line(2.6));
  }

  static void dot(Canvas canvas, double x, double y, Color colour, boolean full) {
    Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    canvas.fill(dot, full ? colour : Theme.PAPER);
    canvas.stroke(dot, full ? Theme.PAPER : colour, Theme.line(full ? 1.6 : 2.6));
  }

  private static void numbers(Canvas canvas, RuleResult rule, double x, double baseline) {
    int failures = rule.tally().failures();
    if (failures > 0) {
      int all = rule.tally().parameters();
      String of = all == 1 ? "" : " for " + (failures == all ? "all " : failures + " of ") + all;
      canvas.text("failed" + of, x + 68, baseline, TEXT, Theme.MUTED, Canvas.Align.RIGHT);
    } else {
      String d = Digits.typeset(rule.discrepancy(), 2);
      canvas.text(d, x, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
      canvas.text(decades(rule), x + 90, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
    }
    String losses = Digits.legible(rule.evaluations(), 3);
    canvas.text(losses, x + 160, baseline, TEXT, Theme.INK, Canvas.Align.RIGHT);
  }

  private static String decades(RuleResult rule) {
    double decades = rule.steps().decades();
    if (Double.isNaN(decades) || extrapolates(rule)) {
      return "–";
    }
    return (decades < 0 ? "−" : "+") + Digits.fixed(Math.abs(decades), 2);
  }
}
