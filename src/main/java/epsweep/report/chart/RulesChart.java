package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Fonts;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.LogAxis;
import epsweep.report.chart.kit.LogPlot;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.kit.Theme;
import epsweep.report.chart.plain.Body;
import epsweep.report.chart.plain.PlainRows;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.words.Findings;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How step-size rules did: a row for each, in it a dot for each of up to three builds, at the
 * factor by which its d is over the least that any rule reached in that build.
 */
final class RulesChart implements Styled {

  private static final int MOST_BUILDS = 3;
  private static final double LEFT = 620;
  private static final double COLUMNS = 84;
  private static final double AXIS = 76;
  private static final double FOOTER = 60;
  private static final Font LABEL = Fonts.regular(18);

  private final List<RuleRow> rows;
  private final List<Build> builds;

  private RulesChart(List<RuleRow> rows, List<Build> builds) {
    this.rows = rows;
    this.builds = builds;
  }

  /** The chart; empty where no rules were tried. */
  static Optional<Sheet> sheet(Findings findings) {
    AnalysedSweep sweep = findings.analysed();
    List<Build> tried =
        findings.builds().stream()
            .filter(b -> sweep.rules().stream().anyMatch(r -> r.build().equals(b.name())))
            .toList();
    if (tried.isEmpty()) {
      return Optional.empty();
    }
    List<Build> builds = Columns.spread(tried, b -> b, MOST_BUILDS);
    List<RuleRow> rows =
        RuleRow.of(sweep.rules(), builds).stream()
            .sorted(Comparator.comparingDouble(row -> row.factor(0)))
            .toList();
    Frame frame =
        Frame.of(
            findings,
            title(rows, builds),
            "Each rule chose a step"
                + parameters(sweep)
                + ". How much more d = ‖g − n‖ / (‖g‖ + ‖n‖) it leaves than the best one."
                + Columns.shown(builds, tried),
            legend(sweep));
    String lead = "A row for each step-size rule, a dot for each build.";
    return Optional.of(Sheet.of(frame, lead, new RulesChart(rows, builds)));
  }

  private static String legend(AnalysedSweep sweep) {
    return Footers.legend(
        sweep.rules().stream().anyMatch(RuleRow::extrapolates) ? "◇ extrapolates to ε = 0" : "",
        sweep.rules().stream().anyMatch(r -> r.tally().failures() > 0)
            ? "○ found no step for some"
            : "",
        "losses: for each parameter");
  }

  /** The sample that the rules were tried on; one ε for all, as the V fit's, needs no sample. */
  private static String parameters(AnalysedSweep sweep) {
    int all = sweep.rules().stream().mapToInt(r -> r.tally().parameters()).max().orElse(0);
    int tried = sweep.rules().stream().mapToInt(r -> r.tally().parameters()).min().orElse(0);
    if (tried < all) {
      return " for each of "
          + tried
          + " sampled parameters by itself, the V fit one for all "
          + all;
    }
    return all == 1 ? "" : " for each of " + all + " parameters by itself";
  }

  private static String title(List<RuleRow> rows, List<Build> builds) {
    for (int i = 0; i < builds.size(); i++) {
      int build = i;
      Optional<RuleRow> best = rows.stream().filter(row -> row.factor(build) <= 1).findFirst();
      if (best.isPresent()) {
        return builds.get(i).name() + ": “" + best.get().rule() + "” comes closest";
      }
    }
    return "No rule found a step for every parameter";
  }

  @Override
  public double height() {
    return COLUMNS + RuleRow.PITCH * rows.size() + AXIS + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    double top = from + COLUMNS;
    Rectangle2D area =
        new Rectangle2D.Double(
            LEFT, top, RuleRow.right(builds) - LEFT, RuleRow.PITCH * rows.size());
    LogAxis axis = new LogAxis(area, range());
    axis.paint(canvas);
    key(canvas, top - 16);
    double y = top;
    for (RuleRow row : rows) {
      row.paint(canvas, axis, y);
      y += RuleRow.PITCH;
    }
    String further = "d over the least of any rule: the further left, the better";
    canvas.centred(further, area.getCenterX(), area.getMaxY() + 60, LABEL);
  }

  /** Names of the builds over the axis, in their hues, and of the columns. */
  private void key(Canvas canvas, double baseline) {
    double x = LEFT;
    for (Build build : builds) {
      Theme.Look look = Theme.build(build);
      RuleRow.dot(canvas, x + 8, baseline - 6, look.line(), true);
      canvas.text(build.name(), x + 24, baseline, LABEL, look.text(), Canvas.Align.LEFT);
      x += 24 + Fonts.width(LABEL, build.name()) + 30;
    }
    RuleRow.columns(canvas, builds, baseline);
  }

  @Override
  public Body in(Style style) {
    List<Build> shown = builds.subList(0, Math.min(builds.size(), style.most().curves()));
    List<PlainRows.Row> plain =
        rows.stream()
            .map(row -> new PlainRows.Row(row.rule(), factors(row, shown.size()), Double.NaN))
            .toList();
    return new PlainRows(
        style,
        shown.stream().map(b -> new PlainRows.Key(b.name(), Optional.of(b))).toList(),
        plain,
        new LogPlot.Range(RuleRow.LEAST, most()),
        "d / best d",
        "No dot: it found no step for some parameter.");
  }

  private static List<Double> factors(RuleRow row, int builds) {
    return IntStream.range(0, builds).mapToObj(row::factor).toList();
  }

  /** From the best on, with a place for those without a value at the right. */
  private LogPlot.Range range() {
    double width = RuleRow.right(builds) - LEFT;
    double share = width / (width - RuleRow.without(builds.size()));
    double high = RuleRow.LEAST * StrictMath.pow(most() / RuleRow.LEAST, share);
    return new LogPlot.Range(RuleRow.LEAST, high);
  }

  private double most() {
    double most = 10;
    for (RuleRow row : rows) {
      for (int i = 0; i < builds.size(); i++) {
        double factor = row.factor(i);
        most = factor < Double.POSITIVE_INFINITY ? Math.max(most, factor) : most;
      }
    }
    return most;
  }
}
