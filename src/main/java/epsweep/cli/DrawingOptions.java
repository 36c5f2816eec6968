package epsweep.cli;

import epsweep.report.chart.ChartKind;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.file.ChartFormat;
import epsweep.report.chart.file.Rendering;
import epsweep.report.chart.plain.Style;
import epsweep.report.json.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which of a sweep's charts are drawn, in which style, and how they become files. */
final class DrawingOptions {

  @Option(
      names = "--charts",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = ChartNames.class,
      description =
          "Draw these charts only (default: all that the sweep has something for):"
              + " ${COMPLETION-CANDIDATES}. The page always has the U-curve.")
  private List<String> charts = List.of();

  @Mixin private RenderingOptions rendering;

  @Mixin private StyleOptions styles;

  /** What {@code --charts} may name. */
  static final class ChartNames extends ArrayList<String> {

    private static final long serialVersionUID = 1;

    ChartNames() {
      super(ChartKind.labels());
    }
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** Checks the options; asked before work begins. */
  void check() {
    for (String name : charts) {
      if (!ChartKind.labels().contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--charts '" + name + "': " + String.join(", ", ChartKind.labels()) + " are allowed");
      }
    }
    rendering.check();
  }

  /** The style that is drawn beside the report, checked; empty if there is none. */
  Optional<Style> style() {
    Optional<Style> style = styles.style();
    if (style.filter(Style::hasCurves).isEmpty()) {
      rendering.requirePictures("is written with --style journal, slide or thumbnail; name one");
    }
    style.ifPresent(this::requireDrawn);
    return style;
  }

  /** A chart that is named must have the style, and be a program if one is asked for. */
  private void requireDrawn(Style style) {
    List<String> drawn = ChartKind.of(style).stream().map(ChartKind::label).toList();
    String uCurve = ChartKind.U_CURVE.label();
    for (String name : charts) {
      if (!drawn.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--charts "
                + name
                + ": has no style "
                + style.name()
                + ", which draws "
                + String.join(", ", drawn)
                + "; leave out --style");
      }
      if (!name.equals(uCurve)) {
        rendering.requirePictures("is written of u-curve only; leave out --charts " + name);
      }
    }
  }

  /** Those of a sweep's charts in a style that are to be drawn. */
  List<Chart> chosenStyled(List<Chart> all) {
    return all.stream().filter(chart -> charts.isEmpty() || charts.contains(chart.kind())).toList();
  }

  /** The first chart that is named and not among some. */
  Optional<String> missing(List<Chart> drawn) {
    return charts.stream()
        .filter(name -> drawn.stream().noneMatch(chart -> chart.kind().equals(name)))
        .findFirst();
  }

  /** What a report's charts are written as, SVG apart. */
  Set<ChartFormat> formatsBesideSvg() {
    return rendering.formatsBesideSvg();
  }

  /** What charts of a style are written as. */
  Set<ChartFormat> formats(Style style) {
    return rendering.formats(style);
  }

  /** How a sweep's charts become files: those of its report, or in the style of its own. */
  Rendering rendering(Provenance.Source sweep, boolean styled) {
    return rendering.of(List.of(sweep), styled ? styles.given() : List.of());
  }

  /** Those of a sweep's charts that are to be drawn; the first always is. */
  List<Chart> chosen(List<Chart> all) {
    return all.stream()
        .filter(
            chart -> chart.equals(all.get(0)) || charts.isEmpty() || charts.contains(chart.kind()))
        .toList();
  }
}
