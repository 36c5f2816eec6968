package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.comparison.NamedSweep;
import epsweep.report.OutputFolder;
import epsweep.report.chart.Charts;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.file.ChartFormat;
import epsweep.report.chart.file.Note;
import epsweep.report.json.Provenance;
import epsweep.report.json.SweepJson;
import epsweep.text.InputException;
import epsweep.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** A chart's file: what it says of its making, and the same chart again from the data beside it. */
final class PictureFile {

  private static final long LARGEST = 100_000_000;

  private final Path path;
  private final ChartFormat format;
  private final Provenance provenance;

  private PictureFile(Path path, ChartFormat format, Provenance provenance) {
    this.path = path;
    this.format = format;
    this.provenance = provenance;
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it says nothing of its making
   */
  static PictureFile read(Path file) throws IOException {
    Optional<ChartFormat> format = ChartFormat.of(String.valueOf(file.getFileName()));
    if (format.isPresent() && Files.size(file) <= LARGEST) {
      Optional<String> note = Note.of(format.get(), Files.readAllBytes(file));
      if (note.isPresent()) {
        String shown = Printable.of(file.toString());
        return new PictureFile(file, format.get(), Provenance.read(shown, note.get()));
      }
    }
    throw new InputException(
        file
            + ": is a file that does not say what made it; name the folder that holds sweep.json,"
            + " or a PNG, SVG or PDF of a chart");
  }

  /** What made it, with the sweep files. */
  String words() {
    String options =
        provenance.options().isEmpty() ? "" : " with " + String.join(" ", provenance.options());
    return Printable.of(path.toString())
        + ": chart "
        + provenance.chart()
        + " of "
        + provenance.tool()
        + options
        + "\n"
        + provenance.sources().stream()
            .map(
                source ->
                    "Sweep "
                        + source.name()
                        + ", its sweep.csv of SHA-256 "
                        + source.checksum()
                        + ", from this sweep file:\n"
                        + SweepJson.plan(source.plan()))
            .collect(Collectors.joining());
  }

  /**
   * Draws it again in its place.
   *
   * @return what came of it, for the reader
   * @throws InputException if what is beside it is not its data
   */
  String drawAgain() throws IOException {
    if (provenance.sources().size() != 1) {
      return "To draw it again: epsweep compare with these sweeps.\n";
    }
    Path data = path.resolveSibling(SweepSource.FILE);
    if (!Files.isRegularFile(data)) {
      return "No "
          + SweepSource.FILE
          + " beside it to draw it again; epsweep run makes one from the sweep file.\n";
    }
    AnalysedSweep sweep = SweepJson.read(data);
    Provenance.Source drawn = provenance.sources().get(0);
    Provenance.Source beside = Provenance.Source.of(new NamedSweep(drawn.name(), sweep));
    if (!beside.checksum().equals(drawn.checksum())) {
      throw new InputException(
          data + ": holds other data than " + path.getFileName() + " was drawn from");
    }
    Redrawn options = options();
    Chart chart = chart(sweep, options.drawing);
    byte[] bytes =
        format.bytes(chart, options.drawing.rendering(beside, options.drawing.style().isPresent()));
    OutputFolder.of(path).write(path.getFileName().toString(), out -> out.write(bytes));
    return "Drawn again from " + SweepSource.FILE + " beside it.\n";
  }

  private Chart chart(AnalysedSweep sweep, DrawingOptions drawing) {
    return drawing
        .style()
        .map(style -> Charts.of(sweep, style))
        .orElseGet(() -> Charts.of(sweep))
        .stream()
        .filter(chart -> chart.name().equals(provenance.chart()))
        .findFirst()
        .orElseThrow(
            () -> new InputException(path + ": this version draws no " + provenance.chart()));
  }

  private Redrawn options() {
    Redrawn redrawn = new Redrawn();
    try {
      new CommandLine(redrawn)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExpandAtFiles(false)
          .parseArgs(provenance.options().toArray(String[]::new));
      redrawn.drawing.check();
      redrawn.drawing.style();
      return redrawn;
    } catch (ParameterException e) {
      throw new InputException(path + ": its options: " + e.getMessage());
    }
  }

  /** The options of a picture. */
  @Command
  private static final class Redrawn {
    @Mixin private DrawingOptions drawing;
  }
}
