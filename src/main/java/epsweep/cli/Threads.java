package epsweep.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says how many threads work. */
final class Threads {

  /** More threads than any machine has cores take memory and give nothing. */
  private static final int MOST = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many cores to use (default: all). The results do not depend on it.")
  private Integer threads;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /** As many as asked for, or all cores. */
  int count() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 || threads > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--threads " + threads + ": 1 to " + MOST + " is allowed");
    }
    return threads;
  }
}
