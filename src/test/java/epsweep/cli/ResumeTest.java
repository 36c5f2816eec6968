package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real runs, without warning, and continues them. */
@Tag("slow")
class ResumeTest {

  private static final String SWEEP =
      """
      name: long
      model:
        inputs: 24
        layers: [{lstm: 24}, {dense: 12}]
        steps: 40
        loss-at: every-step-mean
      builds: [float32, float64]
      epsilon: {from: 1e-9, to: 1, per-decade: 6}
      measure: []
      """;

  private static final int KILLS = 20;

  /** Bytes: what the items of a few ε take. */
  private static final long WORK = 20_000;

  @TempDir private Path folder;

  private Process start(Path output, boolean resume) throws IOException {
    Path file = folder.resolve("long.yaml");
    Files.writeString(file, SWEEP);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "epsweep.cli.Main",
                "run",
                file.toString(),
                "-q",
                "-o",
                output.toString()));
    if (resume) {
      command.add("--resume");
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  /** Until a journal holds some work; how long that takes depends on the machine. */
  private static void waitForWork(Path journal, Process process) throws Exception {
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      if (Files.exists(journal) && Files.size(journal) > WORK) {
        return;
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void killedTwentyTimesASweepEndsWithTheSameBytes() throws Exception {
    Path straight = folder.resolve("straight");
    assertThat(start(straight, false).waitFor()).as(log()).isZero();

    Path killed = folder.resolve("killed");
    Random random = new Random(1);
    int kills = 0;
    long kept = 0;
    for (int run = 0; kills < KILLS; run++) {
      assertThat(run).as("runs that ended before they were killed").isLessThan(KILLS + 5);
      Process process = start(killed, kills > 0);
      if (kills == 0) {
        waitForWork(killed.resolve("sweep.journal"), process);
      }
      int lifetime = 400 + random.nextInt(1500);
      if (process.waitFor(lifetime, TimeUnit.MILLISECONDS)) {
        assertThat(process.exitValue()).as(log()).isZero();
        try (Stream<Path> files = Files.list(killed)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        continue;
      }
      process.destroyForcibly().waitFor();
      kills++;
      Path journal = killed.resolve("sweep.journal");
      kept = Math.max(kept, Files.exists(journal) ? Files.size(journal) : 0);
    }
    assertThat(kept).as("bytes of work that a killed run left").isGreaterThan(WORK);

    assertThat(start(killed, true).waitFor()).as(log()).isZero();
    assertThat(log()).isEmpty();
    for (String name : List.of("sweep.csv", "sweep.json", "gradients.csv", "summary.md")) {
      assertThat(killed.resolve(name)).hasSameBinaryContentAs(straight.resolve(name));
    }
    assertThat(killed.resolve("sweep.journal")).doesNotExist();
  }
}
