package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.OutputFolder;
import epsweep.report.Summary;
import epsweep.report.chart.Chart;
import epsweep.report.chart.Charts;
import java.util.List;

/** What can be made from a sweep's result alone: the summary and the charts. */
final class ReportFiles {

  private ReportFiles() {}

  /** Writes {@code summary.md}, then every chart as SVG and PNG. */
  static Summary write(AnalysedSweep sweep, OutputFolder folder) {
    Summary summary = Summary.of(sweep);
    folder.writeText("summary.md", out -> out.write(summary.markdown()));
    List<Chart> charts = Charts.of(sweep);
    charts.parallelStream()
        .forEach(
            chart -> {
              folder.write(chart.name() + ".svg", out -> out.write(chart.svg()));
              folder.write(chart.name() + ".png", out -> out.write(chart.png()));
            });
    return summary;
  }
}
