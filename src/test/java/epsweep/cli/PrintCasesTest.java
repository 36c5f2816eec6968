package epsweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published prints, as they came: read, judged right with what was known, never falsely sure. */
class PrintCasesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path FOLDER = Path.of("src/test/resources/cases/prints");

  /**
   * Its two rows that are off do not decide; that the checker marks them as transposed is not used.
   */
  private static final Set<String> OPEN = Set.of("aocl.csv");

  /** Two columns without a word, of which one reading decides and the other does not. */
  private static final String SIDES_MATTER = "pytorch-82545.csv";

  @Test
  void whereTheVerdictDependsOnTheSidesTheyAreAskedFor() {
    StringWriter err = new StringWriter();
    String file = FOLDER.resolve("pytorch-82545.txt").toString();
    PrintWriter out = new PrintWriter(new StringWriter());
    assertThat(Main.execute(out, new PrintWriter(err), "diagnose", file)).isEqualTo(2);
    assertThat(err.toString().strip())
        .contains("two columns, 6 pairs (0, 0, −0.00249958 … and 0.00211159, 3.37231e-4,")
        .endsWith("--columns numeric,analytic gives unresolved, --columns analytic,numeric wrong")
        .hasLineCount(1);
  }

  static Stream<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    MAPPER.readTree(FOLDER.resolve("cases.json").toFile()).forEach(cases::add);
    return cases.stream().filter(c -> !c.get("file").asText().equals(SIDES_MATTER));
  }

  private static String verdict(JsonNode known, boolean flags) throws IOException {
    List<String> line = new ArrayList<>(List.of("diagnose", "--json"));
    line.add(FOLDER.resolve(known.get("print").asText()).toString());
    for (String flag : List.of("epsilon", "precision", "scheme")) {
      if (flags && known.has(flag)) {
        line.addAll(List.of("--" + flag, known.get(flag).asText()));
      }
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Main.execute(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
    assertThat(err.toString()).as(known.get("print").asText()).isEmpty();
    return MAPPER.readTree(out.toString()).get("verdict").asText();
  }

  private static Set<String> right(JsonNode known) {
    return Set.of(known.get("verdict").asText().split("\\|", -1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPrintIsJudgedRightWithWhatWasKnown(JsonNode known) throws IOException {
    String verdict = verdict(known, true);
    if (OPEN.contains(known.get("file").asText())) {
      assertThat(verdict).isEqualTo("unresolved");
    } else {
      assertThat(right(known)).as(known.toString()).contains(verdict);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPrintAloneIsNeverJudgedFalselySure(JsonNode known) throws IOException {
    Set<String> right = right(known);
    String verdict = verdict(known, false);
    assertThat(right.contains(verdict) || verdict.equals("unresolved"))
        .as(known + ": " + verdict)
        .isTrue();
  }
}
