package epsweep.cli;

import epsweep.report.chart.ChartKind;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.ChartFormat;
import epsweep.report.chart.kit.Rendering;
import epsweep.report.chart.kit.Shade;
import epsweep.report.chart.plain.Style;
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

/** Which charts are drawn, and how; what several commands take. */
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

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light or dark paper for the charts (default: ${DEFAULT-VALUE}).")
  private Shade theme = Shade.LIGHT;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description =
          "Size of the PNGs, 0.25 to 4 (default: 1, which is 1920 pixels wide); 2 for large"
              + " screens.")
  private double scale = 1;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = {
        "What charts are written as: ${COMPLETION-CANDIDATES}. A report always has PNG and SVG, which",
        "its page names (default: png,svg; with --style journal or blank also pdf). py: a program",
        "for matplotlib that reads sweep.csv; with --style journal, slide or thumbnail."
      })
  private Set<ChartFormat> formats = Set.of();

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

  /** The style that is drawn beside the report, checked; empty if there is none. */
  Optional<Style> style() {
    Optional<Style> style = styles.style();
    if (formats.contains(ChartFormat.PY) && style.filter(Style::hasCurves).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--format py: is written with --style journal, slide or thumbnail; name one");
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
    EnumSet<ChartFormat> all = EnumSet.of(ChartFormat.PNG);
    all.addAll(formats);
    all.remove(ChartFormat.SVG);
    return all;
  }

  /** What charts of a style are written as. */
  Set<ChartFormat> formats(Style style) {
    if (!formats.isEmpty()) {
      return formats;
    }
    return style.isPrinted()
        ? EnumSet.of(ChartFormat.PNG, ChartFormat.SVG, ChartFormat.PDF)
        : EnumSet.of(ChartFormat.PNG, ChartFormat.SVG);
  }

  /** Checks the options; asked before work begins. */
  Rendering rendering() {
    for (String name : charts) {
      if (!ChartKind.labels().contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--charts '" + name + "': " + String.join(", ", ChartKind.labels()) + " are allowed");
      }
    }
    try {
      return new Rendering(theme, scale);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }

  /** Those of a sweep's charts that are to be drawn; the first always is. */
  List<Chart> chosen(List<Chart> all) {
    return all.stream()
        .filter(
            chart -> chart.equals(all.get(0)) || charts.isEmpty() || charts.contains(chart.kind()))
        .toList();
  }
}
