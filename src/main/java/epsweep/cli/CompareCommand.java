package epsweep.cli;

import epsweep.analysis.comparison.Comparison;
import epsweep.analysis.comparison.NamedSweep;
import epsweep.cli.terminal.Console;
import epsweep.report.ComparisonSummary;
import epsweep.report.OutputFolder;
import epsweep.report.chart.Charts;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.plain.Style;
import epsweep.report.json.Provenance;
import epsweep.report.page.ComparePage;
import epsweep.report.page.Drawing;
import epsweep.text.ExitCode;
import epsweep.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets finished sweeps beside each other. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Set finished sweeps beside each other: their curves in one picture, their sweet spots, "
            + "floors and verdicts in one table. The first is what the others are measured by.",
    footer = {
      "",
      "Examples:",
      "  epsweep compare reports/question reports/averaged",
      "  epsweep compare before=old/sweep.json after=reports/mine -o fixed",
      "  epsweep compare reports/question reports/trained reports/relu",
      "  epsweep compare reports/question reports/averaged --style journal"
    })
final class CompareCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "[NAME=]SWEEP",
      arity = "2..*",
      description =
          "Folders of reports, or their sweep.json, 2 to 8. Each is called what its folder is, or "
              + "what stands before a =.")
  private List<String> sweeps;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "compare",
      description =
          "Folder for compare.html, compare.svg, compare.png and summary.md, with --style "
              + "compare-STYLE too (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Mixin private RenderingOptions rendering;

  @Mixin private StyleOptions styles;

  @Mixin private CommonOptions common;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Console console = common.console(spec);
    requireOwnFolder();
    rendering.check();
    rendering.requirePictures("is written of one sweep only; leave it out");
    Optional<Style> style = style();
    Comparison comparison = new Comparison(read());
    ComparisonSummary summary = ComparisonSummary.of(comparison);
    OutputFolder folder = OutputFolder.at(output);
    folder.writeText("summary.md", out -> out.write(summary.markdown()));
    Chart chart = Charts.of(comparison);
    List<Provenance.Source> sources =
        comparison.sweeps().stream().map(Provenance.Source::of).toList();
    Drawing drawn =
        ReportFiles.draw(
            chart, folder, rendering.formatsBesideSvg(), rendering.of(sources, List.of()));
    style.ifPresent(
        wanted ->
            ReportFiles.write(
                Charts.of(comparison, wanted),
                rendering.formats(wanted),
                folder,
                rendering.of(sources, styles.given())));
    folder.writeText("compare.html", out -> out.write(ComparePage.of(comparison, drawn)));
    if (!common.quiet) {
      console.out().print(summary.terminal(console.colour(), console.width()));
      console.out().println("Comparison: " + Printable.of(output.toString()));
    }
    return ExitCode.DONE;
  }

  private Optional<Style> style() {
    Optional<Style> style = styles.style();
    style
        .filter(wanted -> !Charts.compares(wanted))
        .ifPresent(
            wanted -> {
              throw wrong(
                  "--style " + wanted.name() + ": compare has report, journal and slide only");
            });
    return style;
  }

  /** A report's summary must not be replaced. */
  private void requireOwnFolder() {
    if (output.toString().isEmpty()) {
      throw wrong("--output: an empty name; . is the current folder");
    }
    if (Files.exists(output.resolve(SweepSource.FILE))) {
      throw wrong(
          "--output " + output + ": is the folder of a report, whose summary.md would be replaced");
    }
  }

  private List<NamedSweep> read() throws IOException {
    if (sweeps.size() > Comparison.MOST) {
      throw wrong(
          sweeps.size()
              + " sweeps; at most "
              + Comparison.MOST
              + " can be told apart by their lines");
    }
    List<NamedSweep> read = new ArrayList<>();
    for (String given : sweeps) {
      int sign = Files.exists(Path.of(given)) ? -1 : given.indexOf('=');
      SweepSource source = new SweepSource(Path.of(given.substring(sign + 1)));
      String name = Printable.echo(sign < 0 ? source.name() : given.substring(0, sign));
      if (name.isBlank()) {
        throw wrong("'" + Printable.of(given) + "': no name before the =");
      }
      if (read.stream().anyMatch(other -> other.name().equals(name))) {
        throw wrong("two sweeps are called '" + name + "'; name them, as in before=" + given);
      }
      read.add(new NamedSweep(name, source.read()));
    }
    return read;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
