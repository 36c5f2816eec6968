package epsweep.cli;

import epsweep.report.chart.Charts;
import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.Rendering;
import epsweep.report.chart.kit.Shade;
import java.util.List;
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
      description = {
        "Draw these charts only (default: all that the sweep has something for): u-curve, layers,",
        "error-budget, precisions, fault, schemes, step-rules, remedies, dead-zone, heat-map,",
        "small-multiples. The page always has the U-curve."
      })
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
          "Size of the PNGs, 0.25 to 4 (default: 1, which is 1920 pixels wide); 2 for large screens.")
  private double scale = 1;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** Checks the options; asked before work begins. */
  Rendering rendering() {
    for (String name : charts) {
      if (!Charts.NAMES.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--charts '" + name + "': " + String.join(", ", Charts.NAMES) + " are allowed");
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
            chart ->
                chart.equals(all.get(0)) || charts.isEmpty() || charts.contains(Charts.kind(chart)))
        .toList();
  }
}
