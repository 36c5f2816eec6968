package epsweep.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.listing.print.Prints;
import epsweep.sweep.file.PlanReader;
import epsweep.sweep.file.SweepFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab answers what the command line says. */
class LabTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static LabSource lab;

  @BeforeAll
  static void compile() throws Exception {
    lab = LabSource.compiled(folder);
  }

  private static JsonNode ask(Map<String, ?> request) throws IOException {
    String answer = lab.answer(JSON.writeValueAsString(request));
    assertThat(answer).doesNotContain("\n");
    return JSON.readTree(answer);
  }

  private static JsonNode point(String build, double epsilon) throws IOException {
    return ask(
        Map.of(
            "task",
            "point",
            "build",
            build,
            "epsilon",
            epsilon,
            "settings",
            Map.of("name", "lab", "function", "sin", "at", 1)));
  }

  @Test
  void aSweepHasTheRowsOfTheCommittedReport() throws IOException {
    String file = Files.readString(Path.of("sweeps", "sine.yaml"));
    JsonNode read = ask(Map.of("task", "read", "text", file));
    JsonNode answer =
        ask(Map.of("task", "sweep", "settings", JSON.readTree(read.get("settings").textValue())));
    JsonNode committed = JSON.readTree(Path.of("reports", "sine", "sweep.json").toFile());
    assertThat(answer.get("epsilon")).isEqualTo(committed.get("epsilon"));
    for (JsonNode curve : answer.get("curves")) {
      JsonNode same =
          StreamSupport.stream(committed.get("curves").spliterator(), false)
              .filter(c -> c.get("build").equals(curve.get("build")))
              .filter(c -> c.get("scheme").equals(curve.get("scheme")))
              .findFirst()
              .orElseThrow();
      for (String key : List.of("discrepancy", "dead-fraction", "sweet-spot", "fit", "reason")) {
        assertThat(curve.get(key)).as(key).isEqualTo(same.get(key));
      }
    }
    assertThat(answer.get("verdict").get("headline"))
        .isEqualTo(committed.get("verdicts").get(0).get("headline"));
  }

  @Test
  void aGradientThatIsOffIsWrongInBothBuilds() throws IOException {
    Map<String, Object> settings =
        Map.of("name", "lab", "function", "sin", "at", 1, "derivative", "1.05 * exact");
    JsonNode answer = ask(Map.of("task", "sweep", "settings", settings));
    assertThat(answer.get("verdict").get("label").textValue()).isEqualTo("wrong");
  }

  @Test
  void theMagnifierShowsWhichDigitsCancel() throws IOException {
    JsonNode pair = point("float32", 6.3e-7).get("pairs").get(0);
    assertThat(pair.get("shared").textValue()).isEqualTo("0.84147");
    assertThat(pair.get("right-rest").textValue()).isEqualTo("1314");
    assertThat(pair.get("left-rest").textValue()).isEqualTo("0659");
    assertThat(pair.get("difference").textValue()).isEqualTo("655");
    assertThat(pair.get("left").intValue()).isEqualTo(3);
  }

  @Test
  void agreeingDigitsAreThoseOfTheQuotient() throws IOException {
    JsonNode answer = point("float64", 1e-5);
    assertThat(answer.get("agreeing").textValue()).isEqualTo("0.5403023058");
    assertThat(answer.get("rotten").textValue()).isEqualTo("5700");
    assertThat(answer.get("whole").textValue()).isEqualTo("0.5403023058681398");
    assertThat(answer.get("quotient").doubleValue()).isEqualTo(0.5403023058570, within(1e-12));
  }

  @Test
  void aDeadStepHasNoDigitsLeft() throws IOException {
    JsonNode answer = point("float32", 1e-9);
    assertThat(answer.get("dead").booleanValue()).isTrue();
    assertThat(answer.get("quotient").doubleValue()).isZero();
    assertThat(answer.get("pairs").get(0).get("left").intValue()).isZero();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPrintIsReadAsOnTheCommandLine(String text) throws IOException {
    JsonNode answer = ask(Map.of("task", "paste", "text", text));
    assertThat(answer.has("verdict") || answer.has("error")).isTrue();
    if (answer.has("verdict")) {
      int rows = Prints.of("x", text, Optional.empty()).listing().rows().size();
      assertThat(answer.get("row-count").intValue()).isEqualTo(rows);
      assertThat(answer.get("text").textValue())
          .startsWithIgnoringCase(
              answer.get("read").textValue().isEmpty()
                  ? answer.get("verdict").get("label").textValue()
                  : "read as");
    }
  }

  static Stream<String> samples() {
    return Prints.samples().stream();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theQuizCallsABugWhatIsProvedWrong(long seed) throws IOException {
    JsonNode curves = ask(Map.of("task", "quiz", "seed", seed)).get("curves");
    assertThat(curves).hasSize(6);
    for (JsonNode curve : curves) {
      boolean bug = curve.get("answer").textValue().equals("bug");
      String verdict = curve.get("verdict").get("label").textValue();
      assertThat(verdict.equals("wrong")).as(curve.get("settings").textValue()).isEqualTo(bug);
    }
    assertThat(curves)
        .extracting(c -> c.get("answer").textValue())
        .contains("float", "bug", "kink");
  }

  @Test
  void aSavedFileIsReadBackAsItWasSet() throws IOException {
    Map<String, Object> settings =
        Map.of(
            "name",
            "lab",
            "function",
            "sin(x) + 1",
            "at",
            -0.5,
            "builds",
            List.of("e8m5", "float64"),
            "derivative",
            "1.05 * exact",
            "epsilon",
            Map.of("from", 1e-12, "to", 1, "per-decade", 12));
    String text = ask(Map.of("task", "write", "settings", settings)).get("text").textValue();
    assertThat(text).startsWith("#");
    assertThat(PlanReader.read(SweepFile.value("x", text)))
        .isEqualTo(PlanReader.read(SweepFile.value("x", JSON.writeValueAsString(settings))));
    JsonNode again = ask(Map.of("task", "read", "text", text));
    assertThat(JSON.readTree(again.get("settings").textValue()))
        .isEqualTo(JSON.valueToTree(settings));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"task\": \"nix\"}",
        "{\"task\": \"sweep\"}",
        "{\"task\": \"sweep\", \"settings\": {\"name\": \"x\", \"function\": \"sni(x)\", \"at\": 1}}",
        "{\"task\": \"read\", \"text\": \"name: x\\nprogram: {float64: [rm]}\\n\"}",
        "{\"task\": \"paste\", \"text\": \"<script>alert(1)</script>\"}",
        "{\"task\": \"point\", \"epsilon\": 1, \"build\": \"f\", \"settings\": {}}"
      })
  void aMistakeIsOneLine(String request) throws IOException {
    JsonNode error = JSON.readTree(lab.answer(request)).get("error");
    assertThat(error.get("message").textValue()).isNotBlank().doesNotContain("\n", "Exception");
  }
}
