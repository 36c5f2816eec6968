package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a million rows cost, in every way of reading them: a table, lines with words, columns. */
@Tag("slow")
class LongListingTest {

  private static final int ROWS = 1_000_000;

  /** 5 to 8 s of one slow processor: a quarter of this. */
  private static final double MOST_SECONDS = 30;

  private static Path file(Path folder, String heading, String line) throws IOException {
    Path file = folder.resolve("long.txt");
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(heading);
      for (int i = 0; i < ROWS; i++) {
        double g = random.nextGaussian();
        double n = g + 1e-5 * random.nextGaussian();
        out.write(String.format(Locale.ROOT, line, i, n, g));
      }
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "'parameter,numeric,analytic%n', 'w%d,%.8e,%.8e%n'",
    "'', 'W[%d]: numerical: %.6f analytic: %.6f%n'",
    "'', '%2$.9f   %3$.9f%n'",
  })
  void aMillionRowsFitInto512MegabytesAndTenSeconds(
      String heading, String line, @TempDir Path folder) throws Exception {
    Path file = file(folder, String.format(Locale.ROOT, heading), line);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "epsweep.cli.Main",
                "diagnose",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("over 1000000 rows");

    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    StringWriter out = new StringWriter();
    Main.execute(new PrintWriter(out), new PrintWriter(out), "diagnose", file.toString());
    assertThat(out.toString()).contains("over 1000000 rows");
    assertThat((threads.getCurrentThreadCpuTime() - start) * 1e-9).isLessThan(MOST_SECONDS);
  }
}
