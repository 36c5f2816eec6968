package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.text.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabCommandTest {

  private static final Path COMMITTED = Path.of("reports/lab.html");

  @TempDir Path folder;

  @Test
  void writesTheCommittedPage() throws IOException {
    Path file = folder.resolve("lesson.html");
    Outcome outcome = Outcome.run("lab", "-o", file.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
    assertThat(file).hasSameBinaryContentAs(COMMITTED);
  }

  @Test
  void thePageIsOneFileOfLessThanAMegabyte() throws IOException {
    assertThat(COMMITTED).isNotEmptyFile();
    assertThat(Files.size(COMMITTED)).isLessThan(1_000_000);
    assertThat(Files.readString(COMMITTED))
        .doesNotContain("<script src", "<link rel=\"stylesheet\"", "type=\"module\"");
  }

  @Test
  void aFolderIsNoFile() {
    Outcome outcome = Outcome.run("lab", "-o", folder.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("the name of a file is needed");
  }

  @Test
  void theFrontPageLeadsToIt() throws IOException {
    assertThat(Files.readString(COMMITTED.resolveSibling("index.html")))
        .contains("href=\"" + LabCommand.FILE + "\"");
  }
}
