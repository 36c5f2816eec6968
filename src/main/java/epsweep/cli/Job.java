package epsweep.cli;

import epsweep.gradient.Model;
import epsweep.report.OutputFolder;
import epsweep.sweep.Models;
import epsweep.sweep.SweepRun;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sweep file that has been read and found good.
 *
 * @param report the folder of its report
 */
record Job(Path file, SweepPlan plan, Path report) {

  /** Where a number stands that may be beyond a build's range, the likeliest first. */
  private static final List<String> NUMBERS =
      List.of("at", "model.weights", "model.weight-scale", "program", "model");

  /** What a report or a run of several writes beside the folders of its reports. */
  private static final String PAGE = "index.html";

  /**
   * Reads every file before the first sweep starts, so that a mistake in the last costs nothing;
   * nothing is written.
   *
   * @param report the folder for a plan
   */
  static List<Job> read(List<Path> files, Function<SweepPlan, Path> report, Workplace workplace)
      throws IOException, InterruptedException {
    List<Job> jobs = new ArrayList<>();
    for (Path file : files) {
      SweepPlan plan = SweepFile.read(file);
      workplace.requireReach(file, plan);
      requireOwnFolder(file, plan, jobs);
      jobs.add(new Job(file, plan, report.apply(plan)));
    }
    if (jobs.size() > 1) {
      for (Job job : jobs) {
        job.requirePageApart();
        job.open().close();
      }
    }
    return jobs;
  }

  private static void requireOwnFolder(Path file, SweepPlan plan, List<Job> before) {
    if (before.stream().anyMatch(job -> job.plan.name().equals(plan.name()))) {
      throw new InputException(
          file
              + ": name: '"
              + plan.name()
              + "' is another file's too, and one report would take the other's place; give each"
              + " a name of its own");
    }
  }

  private void requirePageApart() throws IOException {
    if (plan.name().equals(PAGE)) {
      throw SweepFile.place(file, List.of("name"))
          .error("'" + PAGE + "' is the page of all reports of this call; take another name");
    }
  }

  /**
   * The model, ready to be swept; whoever opens it closes it.
   *
   * @throws InputException if there is no such model, or a parameter is beyond a build's range
   */
  Model open() throws IOException, InterruptedException {
    Model model = Models.of(plan, file.toAbsolutePath().getParent());
    try {
      SweepRun.requireRange(plan, model);
      return model;
    } catch (InputException e) {
      model.close();
      throw SweepFile.place(file, NUMBERS).error(e.getMessage());
    } catch (RuntimeException | Error e) {
      model.close();
      throw e;
    }
  }

  /** The folder of the report. */
  OutputFolder folder() {
    return OutputFolder.at(report);
  }
}
