package epsweep.report;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.PrecisionComparison;
import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.words.CourseWords;
import epsweep.report.words.Explanation;
import epsweep.report.words.Findings;
import epsweep.report.words.SchemeWords;
import epsweep.report.words.VerdictWords;
import epsweep.report.words.Words;
import epsweep.sweep.Curve;
import epsweep.sweep.Sweep;
import epsweep.text.Markdown;
import epsweep.text.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The findings of a sweep in words and tables: {@code summary.md}, and what a terminal shows. */
public final class Summary {

  /** What quotients in double-double arithmetic may be off by where there is no truncation. */
  private static final double WIDE_ROUND_OFF = 1e-24;

  private final AnalysedSweep analysed;
  private final Sweep sweep;
  private final Findings findings;
  private final CurveTables tables;
  private final Optional<Section> verdict;
  private final List<Section> sections = new ArrayList<>();

  private Summary(AnalysedSweep analysed) {
    this.analysed = analysed;
    sweep = analysed.sweep();
    findings = new Findings(analysed);
    tables = new CurveTables(findings);
    verdict = verdict();
    verdict.ifPresent(sections::add);
    sections.addAll(new SeedSections(findings).all());
    for (Scheme scheme : sweep.plan().schemes()) {
      sections.add(plot(scheme));
      sections.add(sweetSpots(scheme));
      sections.add(meaning(scheme));
      precisions(scheme);
      asked(scheme);
      sections.addAll(new MeasuredSections(analysed).of(scheme));
    }
    QuotientSection.of(sweep).ifPresent(sections::add);
    sections.addAll(new MeasuredSections(analysed).trials());
  }

  /** Writes the findings of a sweep. */
  public static Summary of(AnalysedSweep sweep) {
    return new Summary(sweep);
  }

  /** The answer to "is it float, or a bug?", for everything, its layers and blocks. */
  private Optional<Section> verdict() {
    Optional<Verdict> all = analysed.verdict(sweep.whole());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Verdict verdict = all.get();
    Table table = new Table("parameters", "verdict", "why");
    for (Verdict v : analysed.verdicts()) {
      if (is(v, Group.Kind.LAYER) || is(v, Group.Kind.BLOCK)) {
        table.row(v.group(), v.judgement().label(), VerdictWords.headline(v));
      }
    }
    Words words = VerdictWords.of(verdict);
    String title = "Verdict: " + verdict.judgement().label() + " – " + words.headline();
    return Optional.of(Section.of(title, paragraphs(words)).with(table));
  }

  private String[] paragraphs(Words words) {
    List<String> paragraphs = new ArrayList<>(new SeedSections(findings).verdict());
    paragraphs.add(words.paragraph());
    return paragraphs.toArray(String[]::new);
  }

  private boolean is(Verdict v, Group.Kind kind) {
    return findings.groups(kind).stream().anyMatch(g -> g.name().equals(v.group()));
  }

  private Section plot(Scheme scheme) {
    Group group = findings.mainGroup(scheme);
    List<Series> series = findings.main(scheme);
    String title = findings.headline(series);
    String rounded =
        sweep.parameters().rounded() == 0
            ? ""
            : " "
                + sweep.parameters().rounded()
                + " stored values were not float32 numbers and were rounded.";
    return Section.of(
            title,
            Markdown.escape(findings.model() + ", " + findings.weights())
                + "; "
                + SchemeWords.of(scheme)
                + ", "
                + findings.grid()
                + "."
                + rounded,
            "d(ε) of "
                + (group.equals(findings.whole()) ? "all " + findings.perturbed() : group.name())
                + ":")
        .with(new TerminalPlot(series).draw());
  }

  private Section sweetSpots(Scheme scheme) {
    return Section.of("Sweet spots, " + SchemeWords.titled(scheme)).with(tables.sweetSpots(scheme));
  }

  private Section meaning(Scheme scheme) {
    List<String> sentences = new ArrayList<>();
    for (Series series : analysed.whole(scheme)) {
      if (series.fit().isPresent() && series.sweetSpot().isPresent()) {
        sentences.add(Explanation.sweetSpot(series, findings.hasKinks()));
      }
      if (findings.hasKinks()) {
        Explanation.jump(series).ifPresent(sentences::add);
      }
      Explanation.deadZone(series, findings).ifPresent(sentences::add);
    }
    analysed.series().stream()
        .filter(s -> s.scheme().equals(scheme) && s.group().isLarge())
        .filter(s -> s.analysis().shape() != Shape.U)
        .forEach(s -> sentences.add(withoutU(s)));
    if (!scheme.isLinear()) {
      sentences.add(Explanation.OWN_ENTRIES);
    }
    String title = "What it means";
    return Section.of(title, sentences.toArray(String[]::new));
  }

  private String withoutU(Series series) {
    CurveAnalysis a = series.analysis();
    return series.label()
        + ", "
        + series.group().name()
        + ": "
        + CourseWords.of(series)
        + "."
        + averaging(a)
        + exactness(series);
  }

  private String averaging(CurveAnalysis a) {
    return a.shape() == Shape.FLAT
        ? findings
            .steps()
            .flatMap(steps -> Explanation.averaging(a.plateau().level(), steps))
            .map(sentence -> " " + sentence)
            .orElse("")
        : "";
  }

  private static boolean hasNoTruncation(Curve curve) {
    return curve.budget().stream()
        .flatMapToDouble(budget -> Arrays.stream(budget.truncation()))
        .allMatch(t -> t <= WIDE_ROUND_OFF);
  }

  /** Where the derivative that truncation grows with was measured to be 0. */
  private String exactness(Series series) {
    return series
        .truth()
        .filter(t -> series.scheme().isLinear())
        .filter(t -> t.derivative(series.scheme()) == 0 && t.gradientNorm() > 0)
        .filter(t -> hasNoTruncation(series.curve()))
        .map(t -> " " + Explanation.exact(series.scheme()))
        .orElse("");
  }

  private void precisions(Scheme scheme) {
    List<String> sentences = new ArrayList<>();
    List<Series> builds = analysed.whole(scheme);
    for (int i = 0; i + 1 < builds.size(); i++) {
      double u = builds.get(i).build().unitRoundoff();
      double next = builds.get(i + 1).build().unitRoundoff();
      if (u == next || builds.get(i).build().isMixed() || builds.get(i + 1).build().isMixed()) {
        continue;
      }
      PrecisionComparison.of(builds.get(u > next ? i : i + 1), builds.get(u > next ? i + 1 : i))
          .ifPresent(c -> sentences.add(Explanation.comparison(c)));
    }
    if (!sentences.isEmpty()) {
      sections.add(Section.of("Precisions compared", sentences.toArray(String[]::new)));
    }
  }

  private void asked(Scheme scheme) {
    Table table = tables.asked(scheme);
    if (!table.isEmpty()) {
      sections.add(
          Section.of(
                  "At the ε asked about",
                  "The last two columns count "
                      + findings.perturbed()
                      + ": those whose perturbed losses are equal"
                      + " bit for bit (the dead zone), and those whose losses look equal when they"
                      + " are printed with four decimals. The second is an effect of printing, not"
                      + " of the build's precision.")
              .with(table));
    }
  }

  /** The whole text of {@code summary.md}. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# " + sweep.plan().name() + "\n\n");
    sections.forEach(section -> text.append(section.markdown()));
    text.append("## Every group\n\n").append(tables.allGroups().markdown());
    return text.toString();
  }

  /** The verdict as a section of a page; empty if the sweep was not judged. */
  public Optional<String> verdictHtml() {
    return verdict.map(section -> section.htmlWithFoldedTable("Every layer and block"));
  }

  /**
   * The other findings for a page: a section for each heading, without the drawings, folded where
   * it has a table.
   */
  public String html() {
    StringBuilder html = new StringBuilder();
    sections.stream()
        .filter(section -> section.drawing().isEmpty())
        .filter(section -> verdict.isEmpty() || !section.equals(verdict.get()))
        .forEach(section -> html.append(section.foldedHtml()));
    return html.append("<details class=\"card\">\n<summary><h2>Every group</h2></summary>\n")
        .append(tables.allGroups().html("Every group"))
        .append("</details>\n")
        .toString();
  }

  /**
   * What a terminal shows: the same without the table of every group, wrapped at {@code width}.
   *
   * @param colour whether headings are bold
   */
  public String terminal(boolean colour, int width) {
    StringBuilder text = new StringBuilder();
    sections.forEach(section -> text.append(section.terminal(colour, width)));
    return text.toString();
  }
}
