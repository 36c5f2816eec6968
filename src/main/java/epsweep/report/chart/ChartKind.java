package epsweep.report.chart;

import epsweep.gradient.Scheme;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Picture;
import epsweep.report.chart.kit.Sheet;
import epsweep.report.chart.plain.PlainU;
import epsweep.report.chart.plain.Style;
import epsweep.report.chart.plain.Styled;
import epsweep.report.chart.plain.StyledPicture;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of charts: what each is called, what a page says of it, and how it is made; in the
 * order of a report.
 */
public enum ChartKind {
  U_CURVE(
      "u-curve",
      Per.SCHEME,
      UCurve::sheet,
      "The U and its slopes",
      "The left branch is round-off, the right one truncation, which rises with the scheme's order;"
          + " the best ε lies where they meet."),
  ERROR_BUDGET(
      "error-budget",
      Per.SCHEME,
      ErrorBudgetChart::sheet,
      "Truncation and round-off apart",
      "The two errors measured apart: left of where they cross round-off is the larger, right of"
          + " it truncation. The best ε is where they cross for forward differences, a little left"
          + " of it for central and four-point ones."),
  SMALL_MULTIPLES(
      "small-multiples",
      Per.SCHEME,
      SmallMultiples::sheet,
      "Block by block",
      "A right gradient has the same two slopes in every panel, at other heights: how noisy a block"
          + " is and how much its loss bends decide where its sweet spot lies. One ε for all is a"
          + " compromise, and the highest floor decides what tolerance a check can have."),
  PRECISIONS(
      "precisions",
      Per.SCHEME,
      LadderChart::sheet,
      "Down the ladder of precisions",
      "Floors and sweet spots against the unit roundoff u: a coarser precision needs a larger ε and"
          + " leaves a larger error, both by the powers of u that theory gives."),
  HEAT_MAP(
      "heat-map",
      Per.SWEEP,
      HeatMap::sheet,
      "Every group at a glance",
      "Each row is a U seen from above: the band of the least d is where that group can be checked,"
          + " and a row without one cannot be, or is wrong."),
  DEAD_ZONE(
      "dead-zone",
      Per.SWEEP,
      DeadShareChart::sheet,
      "Where nothing moves any more",
      "Left of each fall a perturbation is lost in rounding and the numeric gradient is 0; what"
          + " is printed with four decimals seems dead long before it is."),
  SCHEMES(
      "schemes",
      Per.SWEEP,
      (findings, first) -> SchemesChart.sheet(findings),
      "Schemes side by side",
      "A scheme of higher order buys a lower floor at a larger ε, for more evaluations of the"
          + " loss."),
  WALLS(
      "walls",
      Per.SWEEP,
      WallsChart::sheet,
      "The two walls",
      "Round-off is the left wall and truncation the right one: a finer precision moves the one, a"
          + " scheme of higher order the other, and the best step slides down the wall that stays."),
  STEP_RULES(
      "step-rules",
      Per.SWEEP,
      (findings, first) -> RulesChart.sheet(findings),
      "Rules for choosing ε",
      "The ε that rules choose without a sweep, against the measured sweet spot: a rule is good if"
          + " its marks lie on the bar."),
  REMEDIES(
      "remedies",
      Per.SWEEP,
      (findings, first) -> RemediesChart.sheet(findings),
      "Remedies",
      "What was tried to lower the floor, from what helps most downward.");

  /** What has a chart of its own: every scheme of a plan, or the sweep, then under the first. */
  private enum Per {
    SCHEME,
    SWEEP
  }

  /** Makes a chart under a scheme, if a sweep has something for it. */
  private interface Maker {
    Optional<Sheet> sheet(Findings findings, Scheme scheme);
  }

  private final String label;
  private final Per per;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method without state
  private final Maker maker;

  private final String heading;
  private final String sentence;

  ChartKind(String label, Per per, Maker maker, String heading, String sentence) {
    this.label = label;
    this.per = per;
    this.maker = maker;
    this.heading = heading;
    this.sentence = sentence;
  }

  /** What users call it, and what the names of its files begin with. */
  public String label() {
    return label;
  }

  /** Every label. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ChartKind::label).toList();
  }

  /** Whether each scheme of a plan has its own. */
  boolean isForEveryScheme() {
    return per == Per.SCHEME;
  }

  /**
   * The chart of a sweep under one of its schemes; with several, the names of the files end in the
   * scheme's, but for the plan's first.
   */
  Optional<Chart> chart(Findings findings, Scheme scheme) {
    String suffix = suffix(findings, scheme);
    String of = suffix.isEmpty() ? "" : ": " + SchemeWords.titled(scheme);
    return maker
        .sheet(findings, scheme)
        .map(sheet -> new Chart(label, label + suffix, heading + of, sentence, sheet));
  }

  /** Whether it is drawn in a style. */
  public boolean has(Style style) {
    return this == U_CURVE || style.isOfEveryChart();
  }

  /** Those that are drawn in a style. */
  public static List<ChartKind> of(Style style) {
    return Arrays.stream(values()).filter(kind -> kind.has(style)).toList();
  }

  /** The same in a style that it has, in files that end in the style's name. */
  Optional<Chart> chart(Findings findings, Scheme scheme, Style style) {
    String name = label + suffix(findings, scheme) + "-" + style.name();
    return maker
        .sheet(findings, scheme)
        .map(sheet -> picture(sheet, findings, scheme, style))
        .map(picture -> new Chart(label, name, heading, sentence, picture));
  }

  /** Of one sweep the U-curve has the plainest picture of all. */
  private static Picture picture(Sheet sheet, Findings findings, Scheme scheme, Style style) {
    return style.hasCurves() && sheet.figure() instanceof Styled figure
        ? StyledPicture.of(sheet, figure, style)
        : PlainU.of(findings, scheme, style);
  }

  private static String suffix(Findings findings, Scheme scheme) {
    boolean first = scheme.equals(findings.analysed().sweep().plan().schemes().get(0));
    return first ? "" : "-" + scheme.label();
  }
}
