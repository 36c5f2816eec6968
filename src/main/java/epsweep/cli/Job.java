package epsweep.cli;

import epsweep.gradient.Model;
import epsweep.report.OutputFolder;
import epsweep.sweep.Models;
import epsweep.sweep.SweepPlan;
import epsweep.sweep.file.SweepFile;
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
record Job(SweepPlan plan, Model model, Path report) implements AutoCloseable {

  /**
   * Reads every file before the first sweep starts, so that a mistake in the last costs nothing.
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
      Path beside = file.toAbsolutePath().getParent();
      jobs.add(new Job(plan, Models.of(plan, beside), report.apply(plan)));
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

  /** The folder of the report, made if need be. */
  OutputFolder folder() {
    return OutputFolder.at(report);
  }

  /** Ends what runs for the model. */
  @Override
  public void close() {
    model.close();
  }
}
