package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of textbooks, from the command line. */
class QuotientsTest {

  private static final String SINE =
      """
      name: small
      function: sin
      at: 1
      schemes: [forward, central]
      epsilon: {from: 1e-8, to: 1, per-decade: 2}
      measure: []
      """;

  @TempDir private Path folder;

  private static void run(String... args) {
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
    assertThat(code).as(err.toString()).isZero();
  }

  private Path sweep(String text) throws IOException {
    Path report = folder.resolve("report");
    Path file = folder.resolve("small.yaml");
    Files.writeString(file, text);
    run("run", file.toString(), "-q", "-o", report.toString(), "--charts", "u-curve");
    return report;
  }

  @Test
  void aReportMadeAgainFromItsJsonHasTheSameBytes() throws IOException {
    Path report = sweep(SINE);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(report.resolve("sweep.json"), other.resolve("sweep.json"));
    run("report", other.toString(), "-q", "--charts", "u-curve");
    for (String name : List.of("quotients.csv", "summary.md", "index.html")) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(report.resolve(name));
    }
    assertThat(report.resolve("quotients.csv")).content().hasLineCount(1 + 2 * 2 * 17);
    assertThat(report.resolve("index.html")).content().contains("href=\"quotients.csv\"");
  }

  /** Of the first scheme, one ε a decade; the figures are those of the CSV, in fewer digits. */
  @Test
  void theSummaryHasATableAsTextbooksHaveIt() throws IOException {
    Path report = sweep(SINE);
    assertThat(report.resolve("quotients.csv"))
        .content()
        .contains("\nfloat64,forward,x,0,0.001,0.5398814803603269,");
    String summary = Files.readString(report.resolve("summary.md"));
    assertThat(summary)
        .contains("## Difference quotients, forward differences\n")
        .contains("g is the derivative (float32: 0.54030228, float64: 0.5403023058681398)")
        .contains("| float32 | 0.001 | 0.53995848 | 6.4e-4 | 2 |\n")
        .contains("| float64 | 0.001 | 0.5398814803603269 | 7.8e-4 | 2 |\n")
        .doesNotContain("| float64 | 0.00316 |");
    assertThat(
            summary
                .lines()
                .filter(
                    line ->
                        line.matches("\\| float(32|64) \\| [^|]*\\| [^|]*\\| [^|]*\\| \\d+ \\|")))
        .hasSize(2 * 9);
  }

  @Test
  void aClaimedDerivativeIsCalledThat() throws IOException {
    Path report = sweep(SINE + "derivative: \"cos(x) + 1\"\n");
    assertThat(report.resolve("summary.md")).content().contains("g is the claimed derivative (");
  }
}
