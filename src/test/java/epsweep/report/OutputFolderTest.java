package epsweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir Path temporary;
  private Path path;

  @BeforeEach
  void choosePath() {
    path = temporary.resolve("reports/question");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(f -> f.getFileName().toString()).toList().stream();
    }
  }

  @Test
  void foldersAreMadeAndFilesWritten() throws IOException {
    OutputFolder folder = OutputFolder.at(path);
    folder.writeText("summary.md", out -> out.write("ε = 0.02\n"));
    folder.write("chart.png", out -> out.write(new byte[] {(byte) 0x89, 0}));
    assertThat(folder.path()).isEqualTo(path);
    assertThat(path.resolve("summary.md")).hasContent("ε = 0.02\n");
    assertThat(path.resolve("chart.png")).hasBinaryContent(new byte[] {(byte) 0x89, 0});
    assertThat(names()).containsExactlyInAnyOrder("summary.md", "chart.png");
  }

  @Test
  void anExistingFileIsReplaced() {
    OutputFolder folder = OutputFolder.at(path);
    folder.writeText("sweep.csv", out -> out.write("a longer text than the second"));
    OutputFolder.at(path).writeText("sweep.csv", out -> out.write("second"));
    assertThat(path.resolve("sweep.csv")).hasContent("second");
  }

  @Test
  void afterAFailureTheOldFileStaysAndNothingIsLeft() throws IOException {
    OutputFolder folder = OutputFolder.at(path);
    folder.writeText("sweep.csv", out -> out.write("old"));
    assertThatThrownBy(
            () ->
                folder.writeText(
                    "sweep.csv",
                    out -> {
                      out.write("half of the new".repeat(10_000));
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessage(path.resolve("sweep.csv") + ": cannot be written: No space left on device");
    assertThat(path.resolve("sweep.csv")).hasContent("old");
    assertThat(names()).containsExactly("sweep.csv");
  }

  @Test
  void aBugIsPassedOnAndNothingIsLeft() throws IOException {
    OutputFolder folder = OutputFolder.at(path);
    assertThatThrownBy(
            () ->
                folder.write(
                    "a.svg",
                    out -> {
                      throw new IllegalStateException("bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void ioTroubleInsideALambdaIsIoTrouble() {
    OutputFolder folder = OutputFolder.at(path);
    assertThatThrownBy(
            () ->
                folder.write(
                    "a.svg",
                    out -> {
                      throw new UncheckedIOException(new IOException("Input/output error"));
                    }))
        .isInstanceOf(OutputException.class)
        .hasMessage(path.resolve("a.svg") + ": cannot be written: Input/output error");
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "");
    String message = path + ": is a file where a folder is needed; name another folder";
    assertThatThrownBy(() -> OutputFolder.at(path))
        .isInstanceOf(OutputException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> OutputFolder.at(path.resolve("deeper")))
        .isInstanceOf(OutputException.class)
        .hasMessage(message);
  }

  @Test
  void aFolderInPlaceOfTheFileIsAnError() throws IOException {
    OutputFolder folder = OutputFolder.at(path);
    Files.createDirectories(path.resolve("sweep.csv/full"));
    assertThatThrownBy(() -> folder.writeText("sweep.csv", out -> out.write("text")))
        .isInstanceOf(OutputException.class)
        .hasMessage(path.resolve("sweep.csv") + ": cannot be written: a folder has its name");
    assertThat(names()).containsExactly("sweep.csv");
  }

  @Test
  void aFolderThatVanishedIsMadeAgain() throws IOException {
    OutputFolder folder = OutputFolder.at(path);
    folder.writeText("one.txt", out -> out.write("one"));
    Files.delete(path.resolve("one.txt"));
    Files.delete(path);
    folder.writeText("two.txt", out -> out.write("two"));
    assertThat(path.resolve("two.txt")).hasContent("two");
  }

  @Test
  void reasonsOfTheSystemAreShort() {
    Path file = Path.of("reports", "a.csv");
    assertThat(OutputException.of(file, new AccessDeniedException("x")))
        .hasMessage(file + ": cannot be written: permission denied");
    assertThat(OutputException.of(file, new FileSystemException("x", "y", "Read-only file system")))
        .hasMessage(file + ": cannot be written: Read-only file system");
    assertThat(OutputException.of(file, new IOException()))
        .hasMessage(file + ": cannot be written: IOException");
  }
}
