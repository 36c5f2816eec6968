package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.OutputFolder;
import epsweep.report.chart.file.Chart;
import epsweep.report.page.Course;
import epsweep.report.page.CoursePage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page that leads to the reports of a run; a single report needs none. */
final class FrontPage {

  private final List<String> names;
  private final List<CoursePage.Entry> entries = new ArrayList<>();

  /**
   * @param names of the sweeps of the run
   */
  FrontPage(List<String> names) {
    this.names = names;
  }

  /** What a report's page leads to: the reports of the run, or those it is put beside. */
  Course course(Path report) {
    return names.size() > 1 ? Course.of(names) : Course.beside(report);
  }

  void add(AnalysedSweep sweep, List<Chart> charts) {
    entries.add(CoursePage.Entry.of(sweep, charts));
  }

  /** Writes it into the folder that holds the reports. */
  void write(Path folder) {
    if (entries.size() > 1) {
      Optional<String> lab =
          Optional.of(LabCommand.FILE).filter(file -> Files.exists(folder.resolve(file)));
      OutputFolder.at(folder)
          .writeText("index.html", out -> out.write(CoursePage.of(entries, lab)));
    }
  }
}
