package epsweep.cli;

import epsweep.cli.terminal.StandardOutput;
import epsweep.text.ExitCode;
import epsweep.text.IoReason;
import epsweep.text.Printable;
import epsweep.text.ReportedException;
import epsweep.text.ToolVersion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * The program: {@code epsweep run}, {@code epsweep report}, {@code epsweep diagnose} and their
 * help.
 */
@Command(
    name = "epsweep",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      DiagnoseCommand.class,
      StudyCommand.class,
      LabCommand.class,
      FaultsCommand.class,
      CommandLine.HelpCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    description =
        "Sweeps epsilon through a gradient check in several precisions, draws the U of truncation "
            + "against round-off, and says where the sweet spot is and why.",
    footer = {
      "",
      "Examples:",
      "  epsweep run sweeps/question.yaml            sweep, analyse, report",
      "  epsweep run mine.yaml -o /tmp/mine          into another folder",
      "  epsweep report reports/question             redraw from sweep.json",
      "  epsweep compare before=old after=reports/a  finished sweeps beside each other",
      "  epsweep diagnose listing.csv                verdict on gradients from elsewhere",
      "  epsweep lab                                 a page to try it all in a browser",
      "  epsweep study predictions                   how good the predictions are",
      "  source <(epsweep generate-completion)       completion in bash and zsh",
      "",
      "Exit codes: 0 done, 1 a gate (--fail-on, --baseline) did not hold, 2 bad usage or bad input,",
      "3 the machine failed (disk, fonts), 130 interrupted."
    })
public final class Main {

  private static final int LEAST_HELP_COLUMNS = 60;
  private static final int MOST_HELP_COLUMNS = 96;

  private Main() {}

  public static void main(String[] args) {
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> say(err, words(e)));
    int code = execute(new PrintWriter(out, false, StandardCharsets.UTF_8), err, args);
    System.exit(out.failure().map(why -> onLostOutput(why, err)).orElse(code));
  }

  private static int onLostOutput(IOException why, PrintWriter err) {
    say(err, "standard output cannot be written: " + why.getMessage());
    return ExitCode.ENVIRONMENT;
  }

  /** Runs a command line and returns its exit code, whatever happens; for tests too. */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    int code;
    try {
      CommandLine commandLine =
          new CommandLine(new Main())
              .setOut(out)
              .setErr(err)
              .setExpandAtFiles(false)
              .setUsageHelpAutoWidth(false)
              .setUsageHelpWidth(helpWidth())
              .setCaseInsensitiveEnumValuesAllowed(true)
              .setParameterExceptionHandler(Main::onBadUsage)
              .setExecutionExceptionHandler(Main::onFailure);
      giveVersion(commandLine);
      code = commandLine.execute(args);
    } catch (Throwable e) { // an Error too ends with one line, and never with the gate's exit code
      say(err, words(e));
      code = ExitCode.ENVIRONMENT;
    }
    out.flush();
    err.flush();
    return code;
  }

  /** Columns of the terminal, within what reads well. */
  private static int helpWidth() {
    int columns = Integer.getInteger("epsweep.columns", MOST_HELP_COLUMNS);
    return Math.max(LEAST_HELP_COLUMNS, Math.min(MOST_HELP_COLUMNS, columns));
  }

  /** {@code --version} after any subcommand, too. */
  private static void giveVersion(CommandLine commandLine) {
    commandLine.getCommandSpec().versionProvider(new Version());
    commandLine.getSubcommands().values().forEach(Main::giveVersion);
  }

  /** A message is one line, whatever names and words of others are in it. */
  private static void say(PrintWriter err, String message) {
    err.println("epsweep: " + Printable.of(message));
  }

  private static String words(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "not enough memory; fewer threads or parameters need less, and"
          + " JDK_JAVA_OPTIONS=-Xmx8g in the environment gives more";
    }
    if (e instanceof LinkageError) {
      return "parts of the program are missing or do not fit together (" + e + "); build it again";
    }
    return "unexpected: " + e;
  }

  private static int onBadUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    say(err, e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.BAD_INPUT;
  }

  private static int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof ReportedException reported) {
      say(err, e.getMessage());
      return reported.exitCode();
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      IOException cause = e instanceof UncheckedIOException u ? u.getCause() : (IOException) e;
      say(err, "cannot be read or written: " + IoReason.withFile(cause));
      return ExitCode.ENVIRONMENT;
    }
    if (e instanceof InterruptedException) {
      say(err, "interrupted");
      return ExitCode.INTERRUPTED;
    }
    say(err, words(e));
    CommandLine.ParseResult deepest = parsed;
    while (deepest.hasSubcommand()) {
      deepest = deepest.subcommand();
    }
    if (deepest.matchedOptionValue("--verbose", false)) {
      e.printStackTrace(err);
    } else {
      err.println("This is a bug. Run again with --verbose for the stack trace, and report it.");
    }
    return ExitCode.ENVIRONMENT;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"epsweep " + ToolVersion.current()};
    }
  }
}
