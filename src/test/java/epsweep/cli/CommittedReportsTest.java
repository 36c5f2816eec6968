package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages and drawings in {@code reports} are what {@code epsweep report} makes of their data.
 */
class CommittedReportsTest {

  @TempDir private Path course;

  static List<Path> reports() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("reports"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void pagesAndDrawingsFollowFromTheData(Path report) throws Exception {
    Files.copy(Path.of("reports", "index.html"), course.resolve("index.html"));
    Path folder = Files.createDirectory(course.resolve(report.getFileName()));
    Files.copy(report.resolve("sweep.json"), folder.resolve("sweep.json"));
    StringWriter err = new StringWriter();
    int code =
        Main.execute(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            "report",
            folder.toString(),
            "--scale=0.5");
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(names(folder)).isEqualTo(names(report));
    for (String name : names(report)) {
      assertThat(folder.resolve(name)).as(name).hasSameTextualContentAs(report.resolve(name));
    }
  }

  /** Texts; the bytes of a PNG are its library's. */
  private static List<String> names(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\.(svg|html|md)"))
          .sorted()
          .toList();
    }
  }
}
