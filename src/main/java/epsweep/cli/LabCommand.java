package epsweep.cli;

import epsweep.report.OutputFolder;
import epsweep.text.ExitCode;
import epsweep.text.InputException;
import epsweep.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the lab, which the jar carries. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description =
        "Write the lab: one HTML file that sweeps, judges and teaches in a browser, from a stick or a "
            + "web space, without a server, without network, without Java.",
    footer = {
      "",
      "Examples:",
      "  epsweep lab                     lab.html in this folder",
      "  epsweep lab -o ~/lesson.html    a file of another name"
    })
final class LabCommand implements Callable<Integer> {

  static final String FILE = "lab.html";

  private static final String RESOURCE = "/epsweep/lab/lab.html";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = FILE,
      description = "The file to write (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (output.toString().isEmpty() || Files.isDirectory(output)) {
      throw new InputException("--output " + output + ": a folder; the name of a file is needed");
    }
    try (InputStream lab = LabCommand.class.getResourceAsStream(RESOURCE)) {
      if (lab == null) {
        throw new InputException(
            "this epsweep was built without the lab; reports/lab.html of its sources is the same");
      }
      OutputFolder.of(output).write(output.getFileName().toString(), lab::transferTo);
    }
    spec.commandLine().getOut().println("Lab: " + Printable.of(output.toString()));
    return ExitCode.DONE;
  }
}
