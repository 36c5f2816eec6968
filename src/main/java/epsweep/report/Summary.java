package epsweep.report;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.CurveAnalysis;
import epsweep.analysis.PrecisionComparison;
import epsweep.analysis.Shape;
import epsweep.analysis.VFit;
import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The findings of a sweep in words and tables: {@code summary.md}, and what a terminal shows. */
public final class Summary {

  /** A plateau this near to (T − 1) / (T + 1) is worth a word. */
  private static final double NEAR = 0.01;

  private final AnalysedSweep analysed;
  private final Sweep sweep;
  private final Findings findings;
  private final List<Section> sections = new ArrayList<>();

  /** A heading, paragraphs, then a table or a drawing. */
  private record Section(
      String title, List<String> paragraphs, List<Table> tables, String drawing) {

    static Section of(String title, String... paragraphs) {
      return new Section(title, List.of(paragraphs), List.of(), "");
    }

    Section with(Table table) {
      return new Section(title, paragraphs, table.isEmpty() ? List.of() : List.of(table), drawing);
    }

    Section with(String drawing) {
      return new Section(title, paragraphs, tables, drawing);
    }
  }

  private Summary(AnalysedSweep analysed) {
    this.analysed = analysed;
    sweep = analysed.sweep();
    findings = new Findings(analysed);
    for (Scheme scheme : sweep.plan().schemes()) {
      sections.add(plot(scheme));
      sections.add(sweetSpots(scheme));
      sections.add(meaning(scheme));
      precisions(scheme);
      asked(scheme);
    }
  }

  /** Writes the findings of a sweep. */
  public static Summary of(AnalysedSweep sweep) {
    return new Summary(sweep);
  }

  private Section plot(Scheme scheme) {
    String group = findings.mainGroup(scheme);
    String title = findings.headline(scheme, group);
    String rounded =
        sweep.weightsRounded() == 0
            ? ""
            : " "
                + sweep.weightsRounded()
                + " stored values were not float32 numbers and were rounded.";
    return Section.of(
            title,
            findings.model()
                + ", "
                + findings.weights()
                + "; "
                + scheme.label()
                + " differences, "
                + findings.grid()
                + "."
                + rounded,
            "d(ε) of " + (group.equals("all") ? "all parameters" : group) + ":")
        .with(new TerminalPlot(analysed, scheme, group).draw());
  }

  private Section sweetSpots(Scheme scheme) {
    Table table =
        new Table("build", "parameters", "sweet spot ε*", "within 2× of the floor", "floor d*", "");
    for (Format build : sweep.builds()) {
      for (Group group : sweep.groups()) {
        if (group.kind() == Group.Kind.ALL || group.kind() == Group.Kind.LAYER) {
          spotRow(table, analysed.analysis(build.name(), scheme, group.name()));
        }
      }
    }
    return Section.of("Sweet spots, " + scheme.label() + " differences").with(table);
  }

  private static void spotRow(Table table, CurveAnalysis a) {
    if (a.sweetSpot().isEmpty()) {
      table.row(a.build(), a.group(), "none", "", level(a), a.shape().label());
      return;
    }
    var spot = a.sweetSpot().get();
    table.row(
        a.build(),
        a.group(),
        Digits.scientific(spot.epsilon()),
        Digits.scientific(spot.low(), 2) + " … " + Digits.scientific(spot.high(), 2),
        Digits.scientific(spot.discrepancy()),
        "");
  }

  private static String level(CurveAnalysis a) {
    return a.shape() == Shape.FLAT
        ? Digits.fixed(a.plateau(), 3)
        : "≥ " + Digits.scientific(a.leastDiscrepancy());
  }

  private Section meaning(Scheme scheme) {
    List<String> sentences = new ArrayList<>();
    for (Format build : sweep.builds()) {
      CurveAnalysis a = analysed.analysis(build.name(), scheme, sweep.groups().get(0).name());
      a.fit().ifPresent(fit -> sentences.add(explain(build, scheme, a, fit)));
    }
    for (CurveAnalysis a : analysed.analyses()) {
      boolean told = sweep.groups().get(0).name().equals(a.group()) || isLayer(a.group());
      if (a.scheme() == scheme && told && a.shape() != Shape.U) {
        sentences.add(a.build() + ", " + a.group() + ": " + a.reason() + "." + averaging(a));
      }
    }
    String title = "What it means";
    return Section.of(title, sentences.toArray(String[]::new));
  }

  private boolean isLayer(String group) {
    return findings.layers().contains(group);
  }

  private static String explain(Format build, Scheme scheme, CurveAnalysis a, VFit fit) {
    var spot = a.sweetSpot().orElseThrow();
    String power = scheme.order() == 1 ? "ε" : scheme.order() == 2 ? "ε²" : "ε⁴";
    double thumb = ruleOfThumb(build, scheme);
    return build.name()
        + ": below ε* = "
        + Digits.plain(spot.epsilon(), 2)
        + " round-off rules and d grows as 1/ε (slope "
        + Digits.fixed(fit.leftSlope(), 2)
        + " measured), because L(θ+ε) and L(θ−ε) agree in more and more of their "
            .replace("L(θ−ε)", scheme == Scheme.FORWARD ? "L(θ)" : "L(θ−ε)")
        + digits(build)
        + " digits; above it truncation rules and d grows as "
        + power
        + " (slope "
        + Digits.fixed(fit.rightSlope(), 2)
        + "). The rule of thumb (2u)^(1/"
        + (1 + scheme.order())
        + ") = "
        + Digits.plain(thumb, 2)
        + " gives d = "
        + Digits.scientific(fit.kinkDiscrepancy() * distance(fit, thumb), 2)
        + " by the fitted lines.";
  }

  /** d at ε over d at the kink, on the fitted lines. */
  private static double distance(VFit fit, double epsilon) {
    double ratio = epsilon / fit.kinkEpsilon();
    return ratio < 1 ? 1 / ratio : StrictMath.pow(ratio, fit.order());
  }

  /** ε = (2u)^(1/(1+p)). */
  static double ruleOfThumb(Format build, Scheme scheme) {
    return StrictMath.pow(2 * build.unitRoundoff(), 1.0 / (1 + scheme.order()));
  }

  private static String digits(Format build) {
    return Digits.fixed(build.significandBits() * StrictMath.log10(2), 0);
  }

  private String averaging(CurveAnalysis a) {
    if (a.shape() != Shape.FLAT || findings.steps().isEmpty()) {
      return "";
    }
    double steps = findings.steps().get();
    double level = (steps - 1) / (steps + 1);
    return Math.abs(a.plateau() - level) > NEAR * level
        ? ""
        : " (T − 1)/(T + 1) with T = "
            + findings.steps().get()
            + " is "
            + Digits.fixed(level, 3)
            + ": the level that gradients averaged over the time steps would give.";
  }

  private void precisions(Scheme scheme) {
    List<String> sentences = new ArrayList<>();
    List<Format> builds = sweep.builds();
    for (int i = 0; i + 1 < builds.size(); i++) {
      boolean coarseFirst = builds.get(i).unitRoundoff() > builds.get(i + 1).unitRoundoff();
      Format coarse = builds.get(coarseFirst ? i : i + 1);
      Format fine = builds.get(coarseFirst ? i + 1 : i);
      PrecisionComparison.of(analysed, coarse, fine, scheme, sweep.groups().get(0).name())
          .ifPresent(c -> sentences.add(compare(c)));
    }
    if (!sentences.isEmpty()) {
      sections.add(Section.of("Precisions compared", sentences.toArray(String[]::new)));
    }
  }

  private static String compare(PrecisionComparison c) {
    return c.coarse().name()
        + "'s floor lies "
        + Digits.plain(c.floorRatio(), 3)
        + " times higher than "
        + c.fine().name()
        + "'s, at an ε "
        + Digits.plain(c.epsilonRatio(), 3)
        + " times larger; theory says "
        + Digits.plain(c.predictedFloorRatio(), 3)
        + " and "
        + Digits.plain(c.predictedEpsilonRatio(), 3)
        + ".";
  }

  private void asked(Scheme scheme) {
    Table table =
        new Table("ε", "build", "parameters", "d", "loss does not move", "… in 4 printed decimals");
    for (double epsilon : sweep.plan().epsilon().also()) {
      int at = Arrays.binarySearch(sweep.epsilon(), epsilon);
      for (Format build : sweep.builds()) {
        for (String layer : findings.layers()) {
          Curve curve = sweep.curve(build.name(), scheme, layer);
          table.row(
              Digits.plain(epsilon, 3),
              build.name(),
              layer,
              Digits.scientific(curve.discrepancy()[at]),
              Digits.percent(curve.deadFraction()[at]),
              Digits.percent(curve.unmovedInPrint()[at]));
        }
      }
    }
    if (!table.isEmpty()) {
      sections.add(
          Section.of(
                  "At the ε asked about",
                  "The last two columns count parameters: those whose perturbed losses are equal bit"
                      + " for bit (the dead zone), and those whose losses look equal when they are"
                      + " printed with four decimals. The second is an effect of printing, not of"
                      + " the build's precision.")
              .with(table));
    }
  }

  private Table allGroups() {
    Table table =
        new Table(
            "build", "scheme", "group", "size", "shape", "ε*", "d*", "left slope", "right slope");
    for (CurveAnalysis a : analysed.analyses()) {
      int size =
          sweep.groups().stream()
              .filter(g -> g.name().equals(a.group()))
              .mapToInt(Group::size)
              .sum();
      table.row(
          a.build(),
          a.scheme().label(),
          a.group(),
          Integer.toString(size),
          a.shape().label(),
          a.sweetSpot().map(s -> Digits.scientific(s.epsilon())).orElse(""),
          a.sweetSpot().map(s -> Digits.scientific(s.discrepancy())).orElse(level(a)),
          a.fit().map(f -> Digits.fixed(f.leftSlope(), 2)).orElse(""),
          a.fit().map(f -> Digits.fixed(f.rightSlope(), 2)).orElse(""));
    }
    return table;
  }

  /** The whole text of {@code summary.md}. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# " + sweep.plan().name() + "\n\n");
    for (Section section : sections) {
      text.append("## ").append(section.title()).append("\n\n");
      section.paragraphs().forEach(p -> text.append(p).append("\n\n"));
      section.tables().forEach(t -> text.append(t.markdown()).append('\n'));
      if (!section.drawing().isEmpty()) {
        text.append("```text\n").append(section.drawing()).append("```\n\n");
      }
    }
    text.append("## Every group\n\n").append(allGroups().markdown());
    return text.toString();
  }

  /**
   * What a terminal shows: the same without the table of every group, wrapped at {@code width}.
   *
   * @param colour whether headings are bold
   */
  public String terminal(boolean colour, int width) {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      String title = String.join("\n", Wrap.lines(section.title(), width));
      text.append(colour ? "\033[1m" + title + "\033[0m" : title).append('\n');
      section
          .paragraphs()
          .forEach(p -> Wrap.lines(p, width).forEach(line -> text.append(line).append('\n')));
      section.tables().forEach(t -> text.append(t.plain()));
      text.append(section.drawing()).append('\n');
    }
    return text.toString();
  }
}
