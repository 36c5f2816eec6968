package epsweep.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.sweep.Models;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweepPlan;
import epsweep.sweep.SweepRun;
import epsweep.sweep.file.SweepFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Right gradients where differences fail in uncommon ways; none may be called wrong. */
class RightGradientsTest {

  @TempDir private Path folder;

  private Verdict verdict(String yaml) throws Exception {
    Path file = Files.writeString(folder.resolve("x.yaml"), "name: x\n" + yaml);
    SweepPlan plan = SweepFile.read(file);
    try (Model model = Models.of(plan, folder)) {
      Sweep sweep = new SweepRun(plan, model, 2, Progress.SILENT).sweep();
      return SweepVerdicts.whole(sweep, model, sweep.sample().positions(), true);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cube, 0, 'g is zero, and n moves'",
    "quartic, 1, 'g is zero, and n moves'",
    "squared-expm1, 0, 'g is zero, n a rounding error'",
    "two-squares, 0, 'g is zero, n a rounding error'"
  })
  void stationaryPointsAreUnresolved(String function, String at, String why) throws Exception {
    Verdict verdict = verdict("function: " + function + "\nat: " + at + "\n");
    assertThat(verdict.judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(verdict.headline()).contains(why);
  }

  @ParameterizedTest
  @CsvSource({"1e8, float32, 4", "1e9, float32, 30", "1e30, float64, 7e13"})
  void parametersThatEpsilonDoesNotMoveAreLimitedByPrecision(String at, String build, String ulp)
      throws Exception {
    Verdict verdict = verdict("function: sin\nat: " + at + "\nbuilds: [" + build + "]\n");
    assertThat(verdict.judgement()).isEqualTo(Judgement.PRECISION_LIMITED);
    assertThat(verdict.headline()).isEqualTo("ε does not move the parameters");
    assertThat(verdict.paragraph()).contains("take an ε of more than " + ulp + ",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"central", "forward", "four-point"})
  void epsilonFarTooLargeIsUnresolved(String scheme) throws Exception {
    Verdict verdict =
        verdict(
            "function: sin\nat: 1\nepsilon: {from: 100, to: 1e6, per-decade: 2}\nschemes: ["
                + scheme
                + "]\n");
    assertThat(verdict.judgement()).isEqualTo(Judgement.UNRESOLVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-30", "1e-28", "1e-25", "1e-22", "1e-18", "1e-14", "1e-10"})
  void gradientsBelowTheLossesLastBitAreNotWrong(String scale) throws Exception {
    Verdict verdict =
        verdict(
            "model: {inputs: 2, layers: [{lstm: 2}, {dense: 2}], steps: 3, weight-scale: "
                + scale
                + "}\n");
    assertThat(verdict.judgement()).isIn(Judgement.PRECISION_LIMITED, Judgement.UNRESOLVED);
  }
}
