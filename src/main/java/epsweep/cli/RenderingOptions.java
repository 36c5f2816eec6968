package epsweep.cli;

import epsweep.report.chart.file.ChartFormat;
import epsweep.report.chart.file.Rendering;
import epsweep.report.chart.kit.Shade;
import epsweep.report.chart.plain.Style;
import epsweep.report.json.Provenance;
import epsweep.report.json.Provenance.Source;
import epsweep.text.ShortestDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How charts become files; what every command that draws takes. */
final class RenderingOptions {

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
      description =
          "What charts are written as: ${COMPLETION-CANDIDATES}. A page's always are PNG and SVG, which "
              + "it names (default: png,svg; with --style journal or blank also pdf). py and tex: a program "
              + "for matplotlib and one for pgfplots that read sweep.csv; of the U-curve with --style journal, "
              + "slide or thumbnail.")
  private Set<ChartFormat> formats = Set.of();

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** Checks the options; asked before work begins. */
  void check() {
    try {
      new Rendering(theme, scale);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
    }
  }

  /**
   * Checks that no program is asked for where there is none.
   *
   * @param wayOut where there is one, and what to do
   */
  void requirePictures(String wayOut) {
    Optional<ChartFormat> program = formats.stream().filter(ChartFormat::isProgram).findFirst();
    if (program.isPresent()) {
      throw new ParameterException(spec.commandLine(), "--format " + program.get() + ": " + wayOut);
    }
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

  /** What a page's charts are written as, SVG apart. */
  Set<ChartFormat> formatsBesideSvg() {
    EnumSet<ChartFormat> all = EnumSet.of(ChartFormat.PNG);
    all.addAll(formats);
    all.remove(ChartFormat.SVG);
    all.removeIf(ChartFormat::isProgram); // they belong to the style beside it
    return all;
  }

  /**
   * How charts of some sweeps become files, with what these say of their making.
   *
   * @param others options beside these that the charts depend on
   */
  Rendering of(List<Source> sources, List<String> others) {
    List<String> given = new ArrayList<>(others);
    if (theme != Shade.LIGHT) {
      given.add("--theme=" + theme.name().toLowerCase(Locale.ROOT));
    }
    Rendering.Notes notes =
        (chart, size) -> {
          List<String> options = new ArrayList<>(given);
          if (size != 1) {
            options.add("--scale=" + ShortestDecimal.of(size));
          }
          return Provenance.of(chart, options, sources).text();
        };
    return new Rendering(theme, scale, notes);
  }
}
