package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.comparison.NamedSweep;
import epsweep.gradient.Step;
import epsweep.report.OutputFolder;
import epsweep.report.Summary;
import epsweep.report.chart.Charts;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.file.ChartFormat;
import epsweep.report.chart.file.Rendering;
import epsweep.report.chart.kit.Shade;
import epsweep.report.chart.plain.Style;
import epsweep.report.json.Provenance;
import epsweep.report.page.Course;
import epsweep.report.page.Drawing;
import epsweep.report.page.ReportPage;
import epsweep.sweep.Quotient;
import epsweep.sweep.csv.QuotientsCsv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be made from a sweep's result alone. */
final class ReportFiles {

  private static final Pattern NAMES =
      Pattern.compile(
          "sweep\\.(csv|json)|sweep(-seed--?[0-9]+)?\\.journal(\\.old)?|(gradients|quotients)\\.csv|summary\\.md|index\\.html|.*\\.caption\\.txt");

  private ReportFiles() {}

  /** Whether a report has a file of this name, or keeps one for a while. */
  static boolean isName(String name) {
    return ChartFormat.of(name).isPresent() || NAMES.matcher(name).matches();
  }

  /**
   * Writes {@code summary.md}, {@code quotients.csv} if there are any, every chosen chart as SVG
   * and PNG, and {@code index.html}.
   *
   * @param summary the findings
   * @param course the reports that the page leads to
   * @return the charts that were drawn
   */
  static List<Chart> write(
      AnalysedSweep sweep,
      Summary summary,
      OutputFolder folder,
      DrawingOptions options,
      Course course) {
    folder.writeText("summary.md", out -> out.write(summary.markdown()));
    List<Quotient> quotients = Quotient.of(sweep.sweep());
    if (!quotients.isEmpty()) {
      Step step = sweep.sweep().plan().step();
      folder.writeText("quotients.csv", out -> QuotientsCsv.write(quotients, step, out));
    }
    List<Chart> charts = options.chosen(Charts.of(sweep));
    Provenance.Source source = source(sweep);
    Rendering rendering = options.rendering(source, false);
    Set<ChartFormat> formats = options.formatsBesideSvg();
    List<Drawing> drawings =
        charts.parallelStream().map(chart -> draw(chart, folder, formats, rendering)).toList();
    folder.writeText("index.html", out -> out.write(ReportPage.of(sweep, drawings, course)));
    StalePictures.remove(folder.path(), source.checksum(), charts);
    return charts;
  }

  /**
   * Writes every chosen chart in a style of its own, and its caption if it has one.
   *
   * @return the charts that were drawn
   */
  static List<Chart> write(
      AnalysedSweep sweep, OutputFolder folder, DrawingOptions options, Style style) {
    Rendering rendering = options.rendering(source(sweep), true);
    List<Chart> charts = options.chosenStyled(Charts.of(sweep, style));
    charts.parallelStream()
        .forEach(chart -> write(chart, options.formats(style), folder, rendering));
    return charts;
  }

  /** Writes a chart in a style, and its caption if it has one. */
  static void write(
      Chart chart, Set<ChartFormat> formats, OutputFolder folder, Rendering rendering) {
    formats.stream()
        .filter(format -> !format.isProgram() || chart.picture().python().isPresent())
        .forEach(format -> write(chart, format, folder, rendering));
    if (!chart.caption().isEmpty()) {
      String text = String.join("\n", chart.caption()) + "\n";
      folder.writeText(chart.name() + ".caption.txt", out -> out.write(text));
    }
  }

  private static Provenance.Source source(AnalysedSweep sweep) {
    return Provenance.Source.of(new NamedSweep(sweep.sweep().plan().name(), sweep));
  }

  /** Writes a chart that a page shows. */
  static Drawing draw(
      Chart chart, OutputFolder folder, Set<ChartFormat> beside, Rendering rendering) {
    byte[] svg = chart.svg(rendering);
    folder.write(chart.name() + ".svg", out -> out.write(svg));
    beside.forEach(format -> write(chart, format, folder, rendering));
    // A page has light and dark paper by itself.
    byte[] designed = rendering.shade() == Shade.LIGHT ? svg : chart.svg();
    return new Drawing(chart, new String(designed, StandardCharsets.UTF_8));
  }

  private static void write(
      Chart chart, ChartFormat format, OutputFolder folder, Rendering rendering) {
    folder.write(chart.name() + "." + format, out -> out.write(format.bytes(chart, rendering)));
  }
}
