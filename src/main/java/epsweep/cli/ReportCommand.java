package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.cli.terminal.Console;
import epsweep.report.OutputFolder;
import epsweep.report.Summary;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.plain.Style;
import epsweep.report.json.SweepJson;
import epsweep.report.page.Course;
import epsweep.text.ExitCode;
import epsweep.text.InputException;
import epsweep.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a report again from its data. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Write the summary, the quotients, the charts and the page of a report again, from its"
            + " sweep.json alone. Of a chart's PNG, SVG or PDF: say what made it, and draw it again"
            + " from the sweep.json beside it.",
    footer = {
      "",
      "Examples:",
      "  epsweep report reports/question",
      "  epsweep report reports/question --charts u-curve,error-budget --theme dark --scale 2",
      "  epsweep report reports/question --style journal --width 178mm --type 9pt",
      "  epsweep report reports/question --style slide --theme dark --charts error-budget",
      "  epsweep report reports/question/u-curve.png"
    })
final class ReportCommand implements Callable<Integer> {

  private static final Set<String> COMMON = Set.of("--quiet", "--verbose", "--colour");

  @Parameters(
      paramLabel = "DIR",
      description = "A folder that holds a sweep.json, or a chart's file.")
  private Path folder;

  @Mixin private DrawingOptions drawing;

  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Console console = common.console(spec);
    drawing.check(); // before the file is read
    Optional<Style> style = drawing.style();
    if (Files.isRegularFile(folder)) {
      return picture(console);
    }
    AnalysedSweep sweep = SweepJson.read(folder.resolve("sweep.json"));
    OutputFolder report = OutputFolder.at(folder);
    if (style.isPresent()) {
      requireAll(ReportFiles.write(sweep, report, drawing, style.get()));
      return ExitCode.DONE;
    }
    Summary summary = Summary.of(sweep);
    if (!common.quiet) {
      console.out().print(summary.terminal(console.colour(), console.width()));
      console.out().flush();
    }
    ReportFiles.write(sweep, summary, report, drawing, Course.beside(folder));
    if (!common.quiet) {
      console.out().println("Report: " + Printable.of(folder.toString()));
    }
    return ExitCode.DONE;
  }

  private void requireAll(List<Chart> drawn) {
    Optional<String> missing = drawing.missing(drawn);
    if (missing.isPresent()) {
      throw new InputException(
          folder + ": this sweep has nothing for the chart " + missing.get() + "; leave it out");
    }
  }

  /** A picture is drawn as it was: options belong to its folder. */
  private int picture(Console console) throws IOException {
    PictureFile picture = PictureFile.read(folder);
    boolean others =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .anyMatch(option -> !COMMON.contains(option.longestName()));
    if (others) {
      throw new ParameterException(
          spec.commandLine(),
          folder + ": is drawn again as it was; with other options name its folder");
    }
    String words = picture.words();
    String done = picture.drawAgain();
    if (!common.quiet) {
      console.out().print(words + done);
    }
    return ExitCode.DONE;
  }
}
