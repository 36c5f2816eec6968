package epsweep.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import epsweep.text.ShortestDecimal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page's WebAssembly says is what the JVM and the committed reports say, as text. */
class LabInBrowserTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path ROOT = Path.of(System.getProperty("lab.root"));
  private static final Path BUILT = Path.of(System.getProperty("lab.file"));

  private static LabPage page;

  @BeforeAll
  static void open() {
    page = new LabPage(BUILT);
  }

  @AfterAll
  static void close() {
    page.close();
  }

  private static String request(String task, Map<String, Object> members) throws IOException {
    Map<String, Object> all = new HashMap<>(members);
    all.put("task", task);
    return MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(all);
  }

  private static JsonNode settings(String name) throws IOException {
    String text = Files.readString(ROOT.resolve("sweeps/" + name + ".yaml"));
    String answer = Lab.answer(request("read", Map.of("text", text)));
    return MAPPER.readTree(MAPPER.readTree(answer).get("settings").asText());
  }

  /** Every row of sweep.csv; of networks those of three groups, and every group's d below. */
  @ParameterizedTest
  @CsvSource({"sine, 1", "relu, 7", "question, 3", "averaged, 3"})
  void everyRowIsThatOfTheCommittedReport(String name, int groups) throws IOException {
    List<String[]> lines = committed(name);
    List<String> some = lines.stream().map(row -> row[2]).distinct().limit(groups).toList();
    Set<String> expected = new LinkedHashSet<>();
    lines.stream()
        .filter(row -> some.contains(row[2]))
        .forEach(row -> expected.add(String.join(",", row)));
    Set<String> rows = new LinkedHashSet<>();
    JsonNode settings = settings(name);
    for (String group : some) {
      JsonNode answer =
          MAPPER.readTree(
              page.answer(request("sweep", Map.of("settings", settings, "group", group))));
      answer.get("curves").forEach(curve -> rows.addAll(rows(answer.get("epsilon"), curve)));
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"question", "averaged"})
  void everyDiscrepancyIsThatOfTheCommittedReport(String name) throws IOException {
    Set<String> expected = new LinkedHashSet<>();
    committed(name).forEach(row -> expected.add(String.join(",", row[0], row[2], row[3], row[4])));
    JsonNode answer =
        MAPPER.readTree(page.answer(request("sweep", Map.of("settings", settings(name)))));
    Set<String> found = new LinkedHashSet<>();
    for (JsonNode group : answer.get("groups")) {
      for (JsonNode curve : group.get("curves")) {
        for (int i = 0; i < answer.get("epsilon").size(); i++) {
          found.add(
              String.join(
                  ",",
                  curve.get("build").asText(),
                  group.get("name").asText(),
                  number(answer.get("epsilon"), i),
                  number(curve.get("discrepancy"), i)));
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String[]> committed(String name) throws IOException {
    return Files.readAllLines(ROOT.resolve("reports/" + name + "/sweep.csv")).stream()
        .skip(1)
        .map(row -> row.split(",", -1))
        .toList();
  }

  private static List<String> rows(JsonNode epsilon, JsonNode curve) {
    return IntStream.range(0, epsilon.size())
        .mapToObj(
            i ->
                Stream.of(
                        curve.get("build").asText(),
                        curve.get("scheme").asText(),
                        curve.get("group").asText(),
                        number(epsilon, i),
                        number(curve.get("discrepancy"), i),
                        number(curve.get("dead-fraction"), i),
                        number(curve.at("/error-budget/truncation"), i),
                        number(curve.at("/error-budget/round-off"), i))
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow())
        .toList();
  }

  private static String number(JsonNode numbers, int i) {
    JsonNode number = numbers.path(i);
    return number.isNumber() ? ShortestDecimal.of(number.doubleValue()) : "";
  }

  @ParameterizedTest
  @ValueSource(strings = {"sine", "relu", "question", "averaged"})
  void everyVerdictAndSweetSpotIsThatOfTheCommittedReport(String name) throws IOException {
    JsonNode sweep = MAPPER.readTree(ROOT.resolve("reports/" + name + "/sweep.json").toFile());
    JsonNode answer =
        MAPPER.readTree(page.answer(request("sweep", Map.of("settings", settings(name)))));
    Map<String, String> verdicts = new HashMap<>();
    sweep.get("verdicts").forEach(v -> verdicts.put(v.get("group").asText(), label(v)));
    answer
        .get("groups")
        .forEach(
            group ->
                assertThat(group.get("verdict").asText())
                    .as(group.get("name").asText())
                    .isEqualTo(verdicts.get(group.get("name").asText())));
    List<String> spots = new ArrayList<>();
    sweep.get("curves").forEach(curve -> spots.add(spot(curve)));
    answer.get("curves").forEach(curve -> assertThat(spots).contains(spot(curve)));
  }

  private static String label(JsonNode verdict) {
    return verdict.get("verdict").asText();
  }

  private static String spot(JsonNode curve) {
    return curve.get("build")
        + " "
        + curve.get("scheme")
        + " "
        + curve.get("group")
        + " "
        + curve.get("shape")
        + " "
        + curve.path("sweet-spot")
        + " "
        + curve.path("fit");
  }

  @Test
  void randomFormulasAreThoseOfTheJvm() throws IOException {
    SplittableRandom random = new SplittableRandom(20);
    for (int i = 0; i < 500; i++) {
      same(request("sweep", Map.of("settings", RandomSettings.formula(random))));
    }
  }

  @Test
  void randomNetworksAreThoseOfTheJvm() throws IOException {
    SplittableRandom random = new SplittableRandom(21);
    for (int i = 0; i < 200; i++) {
      same(request("sweep", Map.of("settings", RandomSettings.network(random))));
    }
  }

  static Stream<Path> prints() throws IOException {
    return Files.list(ROOT.resolve("src/test/resources/cases/prints"))
        .filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".csv"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("prints")
  void aPrintIsJudgedAsOnTheJvm(Path print) throws IOException {
    same(request("paste", Map.of("text", Files.readString(print))));
  }

  private static void same(String request) {
    assertThat(page.answer(request)).as(request).isEqualTo(Lab.answer(request));
  }

  @Test
  void nothingIsSaidToTheConsoleAndNothingIsFetched() throws IOException {
    try (LabPage fresh = new LabPage(BUILT)) {
      fresh.answer(request("choices", Map.of()));
      fresh.answer(request("paste", Map.of("text", "<img src=http://x.example/y onerror=alert(1)>")));
      assertThat(fresh.messages()).isEmpty();
      assertThat(fresh.requests()).hasSize(1).first().asString().contains("\"url\":\"file:");
    }
  }

  /** The question's network as the page sweeps it, coarse and fine, and with its error budget. */
  @Test
  void speedsBesideTheJvm() throws IOException {
    ObjectNode whole = (ObjectNode) settings("question");
    ObjectNode fine = whole.deepCopy();
    fine.putArray("measure");
    ObjectNode coarse = fine.deepCopy();
    coarse.putObject("epsilon").put("from", 1e-9).put("to", 1).put("per-decade", 3);
    try (LabPage fresh = new LabPage(BUILT)) {
      fresh.awaitCurves();
      tellSpeeds("28 ε", coarse, fresh);
      tellSpeeds("113 ε", fine, fresh);
      tellSpeeds("113 ε with their error budget", whole, fresh);
    }
  }

  private static void tellSpeeds(String what, JsonNode settings, LabPage page) throws IOException {
    String sweep = request("sweep", Map.of("settings", settings));
    StringBuilder told = new StringBuilder(what + ", 2 builds (ms): browser");
    for (int i = 0; i < 2; i++) {
      told.append(" ").append(Math.round(page.milliseconds(sweep)));
    }
    told.append(", JVM");
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      Lab.answer(sweep);
      told.append(" ").append((System.nanoTime() - start) / 1_000_000);
    }
    System.out.println(told);
  }

  @Test
  void theCommittedPageIsWhatTheSourcesGive() throws IOException {
    assertThat(Files.mismatch(ROOT.resolve("reports/lab.html"), BUILT))
        .as("reports/lab.html is not what the sources give; src/lab/build renews it")
        .isEqualTo(-1);
  }
}
