package epsweep.cli;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.json.SweepJson;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a finished sweep is read from: a report's folder, or its sweep.json. */
record SweepSource(Path given) {

  static final String FILE = "sweep.json";

  /** The file itself. */
  Path file() {
    return Files.isDirectory(given) ? given.resolve(FILE) : given;
  }

  /**
   * Reads it.
   *
   * @throws InputException if there is none
   */
  AnalysedSweep read() throws IOException {
    if (Files.isDirectory(given) && !Files.exists(file())) {
      throw new InputException(
          given + ": no " + FILE + " in it; name the folder of a report, or a " + FILE);
    }
    return SweepJson.read(file());
  }

  /** What the folder is called that the file lies in, or a file of another name itself. */
  String name() throws IOException {
    Path file = file().toAbsolutePath().normalize();
    Path named = file.endsWith(FILE) ? file.getParent() : file;
    return named.getFileName() == null
        ? FILE
        : named.getFileName().toString().replaceFirst("\\.json$", "");
  }
}
