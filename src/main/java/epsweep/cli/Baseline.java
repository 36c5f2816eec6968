package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.comparison.SinceBaseline;
import epsweep.gradient.Scheme;
import epsweep.report.words.BaselineWords;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import epsweep.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Earlier sweeps that those of a run must not be worse than. */
final class Baseline {

  private static final double DEFAULT_FACTOR = 3;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "End with exit code 1 where a floor d* is higher than in an earlier sweep by more than a "
              + "factor, or a verdict is worse, and say which. FILE is that sweep's sweep.json or report "
              + "folder, read before the run; or the folder that holds a report for each sweep, by name.")
  private Path file;

  @Option(
      names = "--baseline-factor",
      paramLabel = "X",
      description = "By which a floor may rise, 1 to 1e6 (default: 3).")
  private Double factor;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  private final Map<String, AnalysedSweep> before = new HashMap<>();

  /**
   * Reads what the sweeps are to be held against; asked before work begins.
   *
   * @throws InputException if there is nothing of the kind, or nothing to compare
   */
  void read(List<SweepPlan> plans) throws IOException {
    if (factor != null && (file == null || !(factor >= 1 && factor <= 1e6))) {
      throw new ParameterException(
          spec.commandLine(),
          "--baseline-factor "
              + factor
              + (file == null ? ": needs --baseline" : ": 1 to 1e6 is allowed"));
    }
    if (file == null) {
      return;
    }
    boolean report = !Files.isDirectory(file) || Files.exists(new SweepSource(file).file());
    if (report && plans.size() > 1) {
      throw new InputException(
          file
              + ": one report, but "
              + plans.size()
              + " sweep files; name the folder that holds a report for each by its name");
    }
    for (SweepPlan plan : plans) {
      Path place = report ? file : file.resolve(plan.name());
      if (!report && !Files.exists(place)) {
        throw new InputException(
            file
                + ": no "
                + SweepSource.FILE
                + " in it, and no folder '"
                + plan.name()
                + "' with the earlier report of that name");
      }
      AnalysedSweep sweep = new SweepSource(place).read();
      requireCommon(place, sweep.sweep().plan(), plan);
      before.put(plan.name(), sweep);
    }
  }

  private static void requireCommon(Path place, SweepPlan old, SweepPlan plan) {
    if (Collections.disjoint(old.builds(), plan.builds())) {
      throw new InputException(
          place
              + ": has the builds "
              + String.join(", ", old.builds())
              + ", and "
              + plan.name()
              + " has "
              + String.join(", ", plan.builds())
              + "; nothing can be compared");
    }
    if (Collections.disjoint(old.schemes(), plan.schemes())) {
      throw new InputException(
          place
              + ": has no scheme of "
              + plan.name()
              + "'s, "
              + String.join(", ", plan.schemes().stream().map(Scheme::label).toList())
              + "; nothing can be compared");
    }
  }

  /** Says what is worse than before, a line each; whether anything is. */
  boolean isFailedBy(AnalysedSweep sweep, PrintWriter err) {
    AnalysedSweep old = before.get(sweep.sweep().plan().name());
    if (old == null) {
      return false;
    }
    double most = factor == null ? DEFAULT_FACTOR : factor;
    SinceBaseline since = SinceBaseline.of(old, sweep, most);
    for (String line : BaselineWords.lines(since, most)) {
      err.println("epsweep: " + sweep.sweep().plan().name() + ": " + Printable.of(line));
    }
    err.flush();
    return since.isWorse();
  }
}
