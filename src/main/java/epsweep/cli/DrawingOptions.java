package epsweep.cli;

import epsweep.report.chart.ChartKind;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.file.ChartFormat;
import epsweep.report.chart.file.Rendering;
import epsweep.report.chart.plain.Style;
import epsweep.report.json.Provenance;
import java.util.ArrayList;
import java.util.EnumSet;
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
      rendering.requirePictures();
    }
    if (style.isPresent() && !charts.isEmpty() && !charts.contains(ChartKind.U_CURVE.label())) {
      throw new ParameterException(
          spec.commandLine(),
          "--style " + style.get().name() + " draws u-curve only; leave out --charts");
    }
    return style;
  }

  /** What a report's charts are written as, SVG apart. */
  Set<ChartFormat> formatsBesideSvg() {
    return rendering.formatsBesideSvg();
  }

  /** What charts of a style are written as. */
  Set<ChartFormat> formats(Style style) {
    if (!rendering.formats().isEmpty()) {
      return rendering.formats();
    }
    return style.isPrinted()
        ? EnumSet.of(ChartFormat.PNG, ChartFormat.SVG, ChartFormat.PDF)
        : EnumSet.of(ChartFormat.PNG, ChartFormat.SVG);
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
