package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.text.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code run --baseline}: exit code 1 and a line for whatever is worse than before. */
class BaselineTest {

  private static final String SMALL =
      """
      name: %s
      model: {inputs: 2, layers: [{lstm: 2}, {dense: 2}], steps: 3%s}
      builds: [%s]
      epsilon: {from: 1e-8, to: 1, per-decade: 6}
      measure: []
      """;

  @TempDir private Path folder;

  private static Outcome run(List<String> args) {
    return Outcome.run(args.toArray(String[]::new));
  }

  private String write(String name, String more, String builds) throws IOException {
    return Files.writeString(folder.resolve(name + ".yaml"), SMALL.formatted(name, more, builds))
        .toString();
  }

  private Outcome again(String file, String... options) {
    List<String> args = new ArrayList<>(List.of("run", file, "-q", "--no-report", "--baseline"));
    args.addAll(List.of(options));
    return run(args);
  }

  private String old() {
    return folder.resolve("old/small").toString();
  }

  @BeforeEach
  void sweepOnce() throws IOException {
    String file = write("small", "", "float32, float64");
    assertThat(run(List.of("run", file, "-q", "-o", old(), "--charts", "u-curve")).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"old/small", "old/small/sweep.json", "old"})
  void theSameSweepIsNoWorse(String baseline) throws IOException {
    String file = write("small", "", "float32, float64");
    Outcome outcome = again(file, folder.resolve(baseline).toString());
    assertThat(outcome).isEqualTo(new Outcome(ExitCode.DONE, "", ""));
  }

  @Test
  void aBugIsToldByGroupAndBuildWithWasAndIs() throws IOException {
    String file = write("small", ", fault: average-over-time", "float32, float64");
    Outcome outcome = again(file, old());
    assertThat(outcome.code()).isEqualTo(ExitCode.GATE);
    assertThat(outcome.err())
        .contains("epsweep: small: lstm in float64: the verdict was correct and is wrong: ")
        .containsPattern(
            "epsweep: small: lstm in float64, central: the floor d\\* was \\d\\.\\d+e-1\\d and is"
                + " 0\\.\\d+, \\d\\.?\\d?e\\d+ times as high \\(at most 3\\)\n")
        .doesNotContain("small: dense", "only");
    assertThat(again(file, old(), "--baseline-factor", "1e6").err())
        .contains("lstm in float64, central: the floor")
        .doesNotContain("float32, central: the floor");
    Outcome json = run(List.of("run", file, "--json", "--no-report", "--baseline", old()));
    assertThat(json.out()).contains("\"fails\":true").hasLineCount(1);
  }

  @Test
  void whatOnlyOneOfThemHasIsNamedAndFailsNothing() throws IOException {
    String file = write("small", "", "float64, float16");
    Outcome outcome = again(file, old());
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                ExitCode.DONE,
                "",
                """
                epsweep: small: float32: in the baseline only, not compared
                epsweep: small: float16: not in the baseline, not compared
                """
                    .replace("\n", System.lineSeparator())));
  }

  @Test
  void aMendedBugIsNoWorse() throws IOException {
    String wrong = write("wrong", ", fault: average-over-time", "float32, float64");
    String place = folder.resolve("wrong").toString();
    run(List.of("run", wrong, "-q", "-o", place, "--charts", "u-curve"));
    assertThat(again(write("small", "", "float32, float64"), place).code()).isZero();
  }

  @Test
  void ofSeveralSweepsEachIsHeldAgainstTheReportOfItsName() throws IOException {
    String small = write("small", ", fault: average-over-time", "float64");
    String other = write("other", "", "float64");
    Files.createDirectories(folder.resolve("old/other"));
    Files.copy(folder.resolve("old/small/sweep.json"), folder.resolve("old/other/sweep.json"));
    Outcome outcome =
        run(
            List.of(
                "run",
                small,
                other,
                "-q",
                "--no-report",
                "--baseline",
                folder.resolve("old").toString()));
    assertThat(outcome.code()).isEqualTo(ExitCode.GATE);
    assertThat(outcome.err())
        .contains("small: all in float64: the verdict")
        .doesNotContain("other: all");
    Outcome one = run(List.of("run", small, other, "-q", "--no-report", "--baseline", old()));
    assertThat(one.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(one.err()).contains("one report, but 2 sweep files");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "src                                      | src: no sweep.json in it, and no folder 'small'",
        "nowhere.json                             | nowhere.json: no such file",
        "reports/question --baseline-factor 0.5   | --baseline-factor 0.5: 1 to 1e6 is allowed",
        "reports/question --baseline-factor NaN   | --baseline-factor NaN: 1 to 1e6 is allowed",
        "reports/question                         | has the builds float32, float64, and small has"
      })
  void mistakesAreToldBeforeTheSweep(String options, String told) throws IOException {
    Outcome outcome = again(write("small", "", "bfloat16"), options.split(" +"));
    assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains(told).doesNotContain("\tat ");
  }
}
