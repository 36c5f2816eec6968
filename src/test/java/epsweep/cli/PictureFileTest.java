package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.text.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code epsweep report u-curve.png}: a picture says what made it and is drawn again. */
class PictureFileTest {

  private static final String CHECKSUM =
      "873b57808402a1131cf135166849a5095794949b8905173d0cae802c8a4325b9";

  @TempDir private Path folder;

  @BeforeEach
  void data() throws IOException {
    Files.copy(Path.of("reports/question/sweep.json"), folder.resolve("sweep.json"));
  }

  private Outcome report(String... arguments) {
    return Outcome.run(
        Stream.concat(Stream.of("report"), Stream.of(arguments)).toArray(String[]::new));
  }

  /** Under another name, and after something was painted over it, it comes out as it was. */
  @ParameterizedTest
  @CsvSource({
    "svg, --theme=dark, chart u-curve-slide, with --style=slide --theme=dark",
    "pdf, --width=150mm --type=9pt, chart u-curve-slide, with --style=slide --width=150mm --type=9pt",
    "png, --words=none --scale=0.3, chart u-curve-slide, with --style=slide --words=none --scale=0.3"
  })
  void aPictureIsDrawnAgainByteForByte(String format, String options, String chart, String with)
      throws IOException {
    String[] asked =
        Stream.concat(
                Stream.of(folder.toString(), "--style=slide", "--format=" + format),
                Stream.of(options.split(" ")))
            .toArray(String[]::new);
    assertThat(report(asked).code()).isZero();
    byte[] drawn = Files.readAllBytes(folder.resolve("u-curve-slide." + format));
    Path found = folder.resolve("found." + format);
    Files.write(found, drawn);
    Files.setLastModifiedTime(found, FileTime.fromMillis(0));
    Outcome outcome = report(found.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains(chart, with, "SHA-256 " + CHECKSUM, "\"steps\": 39")
        .endsWith("Drawn again from sweep.json beside it.\n");
    assertThat(found).hasBinaryContent(drawn);
    assertThat(Files.getLastModifiedTime(found).toMillis()).isPositive();
  }

  @Test
  void theChecksumIsThatOfTheData() throws Exception {
    byte[] csv = Files.readAllBytes(Path.of("reports/question/sweep.csv"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(csv);
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(CHECKSUM);
  }

  @Test
  void chartsOfAReportAndOfSeveralSweepsSayWhatMadeThem() throws IOException {
    report(folder.toString(), "--scale=0.25", "--charts=u-curve");
    Path picture = folder.resolve("u-curve.png");
    byte[] drawn = Files.readAllBytes(picture);
    assertThat(new String(drawn, StandardCharsets.ISO_8859_1))
        .doesNotContain(folder.toString(), System.getProperty("user.home"));
    Files.delete(folder.resolve("sweep.json"));
    Outcome outcome = report(picture.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("chart u-curve of ", "No sweep.json beside it");
    assertThat(picture).hasBinaryContent(drawn);
    Path compared = folder.resolve("c");
    Outcome.run("compare", "reports/sine", "bug=reports/rosenbrock", "-o", compared.toString());
    for (String name : new String[] {"compare.svg", "compare.png"}) {
      assertThat(report(compared.resolve(name).toString()).out())
          .contains("chart compare of ", "Sweep sine, ", "Sweep bug, ", "epsweep compare");
    }
  }

  @Test
  void otherDataAreNotDrawnInItsPlace() throws IOException {
    report(folder.toString(), "--style=thumbnail", "--format=svg");
    Path picture = folder.resolve("u-curve-thumbnail.svg");
    byte[] drawn = Files.readAllBytes(picture);
    Files.delete(folder.resolve("sweep.json"));
    Files.copy(Path.of("reports/sine/sweep.json"), folder.resolve("sweep.json"));
    Outcome outcome = report(picture.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("sweep.json: holds other data than u-curve-thumbnail.svg");
    assertThat(picture).hasBinaryContent(drawn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.svg | <svg xmlns='http://www.w3.org/2000/svg'/> | does not say what made it",
        "a.svg | <svg><metadata>Inkscape</metadata></svg> | what it says of its making is not JSON",
        "a.svg | <svg><metadata>{}</metadata></svg> | tool",
        "a.svg | <!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg/> | does not say what made it",
        "a.svg | no XML | does not say what made it",
        "a.png | no PNG | does not say what made it",
        "a.pdf | no PDF | does not say what made it",
        "a.txt | text | does not say what made it"
      })
  void otherFilesAreToldSoInALine(String name, String content, String told) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Outcome outcome = report(file.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains(told).doesNotContain("\tat ", "Exception");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(file).hasContent(content);
  }

  @Test
  void strangeOptionsAreRefused() throws IOException {
    report(folder.toString(), "--style=thumbnail", "--format=svg");
    Path picture = folder.resolve("u-curve-thumbnail.svg");
    String strange = Files.readString(picture).replace("--style=thumbnail", "@/etc/passwd");
    Files.writeString(picture, strange);
    Outcome outcome = report(picture.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("its options: ").doesNotContain("root:");
    assertThat(report(picture.toString(), "--theme=dark").err())
        .contains("is drawn again as it was");
    assertThat(picture).hasContent(strange);
  }

  /** A chart of another sweep goes; one of these data, and a stranger's, stay. */
  @Test
  void chartsOfAnEarlierSweepAreRemovedFromItsFolder() throws IOException {
    report(folder.toString(), "--style=thumbnail", "--format=svg");
    Path stale = folder.resolve("u-curve-thumbnail.svg");
    Path kept = Files.copy(stale, folder.resolve("mine.svg"));
    Path strange = Files.writeString(folder.resolve("heat-map.svg"), "<svg/>");
    report(folder.toString(), "--scale=0.25", "--charts=u-curve", "-q");
    assertThat(stale).exists();
    Files.delete(folder.resolve("sweep.json"));
    Files.copy(Path.of("reports/rosenbrock/sweep.json"), folder.resolve("sweep.json"));
    report(folder.toString(), "--scale=0.25", "--charts=u-curve", "-q");
    assertThat(stale).doesNotExist();
    assertThat(kept).exists();
    assertThat(strange).hasContent("<svg/>");
    assertThat(folder.resolve("u-curve.svg")).exists();
  }
}
