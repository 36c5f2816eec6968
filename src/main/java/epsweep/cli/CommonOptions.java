package epsweep.cli;

import epsweep.cli.terminal.Console;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; errors only.")
  boolean quiet;

  @Option(names = "--verbose", description = "Show the stack trace of an unexpected error.")
  boolean verbose;

  @Option(
      names = "--colour",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colour the summary: ${COMPLETION-CANDIDATES}. "
              + "auto (the default) colours on a terminal unless NO_COLOR is set.")
  Console.Colour colour;

  /** Where a command prints. */
  Console console(CommandSpec spec) {
    return Console.of(spec.commandLine().getOut(), spec.commandLine().getErr(), colour, quiet);
  }
}
