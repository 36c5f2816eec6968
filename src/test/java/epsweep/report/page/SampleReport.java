package epsweep.report.page;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.report.chart.Charts;
import epsweep.report.json.SweepJson;
import epsweep.sweep.Models;
import epsweep.sweep.csv.SweepCsv;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import epsweep.trial.Experiment;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports for tests of their pages. */
final class SampleReport {

  private SampleReport() {}

  /** A shipped sweep, measured. */
  static AnalysedSweep shipped(String name) throws Exception {
    SweepPlan plan = SweepFile.read(Path.of("sweeps", name + ".yaml"));
    Model model = Models.of(plan, Path.of("sweeps"));
    return Experiment.of(plan, model, 2, Progress.SILENT).run();
  }

  static List<Drawing> drawings(AnalysedSweep sweep) {
    return Charts.of(sweep).stream()
        .map(chart -> new Drawing(chart, new String(chart.svg(), StandardCharsets.UTF_8)))
        .toList();
  }

  static String page(AnalysedSweep sweep) {
    return ReportPage.of(sweep, drawings(sweep), Course.NONE);
  }

  /** Rows of {@code sweep.csv} by {@code build,group,position of ε}, split into fields. */
  static Map<String, String[]> csv(AnalysedSweep sweep) throws Exception {
    StringWriter text = new StringWriter();
    SweepCsv.write(sweep.sweep(), text);
    Map<String, String[]> rows = new HashMap<>();
    Map<String, Integer> next = new HashMap<>();
    text.toString()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            row -> {
              String curve = row[0] + "," + row[1] + "," + row[2];
              rows.put(curve + "," + (next.merge(curve, 1, Integer::sum) - 1), row);
            });
    return rows;
  }

  static AnalysedSweep throughJson(AnalysedSweep sweep, Path folder) throws Exception {
    StringWriter text = new StringWriter();
    SweepJson.write(sweep, text);
    Path file = folder.resolve("sweep.json");
    Files.writeString(file, text.toString());
    return SweepJson.read(file);
  }
}
