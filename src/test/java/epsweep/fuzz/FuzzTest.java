package epsweep.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A few inputs for every reader, always the same; with {@code -Dfuzz=60 -Dfuzz.seed=7} those of a
 * minute from another seed, with {@code -Dfuzz=10000x} so many.
 */
class FuzzTest {

  @Test
  void inputsThatAreNearlyRightBreakNoPromise() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Fuzz.class.getName(),
                System.getProperty("fuzz", "120x"),
                System.getProperty("fuzz.seed", "1"))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
