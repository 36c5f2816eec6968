package epsweep.cli;

import epsweep.analysis.study.PredictionStudy;
import epsweep.report.StudyText;
import epsweep.sweep.Progress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures again what README.md says about the tool itself. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "STUDY",
    subcommands = StudyCommand.Predictions.class,
    description = "Measure how good the tool's own statements are, on seeded random networks.",
    footer = {"", "Example:", "  epsweep study predictions --networks 40"})
final class StudyCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a study: predictions");
  }

  /** Predicted against measured sweet spots. */
  @Command(
      name = "predictions",
      mixinStandardHelpOptions = true,
      description = "Compare predicted with measured sweet spots over random networks.")
  static final class Predictions implements Callable<Integer> {

    @Option(
        names = "--networks",
        paramLabel = "N",
        defaultValue = "40",
        description = "How many networks, seeds 1 to N (default: 40).")
    private int networks;

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "How many cores to use (default: all). The results do not depend on it.")
    private Integer threads;

    @Mixin private CommonOptions common;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
      requirePositive("--networks", networks);
      int cores = threads != null ? threads : Runtime.getRuntime().availableProcessors();
      requirePositive("--threads", cores);
      Console console =
          Console.of(
              spec.commandLine().getOut(),
              spec.commandLine().getErr(),
              common.colour,
              common.quiet);
      List<PredictionStudy.Comparison> comparisons;
      try (ProgressBar bar = new ProgressBar(console.err(), "predictions")) {
        comparisons = PredictionStudy.of(networks, cores, console.bar() ? bar : Progress.SILENT);
      }
      console.out().print(StudyText.predictions(networks, comparisons));
      return ExitCode.DONE;
    }

    private void requirePositive(String option, int value) {
      if (value < 1) {
        throw new ParameterException(
            spec.commandLine(), option + " " + value + ": at least 1 is needed");
      }
    }
  }
}
