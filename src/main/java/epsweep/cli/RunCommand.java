package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.judgement.Judge;
import epsweep.cli.terminal.Console;
import epsweep.cli.terminal.ProgressBar;
import epsweep.cli.terminal.TimeEstimate;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.report.OutputFolder;
import epsweep.report.Summary;
import epsweep.report.chart.file.Chart;
import epsweep.report.json.SweepJson;
import epsweep.report.json.VerdictLine;
import epsweep.report.words.CheckerSettings;
import epsweep.sweep.GradientTable;
import epsweep.sweep.Journal;
import epsweep.sweep.Workforce;
import epsweep.sweep.csv.GradientsCsv;
import epsweep.sweep.csv.SweepCsv;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.Printable;
import epsweep.trial.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
      "  epsweep run mine.yaml -q --fail-on wrong --junit target/gradients.xml    in CI",
      "  epsweep run mine.yaml -o new --baseline reports/mine                     no worse than before",
      "  epsweep run checks/*.yaml --json --no-report | jq -r '.name + \" \" + .verdict'"
    })
final class RunCommand implements Callable<Integer> {

  private static final Path REPORTS = Path.of("reports");

  @Parameters(
      paramLabel = "SWEEP.yaml",
      arity = "1..*",
      description = "What to sweep; src/docs/sweep-files.md explains the keys.")
  private List<Path> files;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Folder of the report (default: reports/NAME). "
              + "With several sweep files: the folder that holds one folder for each, and index.html.")
  private Path output;

  @Mixin private Threads threads;

  @Option(
      names = "--on",
      paramLabel = "WHERE",
      defaultValue = "threads",
      description =
          "Where losses are evaluated: threads of this machine (default), or the executors of "
              + "spark, when started by spark-submit. The results do not depend on it.")
  private Workplace workplace;

  @Option(
      names = "--resume",
      description =
          "Continue where an interrupted run stopped; the report is the same to the last byte. "
              + "Without it an interrupted sweep starts anew.")
  private boolean resume;

  @Option(
      names = "--json",
      description =
          "Print one JSON object a sweep, one a line, and nothing else: name, verdict, fails (the "
              + "gate), groups (verdict, resolution, mistake), sweet-spots. Numbers as in sweep.json.")
  private boolean json;

  @Option(
      names = "--no-report",
      description =
          "Write no files, but for --junit's. With --json only verdicts are made: what measure asks "
              + "for is left out.")
  private boolean noReport;

  @Mixin private Gate gate;

  @Mixin private Baseline baseline;

  @Mixin private ToleranceOption tolerance;

  @Mixin private DrawingOptions drawing;

  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    int cores = threads.count();
    requireNamed("--output", output);
    requireNamed("--junit", gate.junit);
    drawing.check(); // before the first sweep
    drawing.style();
    tolerance.value();
    if (noReport && (output != null || resume)) {
      throw new ParameterException(
          spec.commandLine(),
          "--no-report: nothing is written or kept; leave out " + (resume ? "--resume" : "-o"));
    }
    Console console = common.console(spec);
    List<Job> jobs = Job.read(files, this::folder, workplace);
    FrontPage front = new FrontPage(jobs.stream().map(job -> job.plan().name()).toList());
    if (!noReport) {
      jobs.forEach(Job::folder); // before the first sweep, too
    }
    baseline.read(jobs.stream().map(Job::plan).toList());
    gate.requirePlace(noReport ? List.of() : jobs.stream().map(Job::report).toList());
    String names = jobs.stream().map(job -> job.plan().name()).collect(Collectors.joining(", "));
    try (Workforce workforce = workplace.open(names, cores)) {
      for (Job job : jobs) {
        try (Model model = job.open()) {
          carryOut(job, model, cores, workforce, front, console);
        }
      }
    }
    if (!noReport) {
      front.write(output == null ? REPORTS : output);
    }
    return gate.close();
  }

  private void requireNamed(String option, Path path) {
    if (path != null && path.toString().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), option + ": an empty name; . is the current folder");
    }
  }

  private Path folder(SweepPlan plan) {
    if (output == null) {
      return REPORTS.resolve(plan.name());
    }
    return files.size() == 1 ? output : output.resolve(plan.name());
  }

  private Progress progress(Console console, ProgressBar bar, TimeEstimate estimate) {
    if (console.bar()) {
      return bar;
    }
    return common.quiet ? Progress.SILENT : estimate;
  }

  private void carryOut(
      Job job, Model model, int cores, Workforce workforce, FrontPage front, Console console)
      throws InterruptedException, IOException {
    if (noReport) {
      AnalysedSweep sweep = measure(job, model, cores, workforce, Optional.empty(), console);
      tell(sweep, Summary.of(sweep), console);
      account(sweep, console);
      return;
    }
    OutputFolder folder = job.folder();
    try (KeptWork kept = new KeptWork(folder.path(), resume, console.err())) {
      folder.sweepUp();
      AnalysedSweep sweep = measure(job, model, cores, workforce, Optional.of(kept), console);
      Summary summary = Summary.of(sweep);
      tell(sweep, summary, console); // to be read while the charts are drawn
      List<Chart> charts =
          ReportFiles.write(sweep, summary, folder, drawing, front.course(folder.path()));
      drawing.style().ifPresent(style -> ReportFiles.write(sweep, folder, drawing, style));
      front.add(sweep, charts);
      if (!common.quiet && !json) {
        console.out().print("Report: " + Printable.of(folder.path().toString()) + "\n");
      }
      account(sweep, console);
      kept.done();
    }
  }

  private AnalysedSweep measure(
      Job job,
      Model model,
      int cores,
      Workforce workforce,
      Optional<KeptWork> kept,
      Console console)
      throws InterruptedException, IOException {
    SweepPlan plan = json && noReport ? job.plan().measuring(Set.of()) : job.plan();
    String name = plan.name();
    Journal journal = kept.map(KeptWork::journal).orElse(Journal.NONE);
    try (ProgressBar bar = new ProgressBar(console.err(), name, console.width());
        TimeEstimate estimate = new TimeEstimate(console.err(), name, less(plan))) {
      Progress progress = progress(console, bar, estimate);
      Experiment experiment =
          Experiment.of(plan, model, cores, progress, workforce, journal)
              .tolerating(tolerance.value().orElse(Judge.TOLERANCE));
      AnalysedSweep sweep =
          experiment.overSeeds(
              experiment.run(), seed -> kept.map(k -> k.journal(seed)).orElse(Journal.NONE));
      if (noReport) {
        return sweep;
      }
      OutputFolder folder = job.folder();
      GradientTable gradients = experiment.gradients(sweep);
      folder.writeText("gradients.csv", out -> GradientsCsv.write(gradients, out));
      folder.writeText("sweep.csv", out -> SweepCsv.write(sweep.sweep(), out));
      folder.writeText("sweep.json", out -> SweepJson.write(sweep, out));
      return sweep;
    }
  }

  private static String less(SweepPlan plan) {
    return plan.selection().equals(new Selection.All())
        ? "a sample, parameters: {per-block: 16}, takes fewer"
        : "";
  }

  private void tell(AnalysedSweep sweep, Summary summary, Console console) {
    if (!json && !common.quiet) {
      console.out().print(summary.terminal(console.colour(), console.width()));
      CheckerSettings.of(sweep).forEach(line -> console.out().print(line + "\n"));
      console.out().flush();
    }
  }

  /** Gates, and the line for scripts, which find the report complete. */
  private void account(AnalysedSweep sweep, Console console) throws IOException {
    boolean worse = baseline.isFailedBy(sweep, console.err());
    boolean fails = gate.isFailedBy(sweep, worse);
    if (json) {
      VerdictLine.write(sweep, fails, console.out());
    }
    console.out().flush();
  }
}
