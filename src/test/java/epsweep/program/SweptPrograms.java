package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.sweep.Models;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import epsweep.trial.Experiment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps the {@link FakeProgram} in one of its modes; none may be left behind. */
@Timeout(60)
abstract class SweptPrograms {

  @TempDir Path folder;

  @AfterEach
  void nothingIsLeftRunning() {
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine().orElse("")))
        .noneMatch(line -> line.endsWith(FakeProgram.CHILD));
  }

  AnalysedSweep sweep(String program, String more) throws Exception {
    return sweep("float64", program, more);
  }

  AnalysedSweep sweep(String build, String program, String more) throws Exception {
    Path file = folder.resolve("p.yaml");
    Files.writeString(
        file,
        "name: p\nprogram: {"
            + build
            + ": "
            + program
            + "}\n"
            + more
            + "epsilon: {from: 1e-10, to: 1, per-decade: 6}\n");
    SweepPlan plan = SweepFile.read(file);
    try (Model model = Models.of(plan, folder)) {
      return Experiment.of(plan, model, 2, Progress.SILENT).run();
    }
  }

  static String fake(String mode, String... more) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        Path.of(FakeProgram.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    return "["
        + java
        + ", -cp, "
        + path
        + ", "
        + FakeProgram.class.getName()
        + ", "
        + mode
        + (more.length > 0 ? ", '" + more[0] + "'" : "")
        + "]";
  }
}
