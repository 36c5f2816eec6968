package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.report.JunitXml;
import epsweep.report.OutputFolder;
import epsweep.text.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which verdicts fail a run, and the file that tells continuous integration of them. */
final class Gate {

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      split = ",",
      converter = DiagnoseCommand.JudgementConverter.class,
      description =
          "End with exit code 1 if the verdict on any group of a sweep is among these: "
              + "wrong,unresolved for example. unresolved stands for whatever was not judged: kinks and "
              + "non-deterministic losses too.")
  private List<Judgement> failOn = List.of();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description =
          "Also write the verdicts as JUnit XML, for continuous integration: a suite for each sweep, "
              + "a test for each group; those of --fail-on are failures (wrong, if it is not given), and "
              + "what was not judged is skipped, with its reason, if it is no failure.")
  Path junit;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  private final List<JunitXml.Suite> suites = new ArrayList<>();
  private boolean failed;

  /**
   * Refuses a place where the file cannot be written, or would take that of a report's; asked
   * before work begins.
   *
   * @param reports the folders that reports are written to
   */
  void requirePlace(List<Path> reports) {
    if (junit == null) {
      return;
    }
    OutputFolder.of(junit).requirePlaceFor(String.valueOf(junit.getFileName()));
    Path folder = junit.toAbsolutePath().normalize().getParent();
    for (Path report : reports) {
      if (report.toAbsolutePath().normalize().equals(folder)
          && ReportFiles.isName(String.valueOf(junit.getFileName()))) {
        throw new ParameterException(
            spec.commandLine(), "--junit " + junit + ": is a file of the report; name another");
      }
    }
  }

  /**
   * Whether one of the run's sweeps fails it, and with that the run.
   *
   * @param worse than a baseline that was asked for: that fails it, too
   */
  boolean isFailedBy(AnalysedSweep sweep, boolean worse) {
    suites.add(new JunitXml.Suite(sweep.sweep().plan().name(), sweep.verdicts()));
    boolean fails =
        worse || sweep.verdicts().stream().map(Verdict::judgement).anyMatch(v -> v.fails(failOn));
    failed |= fails;
    return fails;
  }

  /** The exit code of the run; the file, if one is asked for, is written. */
  int close() throws IOException {
    if (junit != null) {
      List<Judgement> failures = failOn.isEmpty() ? List.of(Judgement.WRONG) : failOn;
      OutputFolder.of(junit)
          .writeText(
              String.valueOf(junit.getFileName()), out -> JunitXml.write(suites, failures, out));
    }
    return failed ? ExitCode.GATE : ExitCode.DONE;
  }
}
