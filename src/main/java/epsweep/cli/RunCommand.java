package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.verdict.Judgement;
import epsweep.analysis.verdict.Verdict;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.report.JunitXml;
import epsweep.report.OutputFolder;
import epsweep.report.json.SweepJson;
import epsweep.report.page.CoursePage;
import epsweep.sweep.GradientTable;
import epsweep.sweep.GradientsCsv;
import epsweep.sweep.Models;
import epsweep.sweep.SweepCsv;
import epsweep.sweep.SweepPlan;
import epsweep.sweep.Workforce;
import epsweep.sweep.file.SweepFile;
import epsweep.text.ExitCode;
import epsweep.text.InputException;
import epsweep.trial.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sweeps, analyses and reports. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Carry out sweep files: sweep epsilon, analyse the curves, write the report.",
    footer = {
      "",
      "Examples:",
      "  epsweep run sweeps/question.yaml",
      "  epsweep run sweeps/*.yaml --quiet",
      "  epsweep run mine.yaml --threads 1 -o /tmp/mine",
      "  epsweep run sweeps/large.yaml --resume                  after Ctrl-C, go on",
      "  spark-submit --class epsweep.cli.Main --master spark://host:7077 \\",
      "    target/epsweep.jar run sweeps/large.yaml --on spark   on a cluster",
      "  epsweep run mine.yaml -q --fail-on wrong --junit target/gradients.xml    in CI"
    })
final class RunCommand implements Callable<Integer> {

  private static final Path REPORTS = Path.of("reports");

  @Parameters(
      paramLabel = "SWEEP.yaml",
      arity = "1..*",
      description = "What to sweep; README.md explains the keys.")
  private List<Path> files;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = {
        "Folder of the report (default: reports/NAME).",
        "With several sweep files: the folder that holds one folder for each, and index.html."
      })
  private Path output;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many cores to use (default: all). The results do not depend on it.")
  private Integer threads;

  @Option(
      names = "--on",
      paramLabel = "WHERE",
      defaultValue = "threads",
      description = {
        "Where losses are evaluated: threads of this machine (default), or the executors of",
        "spark, when started by spark-submit. The results do not depend on it."
      })
  private Workplace workplace;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      split = ",",
      converter = DiagnoseCommand.JudgementConverter.class,
      description = {
        "End with exit code 1 if the verdict on all parameters of a sweep is among these:",
        "wrong,unresolved for example. A sweep too large for verdicts counts as unresolved."
      })
  private List<Judgement> failOn = List.of();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = {
        "Also write the verdicts as JUnit XML, for continuous integration: a suite for each sweep,",
        "a test for each group; those of --fail-on are failures (wrong, if it is not given)."
      })
  private Path junit;

  @Option(
      names = "--resume",
      description = {
        "Continue where an interrupted run stopped; the report is the same to the last byte.",
        "Without it an interrupted sweep starts anew."
      })
  private boolean resume;

  @Mixin private DrawingOptions drawing;

  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  /** A sweep file that has been read and found good. */
  private record Job(SweepPlan plan, Model model, OutputFolder folder) {}

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (threads != null && threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads " + threads + ": at least 1 is needed");
    }
    requireNamed("--output", output);
    requireNamed("--junit", junit);
    drawing.rendering(); // before the first sweep
    if (junit != null) {
      OutputFolder.of(junit).requirePlaceFor(String.valueOf(junit.getFileName()));
    }
    Console console =
        Console.of(
            spec.commandLine().getOut(), spec.commandLine().getErr(), common.colour, common.quiet);
    List<CoursePage.Entry> entries = new ArrayList<>();
    List<JunitXml.Suite> suites = new ArrayList<>();
    boolean failed = false;
    List<Job> jobs = jobs();
    String names = jobs.stream().map(job -> job.plan.name()).collect(Collectors.joining(", "));
    try (Workforce workforce = workplace.open(names, cores())) {
      for (Job job : jobs) {
        AnalysedSweep sweep;
        try {
          sweep = carryOut(job, workforce, console, entries);
        } finally {
          job.model.close();
        }
        suites.add(new JunitXml.Suite(job.plan.name(), sweep.verdicts()));
        failed |= fails(sweep);
      }
    }
    if (entries.size() > 1) {
      Path root = output == null ? REPORTS : output;
      OutputFolder.at(root).writeText("index.html", out -> out.write(CoursePage.of(entries)));
    }
    if (junit != null) {
      List<Judgement> failures = failOn.isEmpty() ? List.of(Judgement.WRONG) : failOn;
      OutputFolder.of(junit)
          .writeText(
              String.valueOf(junit.getFileName()), out -> JunitXml.write(suites, failures, out));
    }
    return failed ? ExitCode.GATE : ExitCode.DONE;
  }

  private void requireNamed(String option, Path path) {
    if (path != null && path.toString().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), option + ": an empty name; . is the current folder");
    }
  }

  private boolean fails(AnalysedSweep sweep) {
    String all = sweep.sweep().groups().get(0).name();
    return failOn.contains(sweep.verdict(all).map(Verdict::judgement).orElse(Judgement.UNRESOLVED));
  }

  private int cores() {
    return threads != null ? threads : Runtime.getRuntime().availableProcessors();
  }

  /**
   * Reads every file before the first sweep starts, so that a mistake in the last costs nothing.
   */
  private List<Job> jobs() throws IOException, InterruptedException {
    List<Job> jobs = new ArrayList<>();
    for (Path file : files) {
      SweepPlan plan = SweepFile.read(file);
      workplace.requireReach(file, plan);
      Path parent = file.toAbsolutePath().getParent();
      requireOwnFolder(file, plan, jobs);
      jobs.add(new Job(plan, Models.of(plan, parent), null));
    }
    return jobs.stream()
        .map(job -> new Job(job.plan, job.model, OutputFolder.at(folder(job.plan))))
        .toList();
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

  private Path folder(SweepPlan plan) {
    if (output == null) {
      return REPORTS.resolve(plan.name());
    }
    return files.size() == 1 ? output : output.resolve(plan.name());
  }

  private Progress progress(Console console, ProgressBar bar, String name) {
    if (console.bar()) {
      return bar;
    }
    return common.quiet ? Progress.SILENT : new TimeEstimate(console.err(), name);
  }

  private AnalysedSweep carryOut(
      Job job, Workforce workforce, Console console, List<CoursePage.Entry> entries)
      throws InterruptedException, IOException {
    final AnalysedSweep sweep;
    OutputFolder folder = job.folder;
    try (KeptWork kept = new KeptWork(folder.path(), resume, console.err());
        ProgressBar bar = new ProgressBar(console.err(), job.plan.name(), console.width())) {
      Progress progress = progress(console, bar, job.plan.name());
      Experiment experiment =
          Experiment.of(job.plan, job.model, cores(), progress).by(workforce, kept.journal());
      sweep = experiment.run();
      GradientTable gradients = experiment.gradients(sweep);
      folder.writeText("gradients.csv", out -> GradientsCsv.write(gradients, out));
      folder.writeText("sweep.csv", out -> SweepCsv.write(sweep.sweep(), out));
      folder.writeText("sweep.json", out -> SweepJson.write(sweep, out));
      kept.done();
    }
    ReportFiles report = ReportFiles.write(sweep, folder, drawing);
    if (!common.quiet) {
      console.out().print(report.summary().terminal(console.colour(), console.width()));
      console.out().println("Report: " + folder.path());
      console.out().flush();
    }
    entries.add(CoursePage.Entry.of(sweep, report.charts()));
    return sweep;
  }
}
