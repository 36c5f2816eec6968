package epsweep.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/** Submits real runs to real masters, and compares every file with a run without Spark. */
@EnabledForJreRange(maxVersion = 25, disabledReason = "Spark 4.2 was tried up to Java 25")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SparkRunTest {

  /** 5004 parameters, 380 items: some 5 s for one core. */
  private static final String SWEEP =
      """
      name: clustered
      model:
        inputs: 24
        layers: [{lstm: 24}, {dense: 12}]
        steps: 12
        loss-at: every-step-mean
      builds: [float32, float64]
      epsilon: {from: 1e-9, to: 1, per-decade: 2}
      measure: []
      """;

  @TempDir private static Path folder;

  private static SparkHome home;
  private static Path sweep;
  private static Path expected;

  @BeforeAll
  static void runWithoutSpark() throws Exception {
    home = SparkHome.in(folder.resolve("home"));
    sweep = Files.writeString(folder.resolve("clustered.yaml"), SWEEP);
    expected = folder.resolve("threads");
    Process process = plain("run", sweep.toString(), "-q", "-o", expected.toString());
    assertThat(process.waitFor()).as(log("plain")).isZero();
  }

  private static Path logFile(String name) {
    return folder.resolve(name + ".log");
  }

  private static String log(String name) throws IOException {
    return Files.readString(logFile(name));
  }

  /** The tool as it is shipped: with no class of Spark to be found. */
  private static Process plain(String... line) throws IOException {
    String path =
        SparkHome.libraries().stream()
            .filter(jar -> !jar.contains("spark") && !jar.contains("scala"))
            .collect(Collectors.joining(File.pathSeparator));
    return tool(SparkHome.classes() + File.pathSeparator + path, line);
  }

  private static Process tool(String classPath, String... line) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, "epsweep.cli.Main"));
    command.addAll(List.of(line));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(logFile("plain").toFile())
        .start();
  }

  private static String[] line(Path output) {
    return new String[] {"run", sweep.toString(), "-q", "-o", output.toString(), "--on", "spark"};
  }

  private static void assertSameFiles(Path actual) throws IOException {
    try (Stream<Path> files = Files.list(expected)) {
      List<Path> names = files.map(Path::getFileName).toList();
      assertThat(names).hasSizeGreaterThan(5);
      for (Path name : names) {
        assertThat(actual.resolve(name)).hasSameBinaryContentAs(expected.resolve(name));
      }
    }
  }

  @Test
  @Tag("slow")
  void localMasterGivesTheSameBytes() throws Exception {
    Path output = folder.resolve("local");
    Process driver = home.submit(logFile("local"), "local[2]", SparkHome.freePort(), line(output));
    try {
      assertThat(driver.waitFor()).as(log("local")).isZero();
      assertSameFiles(output);
    } finally {
      StandaloneCluster.kill(driver);
    }
  }

  @Test
  @Tag("slow")
  void killedWorkerChangesNoByte() throws Exception {
    Path output = folder.resolve("standalone");
    int ui = SparkHome.freePort();
    try (StandaloneCluster cluster = new StandaloneCluster(home, 2)) {
      Process driver = home.submit(logFile("driver"), cluster.master(), ui, line(output));
      try {
        StandaloneCluster.await(() -> !driver.isAlive() || bothExecutorsHaveResults(ui));
        assertThat(driver.isAlive()).as(log("driver")).isTrue();
        assertThat(cluster.killLastWorker()).as("the worker and its executor").isEqualTo(2);
        assertThat(output.resolve("sweep.csv")).as("it was killed too late").doesNotExist();
        StandaloneCluster.await(() -> cluster.aliveWorkers() == 1);
        assertThat(driver.waitFor(180, TimeUnit.SECONDS)).as(log("driver")).isTrue();
        assertThat(driver.exitValue()).as(log("driver")).isZero();
        assertSameFiles(output);
      } finally {
        StandaloneCluster.kill(driver);
      }
    }
  }

  private static boolean bothExecutorsHaveResults(int ui) throws Exception {
    String id =
        StandaloneCluster.get(ui, "/api/v1/applications")
            .replaceAll("(?s).*?\"id\" : \"([^\"]+)\".*", "$1");
    String executors = StandaloneCluster.get(ui, "/api/v1/applications/" + id + "/executors");
    return executors.split("\"completedTasks\" : [1-9]", -1).length == 3;
  }

  @Test
  void withoutSparkOneLineSaysHowToStart() throws Exception {
    assertThat(plain(line(folder.resolve("none"))).waitFor()).isEqualTo(2);
    assertThat(log("plain"))
        .startsWith("epsweep: --on spark: Spark is not there; start with spark-submit --class ")
        .hasLineCount(1);
  }

  @Test
  void withoutMasterOneLineSaysHowToStart() throws Exception {
    String path = SparkHome.classes() + File.pathSeparator + System.getProperty("java.class.path");
    assertThat(tool(path, line(folder.resolve("none"))).waitFor()).isEqualTo(2);
    assertThat(log("plain"))
        .contains("epsweep: --on spark: Spark was given no master; start with spark-submit");
  }

  @Test
  void programIsRefusedBeforeSparkStarts() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("program.yaml"), "name: p\nprogram: {float64: ./missing}\n");
    assertThat(plain("run", file.toString(), "--on", "spark").waitFor()).isEqualTo(2);
    assertThat(log("plain"))
        .isEqualToIgnoringNewLines(
            "epsweep: "
                + file
                + ": its program is on this machine alone; sweep it without --on spark");
  }
}
