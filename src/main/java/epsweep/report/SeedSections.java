package epsweep.report;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.SeedSpread;
import epsweep.analysis.Series;
import epsweep.gradient.Scheme;
import epsweep.report.words.Findings;
import epsweep.report.words.SeedWords;
import epsweep.sweep.Sweep;
import epsweep.sweep.plan.Mark;
import epsweep.text.Digits;
import epsweep.text.Markdown;
import epsweep.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The sections of a summary on many seeds, and on points from elsewhere: each where there are. */
final class SeedSections {

  private final AnalysedSweep analysed;
  private final Sweep sweep;
  private final SeedWords words;

  SeedSections(Findings findings) {
    analysed = findings.analysed();
    sweep = analysed.sweep();
    words = new SeedWords(findings);
  }

  /** What the verdict of a sweep with seeds is made of, in sentences; none without. */
  List<String> verdict() {
    return words.count() == 0
        ? List.of()
        : List.of(
            words.verdict()
                + ". The figures are those of seed "
                + words.deciding(sweep.whole())
                + (words.isUnanimous() ? "." : ", the first of the worst."));
  }

  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    if (words.count() > 0) {
      sections.add(spreads());
    }
    if (words.hasMarks()) {
      sections.add(marks());
    }
    return sections;
  }

  private Section spreads() {
    Table table =
        new Table(
            "build",
            "scheme",
            "parameters",
            "with a U",
            "ε* 10 %",
            "median",
            "90 %",
            "d* 10 %",
            "median",
            "90 %");
    for (Series first : analysed.seeds().get(0).curves()) {
      String group = first.group().name();
      SeedSpread.of(analysed, first.build(), first.scheme(), group)
          .ifPresent(spread -> spreadRow(table, first, spread));
    }
    return Section.of(
            "Over " + words.count() + " seeds",
            "Of so many seeds, for weights and data, a tenth lie below the 10 % and a tenth above"
                + " the 90 % of each column. Everything further down is of seed "
                + sweep.plan().seeds().get(0)
                + ", the first.")
        .with(table);
  }

  private void spreadRow(Table table, Series first, SeedSpread spread) {
    SeedSpread.Quantiles epsilon = spread.bestEpsilon();
    SeedSpread.Quantiles floor = spread.floor();
    table.row(
        first.label(),
        first.scheme().label(),
        first.group().name(),
        spread.spots() + " of " + words.count(),
        Digits.legible(epsilon.low()),
        Digits.legible(epsilon.median()),
        Digits.legible(epsilon.high()),
        Digits.legible(floor.low()),
        Digits.legible(floor.median()),
        Digits.legible(floor.high()));
  }

  private Section marks() {
    boolean seeds = words.count() > 0;
    List<Mark> marks = sweep.plan().marks();
    Table table =
        seeds
            ? new Table(
                "point",
                "build",
                "parameters",
                "ε",
                "d",
                "10 % at this ε",
                "median",
                "90 %",
                "lies",
                "seeds below")
            : new Table("point", "build", "parameters", "ε", "d", "d of this sweep there", "ratio");
    marks.forEach(mark -> markRow(table, mark, seeds));
    return Section.of(
            "Marked points",
            seeds
                ? marks.stream().filter(words::isInside).count()
                    + " of "
                    + marks.size()
                    + " lie between the 10 % and the 90 % of the seeds' d at their ε."
                : "Points from elsewhere, beside what this sweep has at their ε.")
        .with(table);
  }

  private void markRow(Table table, Mark mark, boolean seeds) {
    List<String> cells = new ArrayList<>();
    cells.add(Markdown.escape(mark.name()));
    cells.add(mark.build());
    cells.add(mark.group());
    cells.add(Digits.legible(mark.at()));
    cells.add(Digits.legible(mark.discrepancy()));
    if (seeds) {
      Optional<SeedSpread.Quantiles> band = words.band(mark);
      cells.add(band.map(b -> Digits.legible(b.low())).orElse(""));
      cells.add(band.map(b -> Digits.legible(b.median())).orElse(""));
      cells.add(band.map(b -> Digits.legible(b.high())).orElse(""));
      cells.add(words.lies(mark));
      cells.add(words.below(mark));
    } else {
      OptionalDouble here = here(mark);
      cells.add(here.isPresent() ? Digits.legible(here.getAsDouble()) : "");
      cells.add(
          here.isPresent()
              ? "× " + Digits.legible(mark.discrepancy() / here.getAsDouble(), 2)
              : "");
    }
    table.row(cells.toArray(String[]::new));
  }

  /** What the sweep's own curve has at a mark's ε. */
  private OptionalDouble here(Mark mark) {
    Scheme scheme = sweep.plan().schemes().get(0);
    return sweep.builds().stream()
        .filter(build -> build.name().equals(mark.build()))
        .flatMap(
            build -> analysed.series().stream().filter(s -> s.isOf(build, scheme, mark.group())))
        .flatMap(s -> new SeedSpread(List.of(s)).discrepancyAt(mark.at()).stream())
        .mapToDouble(SeedSpread.Quantiles::median)
        .findFirst();
  }
}
