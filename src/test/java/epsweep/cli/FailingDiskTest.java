package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that takes no more in the middle of a file: a real process under the shell's limit. */
class FailingDiskTest {

  private static final String SWEEP =
      """
      name: small
      model:
        inputs: 3
        layers: [{lstm: 3}, {dense: 2}]
        steps: 5
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 60, 200})
  void everyFileIsWholeOrAbsent(int kilobytes) throws Exception {
    Path file = Files.writeString(folder.resolve("small.yaml"), SWEEP);
    Path report = folder.resolve("report");
    Path log = folder.resolve("log");
    Files.createFile(log);
    List<String> command =
        List.of(
            "bash",
            "-c",
            "ulimit -f " + kilobytes + " && exec \"$@\" 2>&1 | head -c 2000",
            "bash",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            "epsweep.cli.Main",
            "run",
            file.toString(),
            "-q",
            "-o",
            report.toString());
    Process process;
    try {
      process = new ProcessBuilder(command).start();
    } catch (IOException e) {
      Assumptions.abort("no bash here: " + e.getMessage());
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();

    assertThat(said.lines()).as(said).hasSize(1);
    assertThat(said).startsWith("epsweep: ").contains("cannot be", "written", report.toString());
    try (Stream<Path> files = Files.list(report)) {
      for (Path written : files.toList()) {
        assertWhole(written);
      }
    }
  }

  private static void assertWhole(Path file) throws Exception {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    switch (ending) {
      case "json" -> assertThat(new ObjectMapper().readTree(file.toFile()).isObject()).isTrue();
      case "svg" -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
      case "png" -> assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1920);
      case "csv", "md" -> assertThat(file).content().endsWith("\n");
      // A slow machine has begun to keep its work; a torn end is cut off when it is continued.
      case "journal" -> assertThat(file).isNotEmptyFile();
      default -> throw new AssertionError(file + " should not be there");
    }
  }
}
