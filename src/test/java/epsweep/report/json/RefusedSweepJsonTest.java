package epsweep.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import epsweep.analysis.AnalysedSweep;
import epsweep.report.RandomSweeps;
import epsweep.text.InputException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no {@code sweep.json}, or a damaged one. */
class RefusedSweepJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private static String json(AnalysedSweep sweep) throws IOException {
    StringWriter out = new StringWriter();
    SweepJson.write(sweep, out);
    return out.toString();
  }

  private String messageFor(String json) throws IOException {
    Files.writeString(folder.resolve("sweep.json"), json);
    return message();
  }

  private String message() {
    InputException e =
        assertThrows(InputException.class, () -> SweepJson.read(folder.resolve("sweep.json")));
    assertThat(e.getMessage()).startsWith(folder.resolve("sweep.json").toString()).hasLineCount(1);
    return e.getMessage().substring(folder.toString().length() + 1);
  }

  private static String edited(Consumer<ObjectNode> edit) throws IOException {
    ObjectNode root = (ObjectNode) MAPPER.readTree(json(RandomSweeps.of(1)));
    edit.accept(root);
    return MAPPER.writeValueAsString(root);
  }

  @Test
  void missingFileIsNamed() {
    assertThat(message()).isEqualTo("sweep.json: no such file");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws IOException {
    Files.write(folder.resolve("sweep.json"), new byte[] {'{', '"', (byte) 0xE9, '"', '}'});
    assertThat(message()).isEqualTo("sweep.json: not UTF-8");
  }

  @Test
  void whatIsNotJsonIsRefusedWithItsLine() throws IOException {
    assertThat(messageFor("{\n\"format\": 1,\n]"))
        .isEqualTo(
            "sweep.json:3: not JSON: Unexpected character (']' (code 93)): was expecting"
                + " double-quote to start field name");
    assertThat(messageFor("{\"format\": 1, \"format\": 1}"))
        .isEqualTo("sweep.json:1: not JSON: Duplicate field 'format'");
    assertThat(messageFor("name: question"))
        .startsWith("sweep.json:1: not JSON: Unrecognized token 'name'");
    assertThat(messageFor("{} {}")).startsWith("sweep.json:1: not JSON: Trailing token");
    assertThat(messageFor("[".repeat(5000))).startsWith("sweep.json: not JSON: Document nesting");
    assertThat(messageFor(edited(root -> {}).substring(0, 2009)))
        .startsWith("sweep.json:1: not JSON: Unexpected end-of-input");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''      | sweep.json: nothing; an object is expected",
        "[1, 2]  | sweep.json: an array; an object is expected",
        "7       | sweep.json: 7; an object is expected",
        "{}      | sweep.json: format: is missing",
        "{\"format\": \"1\"} | sweep.json: format: \"1\"; an integer is expected",
        "{\"format\": 2}     | sweep.json: format: 2; this version of epsilon-sweep reads 1",
        "{\"format\": 1}     | sweep.json: plan: is missing"
      })
  void foreignFilesAreRefused(String json, String message) throws IOException {
    assertThat(messageFor(json)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/plan/name | '../x' | plan.name: '../x' is no name for a folder; up to 100 letters,"
            + " digits, '-', '_' and '.' are allowed, the first not '.'",
        "/plan/naem | 'x' | plan.naem: unknown key; name, model, function, of, at, let, derivative, program, called, reference, timeout,"
            + " steps, batch, builds, schemes, epsilon, step, parameters, measure, seeds and mark are"
            + " allowed;"
            + " did you mean 'name'?",
        "/plan/step | 'half' | plan.step: 'half' is unknown; nominal, effective, relative, rel-step and power-of-two are allowed",
        "/plan/parameters | 'some' | plan.parameters: found 'some'; all, {per-block: 64} or"
            + " {directions: 4} is needed",
        "/plan/parameters | {\"directions\": 0} | plan.parameters.directions: 0 is too small; 1 to"
            + " 1000 is allowed",
        "/plan/schemes/0 | 'sideways' | plan.schemes[0]: 'sideways' is unknown; forward, backward,"
            + " central, four-point, six-point, eight-point, forward-2, backward-2, forward-3,"
            + " backward-3, ridders, complex-step and forward-mode are allowed",
        "/plan/epsilon | {} | plan.epsilon.from: is missing",
        "/plan/epsilon/from | '1' | plan.epsilon.from: found '1'; a number, 1e-300 to 1e6, is"
            + " needed",
        "/plan/epsilon/to | null | plan.epsilon.to: found nothing; a number, 1e-300 to 1e6, is"
            + " needed",
        "/plan/model/weights | 'w' | plan.model.seed: not allowed beside weights: they are read,"
            + " not drawn",
        "/plan/model/steps | 3000000000 | plan.model.steps: 3000000000 is too large; 1 to 100000 is"
            + " allowed",
        "/plan/model/layers/0/lstm | -1 | plan.model.layers[0].lstm: -1 is too small; 1 to 4096 is"
            + " allowed",
        "/plan/model/seed | 1e30 | plan.model.seed: found '1.0E30'; a whole number,"
            + " -9223372036854775808 to 9223372036854775807, is needed",
        "/weights-rounded | 1.5 | weights-rounded: 1.5; an integer is expected",
        "/builds/0/significand-bits | 99 | builds[0].significand-bits: 99; the build has 24",
        "/losses | [0.7] | losses: 1 numbers for 2 builds",
        "/groups/0/size | 5 | groups[0].size: 5; the group has 6 parameters",
        "/groups/0/parameters | [[0, 2000000000]] | groups[0].parameters[0]: an array; ranges must"
            + " ascend within 0 to 48",
        "/groups/0/parameters | [[1, 2], [2, 3]] | groups[0].parameters[1]: an array; ranges must"
            + " ascend within 0 to 48",
        "/groups/0/parameters | [[1, 2, 3]] | groups[0].parameters[0]: an array; first and last of"
            + " a range are expected",
        "/groups/0/kind | 'LAYER' | groups[0].kind: \"LAYER\"; one of all, layer, block, gate is"
            + " expected",
        "/epsilon | [0.1, 0.1, 1] | epsilon[1]: must be a number above 0.1",
        "/epsilon | [0, 0.1, 1] | epsilon[0]: must be a number above 0",
        "/epsilon | [0.1, null] | epsilon[1]: must be a number above 0.1",
        "/epsilon | [0.1, 'Infinity'] | epsilon[1]: must be a number above 0.1",
        "/epsilon | [1e999] | epsilon[0]: is too large for a number",
        "/epsilon | [0.1, 1] | curves[0].discrepancy: 3 numbers for 2 epsilon",
        "/curves/0/discrepancy/1 | 'big' | curves[0].discrepancy[1]: \"big\"; a number is expected",
        "/curves/1/group | 'all' | curves: no curve of float32-double-loss, forward, lstm",
        "/curves | [] | curves: no curve of float32-double-loss, forward, all",
        "/gradients/0/analytic | [1] | gradients[0].analytic: 1 numbers for 6 parameters",
        "/gradients/1/numeric | [] | gradients[1].numeric: 0 rows for 3 epsilon",
        "/gradients/1/numeric/2 | [] | gradients[1].numeric[2]: 0 numbers for 6 parameters",
        "/gradients/0/build | 'e5m10' | gradients: one gradient for each build is expected, in"
            + " their order",
        "/further-gradients/1/numeric/2 | [] | further-gradients[1].numeric[2]: 0 numbers for 6"
            + " parameters",
        "/further-gradients/0/scheme | 'forward' | further-gradients: one gradient for each"
            + " further scheme and build is expected, in the plan's order",
      })
  void wrongValuesAreNamedWithTheirPath(String pointer, String value, String message)
      throws IOException {
    int slash = pointer.lastIndexOf('/');
    String key = pointer.substring(slash + 1);
    String json =
        edited(
            root -> {
              JsonNode parent = root.at(pointer.substring(0, slash));
              JsonNode replacement = tree(value);
              if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(key), replacement);
              } else {
                ((ObjectNode) parent).set(key, replacement);
              }
            });
    // Jackson writes an infinite DoubleNode as a string; the file has the number.
    assertThat(messageFor(json.replace("[\"∞\"]", "[1e999]"))).isEqualTo("sweep.json: " + message);
  }

  private static JsonNode tree(String value) {
    try {
      String json = value.replace("1e999", "\"∞\"");
      return MAPPER.reader().with(JsonReadFeature.ALLOW_SINGLE_QUOTES).readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCurveTooManyIsRefused() throws IOException {
    assertThat(
            messageFor(
                edited(
                    root -> {
                      ArrayNode curves = (ArrayNode) root.get("curves");
                      curves.add(curves.get(2).deepCopy());
                    })))
        .isEqualTo(
            "sweep.json: curves[8]: one curve too many of float32-double-loss, central, all");
  }
}
