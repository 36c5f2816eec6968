package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code epsweep diagnose}, run in this process with its own streams. */
class DiagnoseCommandTest {

  private static final String CASES = "src/test/resources/cases/";

  private static Outcome run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "diagnose";
    System.arraycopy(args, 0, all, 1, args.length);
    return Outcome.run(all);
  }

  @Test
  void theQuestionIsAnsweredInALineAParagraphAndATable() {
    Outcome outcome = run(CASES + "question-before.csv", "--epsilon", "5e-3", "--steps", "39");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("WRONG – averaged over T = 39\n\nNo, do not blame float. ")
        .contains("39.2 ± 0.5", "0.95", "float32 loss in [1, 2)", "central")
        .doesNotContain("\033[");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void jsonIsOneObjectWithTheFigures() throws IOException {
    Outcome outcome =
        run(CASES + "caffe-6814.csv", "--json", "--precision", "double", "--fail-on", "kink");
    assertThat(outcome.code()).isZero();
    JsonNode json = new ObjectMapper().readTree(outcome.out());
    assertThat(json.get("verdict").asText()).isEqualTo("wrong");
    assertThat(json.get("kind").asText()).isEqualTo("scaled");
    assertThat(json.get("factor").asDouble()).isBetween(1.99, 2.01);
    assertThat(json.get("discrepancy").asDouble()).isBetween(0.333, 0.334);
    assertThat(json.get("chance").asDouble()).isBetween(0.0, 1e-9);
    assertThat(json.get("evidence").size()).isGreaterThan(1);
    assertThat(json.get("evidence").get(0).get("what").asText()).isEqualTo("discrepancy d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "unresolved,wrong", "WRONG"})
  void aGateThatDoesNotHoldEndsWithOne(String gate) {
    assertThat(run(CASES + "caffe-6814.csv", "--fail-on", gate, "--quiet"))
        .isEqualTo(new Outcome(1, "", ""));
    assertThat(run(CASES + "theseus-39.csv", "--fail-on", gate).code()).isZero();
  }

  @Test
  void aTableComesFromStandardInputToo() {
    InputStream before = System.in;
    try {
      System.setIn(
          new ByteArrayInputStream(
              "1e-2 0.95\n1e-3 0.95\n1e-4 0.95\n1e-5 0.95".getBytes(StandardCharsets.UTF_8)));
      Outcome outcome = run("-", "--columns", "epsilon,discrepancy", "--steps", "39");
      assertThat(outcome.out()).startsWith("WRONG – averaged over T = 39");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void mistakesAreOneLineAndExitCodeTwo(@TempDir Path folder) throws IOException {
    Path typo = Files.writeString(folder.resolve("typo.csv"), "numeric,analytic\n1,6.266e-0.6\n");
    Outcome outcome = run(typo.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().strip())
        .isEqualTo(
            "epsweep: "
                + typo
                + ":2: column 2 (analytic): '6.266e-0.6' is no number; a number such"
                + " as -0.0152, 6.266e-06, nan or inf is allowed");
    assertThat(run(folder.resolve("none.csv").toString()).code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--epsilon 0",
        "--epsilon -1e-3",
        "--epsilon nan",
        "--epsilon x",
        "--steps 0",
        "--batch -1",
        "--loss inf",
        "--precision float31",
        "--scheme centre",
        "--fail-on bad",
        "--stpes 39",
      })
  void badOptionsAreSaidInTwoLines(String options) {
    String[] words = (CASES + "theseus-39.csv " + options).split(" ", -1);
    Outcome outcome = run(words);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("epsweep: ").contains(words[1]);
    assertThat(outcome.err().strip().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void helpShowsExamples() {
    Outcome outcome = run("--help");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("Examples:", "--fail-on", "Exit codes");
  }
}
