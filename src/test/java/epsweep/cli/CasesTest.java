package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.sweep.Models;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.ExitCode;
import epsweep.trial.Experiment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Collected sweep files and programs get a verdict that is right, each folder in one call. */
@Tag("slow")
class CasesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @BeforeAll
  static void requirePython() throws IOException, InterruptedException {
    boolean found;
    try {
      found = new ProcessBuilder("python3", "-c", "import numpy").start().waitFor() == 0;
    } catch (IOException e) {
      found = false;
    }
    assumeTrue(found, "python3 with numpy is not on this machine");
  }

  private static Path folder(String name) {
    return Path.of("src/test/resources/cases", name);
  }

  private static List<JsonNode> cases(String folder) throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    MAPPER.readTree(folder(folder).resolve("cases.json").toFile()).forEach(cases::add);
    return cases;
  }

  private static void requireRight(String folder, JsonNode known, String verdict) {
    List<String> right = new ArrayList<>();
    known.get("ok").forEach(one -> right.add(one.asText()));
    assertThat(verdict).as(folder + "/" + known).isIn(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"verdicts", "programs"})
  void everyCaseGetsAVerdictThatIsRight(String folder) throws IOException {
    List<JsonNode> cases = cases(folder);
    Map<String, JsonNode> byName = new HashMap<>();
    List<String> line = new ArrayList<>(List.of("run", "--json", "--no-report", "-q"));
    for (JsonNode known : cases) {
      Path file = folder(folder).resolve(known.get("name").asText() + ".yaml");
      byName.put(SweepFile.read(file).name(), known);
      line.add(file.toString());
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.execute(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    assertThat(code).isEqualTo(ExitCode.DONE);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSameSizeAs(cases);
    for (String one : lines) {
      JsonNode told = MAPPER.readTree(one);
      requireRight(folder, byName.get(told.get("name").asText()), told.get("verdict").asText());
    }
  }

  static Stream<JsonNode> networks() throws IOException {
    return cases("verdicts").stream()
        .filter(known -> known.get("name").asText().matches("dl-.*|pad1.*|fit-.*|rnd-2-0[78].*"));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void whatElseIsMeasuredChangesNoVerdict(JsonNode known) throws IOException, InterruptedException {
    Path file = folder("verdicts").resolve(known.get("name").asText() + ".yaml");
    SweepPlan plan = SweepFile.read(file);
    SweepPlan measured = plan.measuring(Set.of(Measure.values()));
    try (Model model = Models.of(measured, folder("verdicts"))) {
      Experiment experiment = Experiment.of(measured, model, 2, Progress.SILENT);
      String verdict = experiment.run().verdicts().get(0).judgement().label();
      requireRight("verdicts", known, verdict);
    }
  }
}
