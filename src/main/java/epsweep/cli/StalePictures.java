package epsweep.cli;

import epsweep.report.chart.file.Chart;
import epsweep.report.chart.file.ChartFormat;
import epsweep.report.chart.file.Note;
import epsweep.report.json.Provenance;
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
   * @param checksum of the present sweep's data
   * @param drawn the charts of the present sweep
   */
  static void remove(Path folder, String checksum, List<Chart> drawn) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        Optional<ChartFormat> format = ChartFormat.of(name);
        String chart = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (format.isPresent()
            && drawn.stream().noneMatch(d -> d.name().equals(chart))
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && isOfOtherData(file, format.get(), chart, checksum)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // They are as they were.
    }
  }

  private static boolean isOfOtherData(Path file, ChartFormat format, String chart, String checksum)
      throws IOException {
    Optional<String> note = Note.of(format, Files.readAllBytes(file));
    try {
      return note.map(text -> Provenance.read(file.toString(), text))
          .filter(made -> made.chart().equals(chart) && made.sources().size() == 1)
          .filter(made -> !made.sources().get(0).checksum().equals(checksum))
          .isPresent();
    } catch (InputException e) {
      return false; // another program's
    }
  }
}
