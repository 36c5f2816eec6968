package epsweep.report;

import epsweep.analysis.Series;
import epsweep.analysis.comparison.Comparison;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.judgement.Judgement;
import epsweep.gradient.Group;
import epsweep.report.words.ComparisonWords;
import epsweep.text.Digits;
import epsweep.text.Markdown;
import epsweep.text.Table;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sweeps beside each other in words and tables: {@code summary.md}, page and terminal. */
public final class ComparisonSummary {

  private static final String TABLE = "Sweet spots and verdicts";

  private final Comparison comparison;
  private final ComparisonWords words;

  private ComparisonSummary(Comparison comparison) {
    this.comparison = comparison;
    words = new ComparisonWords(comparison);
  }

  /** Compares what was found. */
  public static ComparisonSummary of(Comparison comparison) {
    return new ComparisonSummary(comparison);
  }

  /** The whole text of {@code summary.md}. */
  public String markdown() {
    return "# Comparison\n\n"
        + finding(Markdown::escape).markdown()
        + table(group -> true).markdown();
  }

  /** The tables of a page: everything and the layers, and every group folded away. */
  public String html() {
    return table(Group::isLarge).html()
        + "<section>\n<h2>Every group</h2>\n<details>\n<summary>"
        + "The same of every block and gate</summary>\n"
        + rows(group -> !group.isLarge()).html("Every group")
        + "</details>\n</section>\n";
  }

  /**
   * What a terminal shows: everything and the layers.
   *
   * @param colour whether headings are bold
   */
  public String terminal(boolean colour, int width) {
    return finding(UnaryOperator.identity()).terminal(colour, width)
        + table(Group::isLarge).terminal(colour, width);
  }

  private Section finding(UnaryOperator<String> escaped) {
    return Section.of(
        words.title(),
        Stream.concat(words.changes().stream(), words.subjects().stream())
            .map(escaped)
            .toArray(String[]::new));
  }

  private Section table(Predicate<Group> chosen) {
    return Section.of(TABLE + ", " + words.schemes()).with(rows(chosen));
  }

  /** A row for each curve of the groups; the ratio is to the first sweep's floor. */
  private Table rows(Predicate<Group> chosen) {
    Table table =
        new Table("parameters", "build", "scheme", "sweep", "ε*", "d*", "d* / first", "verdict");
    comparison.groups().stream()
        .filter(chosen)
        .forEach(group -> comparison.rows(group).forEach(row -> row(table, row)));
    return table;
  }

  private static void row(Table table, Comparison.Row row) {
    Series series = row.series();
    String ratio =
        row.ratio().isPresent() ? "× " + Digits.legible(row.ratio().getAsDouble(), 2) : "";
    table.row(
        series.group().name(),
        series.build().name(),
        series.scheme().label(),
        row.name(),
        series.sweetSpot().map(SweetSpot::epsilon).map(Digits::legible).orElse("none"),
        series
            .sweetSpot()
            .map(CurveTables::floor)
            .orElseGet(() -> CurveTables.level(series.analysis())),
        ratio,
        row.judgement().map(Judgement::label).orElse(""));
  }
}
