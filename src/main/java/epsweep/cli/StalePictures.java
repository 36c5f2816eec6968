package epsweep.cli;

import epsweep.report.chart.kit.Chart;
import epsweep.report.chart.kit.ChartFormat;
import epsweep.report.chart.kit.Note;
import epsweep.report.json.Provenance;
import epsweep.sweep.Sweep;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Charts that an earlier sweep left in a report's folder: whoever opens them there would take them
 * for the present one's. Only what says itself that this program drew it, under that very name,
 * from other data, is removed.
 */
final class StalePictures {

  private StalePictures() {}

  /**
   * Removes them.
   *
   * @param drawn the charts of the present sweep
   */
  static void remove(Path folder, Sweep sweep, List<Chart> drawn) {
    String checksum = Provenance.checksum(sweep);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{png,svg,pdf}")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        String chart = name.substring(0, name.lastIndexOf('.'));
        if (drawn.stream().noneMatch(d -> d.name().equals(chart))
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && isOfOtherData(file, chart, checksum)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // They are as they were.
    }
  }

  private static boolean isOfOtherData(Path file, String chart, String checksum)
      throws IOException {
    String name = file.toString();
    ChartFormat format =
        name.endsWith(".png")
            ? ChartFormat.PNG
            : name.endsWith(".svg") ? ChartFormat.SVG : ChartFormat.PDF;
    Optional<String> note = Note.of(format, Files.readAllBytes(file));
    try {
      return note.map(text -> Provenance.read(name, text))
          .filter(made -> made.chart().equals(chart) && made.sources().size() == 1)
          .filter(made -> !made.sources().get(0).checksum().equals(checksum))
          .isPresent();
    } catch (InputException e) {
      return false; // another program's
    }
  }
}
