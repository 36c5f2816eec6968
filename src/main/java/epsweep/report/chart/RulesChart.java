package epsweep.report.chart;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.RuleResult;
import epsweep.arithmetic.Build;
import epsweep.report.chart.kit.Canvas;
import epsweep.report.chart.kit.Columns;
import epsweep.report.chart.kit.Figure;
import epsweep.report.chart.kit.Footers;
import epsweep.report.chart.kit.Frame;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.words.Findings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How step-size rules did: a panel for each of up to three builds, a row for each rule. */
final class RulesChart implements Figure {

  private static final int MOST_PANELS = 3;
  private static final double GAP = 44;
  private static final double FOOTER = 60;

  private final List<RulesPanel> panels;

  private RulesChart(List<RulesPanel> panels) {
    this.panels = panels;
  }

  /** The chart; empty where no rules were tried. */
  static Optional<Sheet> sheet(Findings findings) {
    AnalysedSweep sweep = findings.analysed();
    List<Build> tried = findings.builds().stream().filter(b -> !rules(sweep, b).isEmpty()).toList();
    if (tried.isEmpty()) {
      return Optional.empty();
    }
    List<Build> builds = Columns.spread(tried, b -> b, MOST_PANELS);
    Frame frame =
        Frame.of(
            findings,
            title(sweep, builds),
            "Each rule chose a step for each of "
                + parameters(sweep)
                + ". Dot: median ε, bar: least to largest;"
                + " d = ‖g − n‖ / (‖g‖ + ‖n‖) if it found one for each."
                + Columns.shown(builds, tried),
            legend(sweep, builds));
    List<RulesPanel> panels =
        builds.stream().map(b -> new RulesPanel(findings, b, rules(sweep, b))).toList();
    String lead = "Step-size rules beside the measured U.";
    return Optional.of(Sheet.of(frame, lead, new RulesChart(panels)));
  }

  private static String legend(AnalysedSweep sweep, List<Build> builds) {
    boolean extrapolated =
        builds.stream().flatMap(b -> rules(sweep, b).stream()).anyMatch(RuleRow::extrapolates);
    return Footers.legend(
        "faint: d(ε), one ε for all",
        extrapolated ? "◇ extrapolates to ε = 0" : "",
        "losses: for each parameter");
  }

  /** The sample that the rules were tried on; one ε for all, as the V fit's, needs no sample. */
  private static String parameters(AnalysedSweep sweep) {
    int all = sweep.rules().stream().mapToInt(r -> r.tally().parameters()).max().orElse(0);
    int tried = sweep.rules().stream().mapToInt(r -> r.tally().parameters()).min().orElse(0);
    if (tried < all) {
      return tried + " sampled parameters by itself, the V fit one for all " + all;
    }
    return (all == 1 ? "1 parameter" : all + " parameters") + " by itself";
  }

  /** A build's rules, the lowest d first; those that failed for some parameters last. */
  private static List<RuleResult> rules(AnalysedSweep sweep, Build build) {
    return sweep.rules().stream()
        .filter(rule -> rule.build().equals(build.name()))
        .sorted(Comparator.comparingDouble(RuleResult::discrepancy))
        .toList();
  }

  private static String title(AnalysedSweep sweep, List<Build> builds) {
    for (Build build : builds) {
      RuleResult best = rules(sweep, build).get(0);
      if (!Double.isNaN(best.discrepancy())) {
        return build.name() + ": “" + best.rule() + "” comes closest";
      }
    }
    return "No rule found a step for every parameter";
  }

  @Override
  public double height() {
    double heights = panels.stream().mapToDouble(RulesPanel::height).sum();
    return heights + GAP * (panels.size() - 1) + FOOTER;
  }

  @Override
  public void paint(Canvas canvas, double from) {
    double top = from;
    for (RulesPanel panel : panels) {
      panel.paint(canvas, top);
      top += panel.height() + GAP;
    }
  }
}
