package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.text.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not run, in one line and with nothing left behind. */
class RefusedRunsTest {

  private static final String SMALL =
      """
      name: small
      model:
        inputs: 2
        layers: [{lstm: 2}, {dense: 2}]
        steps: 3
      epsilon: {from: 1e-6, to: 1, per-decade: 3, also: [5e-3]}
      """;

  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sweep.yaml"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--charts=pie", "--scale=9", "--scale=NaN", "--theme=pink"})
  void wrongDrawingOptionsAreRefusedBeforeAnythingIsRead(String option) {
    Outcome outcome = Outcome.run("report", folder.resolve("none").toString(), option);
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err())
        .contains(option.substring(0, option.indexOf('=')))
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o x", "--resume"})
  void whatIsNotWrittenHasNoPlace(String option) throws IOException {
    Outcome outcome = Outcome.run(("run " + write(SMALL) + " --no-report " + option).split(" "));
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("--no-report: nothing is written or kept; leave out -");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1e-3", "0.5", "NaN", "1e-20"})
  void aToleranceThatMeansNothingIsRefused(String tolerance) throws IOException {
    for (String command : List.of("run " + write(SMALL), "diagnose none.csv")) {
      Outcome outcome = Outcome.run((command + " --tolerance " + tolerance).split(" "));
      assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(outcome.err()).contains("--tolerance ", "1e-15 to 0.1 of ‖g‖ is allowed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "- a",
        "name: x",
        "name: x\nmodel: {inputs: 2, layers: [], steps: 3}",
      })
  void aBadSweepFileIsOneLineAndLeavesNothing(String text) throws IOException {
    Path sweep = write(text);
    Outcome outcome =
        Outcome.run("run", sweep.toString(), "-o", folder.resolve("report").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().strip()).startsWith("epsweep: " + sweep).hasLineCount(1);
    assertThat(folder.resolve("report")).doesNotExist();
  }

  @Test
  void aMistakeInTheLastFileStartsNoSweep() throws IOException {
    Path good = write(SMALL);
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "nmae: x");
    Outcome outcome =
        Outcome.run("run", good.toString(), bad.toString(), "-o", folder.resolve("r").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("bad.yaml:1: nmae: unknown key");
    assertThat(folder.resolve("r")).doesNotExist();
  }

  @Test
  void twoSweepsOfOneNameAreRefusedBeforeTheFirst() throws IOException {
    Path first = write(SMALL);
    Path second = Files.writeString(folder.resolve("second.yaml"), SMALL);
    Outcome outcome =
        Outcome.run(
            "run", first.toString(), second.toString(), "-o", folder.resolve("r").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().strip())
        .contains("second.yaml: name: 'small' is another file's too")
        .hasLineCount(1);
    assertThat(folder.resolve("r")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{steps: 3, weight-scale: 1e6}|float16", "{steps: 3, weight-scale: 300}|e4m3"})
  void parametersBeyondABuildsRangeAreNamed(String text) throws IOException {
    String[] parts = text.split("\\|", -1);
    String model = parts[0].replace("{", "{inputs: 2, layers: [{dense: 2}], ");
    Path file = write("name: wide\nmodel: " + model + "\nbuilds: [" + parts[1] + "]\n");
    Outcome outcome = Outcome.run("run", file.toString(), "-o", folder.resolve("r").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().strip())
        .contains(parts[1] + ": parameter ", "beyond this build's range", "take a wider build")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--output=", "--junit="})
  void emptyNamesAreBadUsage(String option) throws IOException {
    Outcome outcome = Outcome.run("run", write(SMALL).toString(), option);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("an empty name");
  }

  @Test
  void aPlaceThatCannotTakeTheJunitFileIsRefusedBeforeTheSweep() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Path out = folder.resolve("r");
    Outcome outcome =
        Outcome.run(
            "run", write(SMALL).toString(), "-o", out.toString(), "--junit", taken.toString());
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err().strip()).contains("a folder has its name").hasLineCount(1);
    assertThat(out.resolve("sweep.csv")).doesNotExist();
  }

  @Test
  void missingFilesAreBadInput() {
    assertThat(Outcome.run("run", folder.resolve("none.yaml").toString()).code()).isEqualTo(2);
    Outcome outcome = Outcome.run("report", folder.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().strip()).contains("sweep.json").hasLineCount(1);
  }

  @Test
  void missingWeightsAreBadInput() throws IOException {
    Path sweep = write(SMALL.replace("steps: 3", "steps: 3\n  weights: none.safetensors"));
    Outcome outcome = Outcome.run("run", sweep.toString(), "-o", folder.resolve("r").toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().strip()).contains("none.safetensors").hasLineCount(1);
    assertThat(folder.resolve("r")).doesNotExist();
  }

  @Test
  void anOutputThatIsAFileIsAFailureOfTheMachine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Outcome outcome = Outcome.run("run", write(SMALL).toString(), "-o", file.toString());
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err().strip())
        .contains("is a file where a folder is needed")
        .hasLineCount(1);
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "run --thread", "run x.yaml --threads 0", "nonsense", "--colour"})
  void badUsageIsExitCodeTwoWithAWayOut(String line) {
    Outcome outcome = Outcome.run(line.split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("epsweep: ");
    assertThat(outcome.err().lines().count()).isLessThanOrEqualTo(3);
  }
}
