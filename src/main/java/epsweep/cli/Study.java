package epsweep.cli;

import epsweep.cli.terminal.Console;
import epsweep.cli.terminal.ProgressBar;
import epsweep.gradient.Progress;
import epsweep.text.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every study takes. */
abstract class Study implements Callable<Integer> {

  @Mixin private Threads threads;

  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  /** Carries the study out and returns what it found. */
  abstract String study(int cores, Progress progress) throws InterruptedException;

  @Override
  public Integer call() throws InterruptedException {
    int cores = threads.count();
    Console console = common.console(spec);
    String text;
    try (ProgressBar bar = new ProgressBar(console.err(), spec.name(), console.width())) {
      text = study(cores, console.bar() ? bar : Progress.SILENT);
    }
    if (!common.quiet) {
      console.out().print(text);
    }
    return ExitCode.DONE;
  }

  final int requirePositive(String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          spec.commandLine(), option + " " + value + ": at least 1 is needed");
    }
    return value;
  }
}
