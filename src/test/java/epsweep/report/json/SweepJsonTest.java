package epsweep.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.curve.Shape;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.report.ObjectPointers;
import epsweep.report.RandomSweeps;
import epsweep.sweep.SweepRun;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import epsweep.text.ToolVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private static String json(AnalysedSweep sweep) throws IOException {
    StringWriter out = new StringWriter();
    SweepJson.write(sweep, out);
    return out.toString();
  }

  private AnalysedSweep read(String json) throws IOException {
    Path file = folder.resolve("sweep.json");
    Files.writeString(file, json);
    return SweepJson.read(file);
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

  /** In every bit of every number: {@code equals} tells the zeros apart, and takes NaN for NaN. */
  private static void assertSame(AnalysedSweep actual, AnalysedSweep expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(expected);
  }

  private static String edited(Consumer<ObjectNode> edit) throws IOException {
    ObjectNode root = (ObjectNode) MAPPER.readTree(json(RandomSweeps.of(1)));
    edit.accept(root);
    return MAPPER.writeValueAsString(root);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsBackEveryBitAndWritesTheSameBytes(long seed) throws IOException {
    AnalysedSweep sweep = RandomSweeps.of(seed);
    String json = json(sweep);
    AnalysedSweep back = read(json);
    assertSame(back, sweep);
    assertThat(json(back)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void schemaHolds(long seed) throws IOException {
    assertThat(violations(json(RandomSweeps.of(seed)))).isEmpty();
  }

  @Test
  void aRealSweepGoesThroughTheFile() throws Exception {
    WeightSource.Seeded seeded = new WeightSource.Seeded(1, 0.447);
    NetworkSpec model =
        new NetworkSpec(
            3,
            List.of(new LayerSpec.Lstm(2), new LayerSpec.Dense(3, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            5,
            1,
            seeded);
    SweepPlan plan =
        new SweepPlan(
            "real",
            new Subject.OfNetwork(model),
            List.of("float32", "float64", "e4m3"),
            List.of(Scheme.CENTRAL),
            new EpsilonGrid(1e-9, 1, 4, List.of(5e-3)),
            Step.NOMINAL,
            new Selection.PerBlock(5),
            Set.of(Measure.ERROR_BUDGET));
    Model network = new NetworkModel(model, DrawnNetwork.of(model, seeded));
    AnalysedSweep sweep = AnalysedSweep.of(new SweepRun(plan, network, 1, Progress.SILENT).sweep());
    assertThat(Find.series(sweep, "float32", Scheme.CENTRAL, "all").analysis().shape())
        .isEqualTo(Shape.U);
    String json = json(sweep);
    assertSame(read(json), sweep);
    assertThat(json(read(json))).isEqualTo(json);
    assertThat(violations(json)).isEmpty();
  }

  @Test
  void schemaNamesEveryFault() throws IOException {
    List<String> named = new ArrayList<>();
    MAPPER
        .readTree(schemaText())
        .at("/$defs/model/properties/fault/enum")
        .forEach(label -> named.add(label.asText()));
    assertThat(named)
        .containsExactlyElementsOf(Stream.of(Fault.values()).map(Fault::label).toList());
  }

  @Test
  void schemaItselfIsValid() throws IOException {
    JsonSchema metaschema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(metaschema.validate(MAPPER.readTree(schemaText()))).isEmpty();
  }

  private static Set<ValidationMessage> violations(String json) throws IOException {
    JsonNode schema = MAPPER.readTree(schemaText());
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(schema)
        .validate(MAPPER.readTree(json));
  }

  private static String schemaText() throws IOException {
    try (InputStream in = SweepJson.class.getResourceAsStream("/epsweep/sweep.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What every verdict has; the other figures are there where they have a value. */
  private static final Set<String> OF_VERDICTS =
      Set.of(
          "group",
          "verdict",
          "headline",
          "paragraph",
          "rows",
          "population",
          "builds",
          "build",
          "scheme",
          "unit-roundoff",
          "loss",
          "scale",
          "noise",
          "quantum",
          "resolution",
          "resolution-in-one-row",
          "mistake-size",
          "wrong-rows",
          "natures",
          "places",
          "row",
          "slopes-differ-by",
          "row-count",
          "shape",
          "factors",
          "faults");

  /** What follows from a curve's numbers. */
  private static final Set<String> OF_CURVES =
      Set.of(
          "shape",
          "reason",
          "fit",
          "sweet-spot",
          "least-epsilon",
          "least-discrepancy",
          "plateau",
          "plateau-decades");

  /** Every key that the writer writes is described, and every key described is asked for. */
  @Test
  void schemaRefusesWhatIsMissing() throws IOException {
    for (long seed = 1; seed <= 2; seed++) {
      JsonNode root = MAPPER.readTree(json(RandomSweeps.of(seed)));
      for (String pointer : ObjectPointers.of(root)) {
        ObjectNode copy = root.deepCopy();
        ObjectNode object = (ObjectNode) copy.at(pointer);
        for (String key : root.at(pointer).properties().stream().map(e -> e.getKey()).toList()) {
          JsonNode value = object.remove(key);
          boolean optional =
              pointer.equals("/how-measured")
                  || (pointer.startsWith("/verdicts") && !OF_VERDICTS.contains(key))
                  || Set.of("fit", "sweet-spot", "error-budget", "gradients", "sample", "none")
                      .contains(key)
                  || (key.equals("population") && !pointer.startsWith("/verdicts"))
                  || Set.of("interval", "refine", "tolerance", "further-gradients").contains(key);
          assertThat(violations(copy.toString()).isEmpty())
              .as("without %s in %s", key, pointer)
              .isEqualTo(optional);
          object.set(key, MAPPER.createArrayNode().add(true));
          assertThat(violations(copy.toString())).as("foreign %s/%s", pointer, key).isNotEmpty();
          object.set(key, value);
        }
      }
    }
  }

  @Test
  void readerRefusesWhatTheSchemaRefuses() throws IOException {
    JsonNode root = MAPPER.readTree(json(RandomSweeps.of(1)));
    for (String pointer : ObjectPointers.of(root)) {
      for (String key : root.at(pointer).properties().stream().map(e -> e.getKey()).toList()) {
        if (pointer.startsWith("/tool")
            || pointer.startsWith("/how-measured")
            || Set.of("tool", "how-measured", "headline", "paragraph", "natures").contains(key)
            || (key.equals("unit-roundoff") && pointer.startsWith("/builds"))
            || (pointer.matches("/curves/[0-9]+") && OF_CURVES.contains(key))
            || pointer.matches("/curves/[0-9]+/(fit|sweet-spot)")) {
          continue; // Derived or for people: not read.
        }
        ObjectNode copy = root.deepCopy();
        ((ObjectNode) copy.at(pointer)).set(key, MAPPER.createObjectNode());
        assertThatThrownBy(() -> read(copy.toString()))
            .as("%s/%s", pointer, key)
            .isInstanceOf(InputException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab"})
  void isTheSameInEveryLocale(String tag) throws IOException {
    AnalysedSweep sweep = RandomSweeps.of(1);
    String expected = json(sweep);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(json(sweep)).isEqualTo(expected);
      assertSame(read(expected), sweep);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesTheToolAndTheRangesOfParameters() throws IOException {
    JsonNode root = MAPPER.readTree(json(RandomSweeps.of(1)));
    assertThat(root.path("format").intValue()).isEqualTo(1);
    assertThat(root.at("/tool/name").textValue()).isEqualTo("epsilon-sweep");
    assertThat(root.at("/tool/version").textValue()).isEqualTo(ToolVersion.current());
    assertThat(root.at("/groups/1/parameters")).hasToString("[[0,2],[4,4]]");
    assertThat(root.at("/builds/0/unit-roundoff").doubleValue()).isEqualTo(0x1p-24);
  }

  @Test
  void laysOutOneKeyALine() throws IOException {
    assertThat(json(RandomSweeps.of(1)))
        .startsWith("{\n  \"format\": 1,\n  \"tool\": {\n    \"name\": \"epsilon-sweep\",\n")
        .contains("\"parameters\": [[0, 2], [4, 4]]\n")
        .endsWith("}]\n}\n")
        .doesNotContain("\r");
  }

  @Test
  void unknownKeysAreLeftToLaterVersions() throws IOException {
    String json =
        edited(
            root -> {
              root.putArray("oracles").add("correct");
              ((ObjectNode) root.at("/curves/0")).putArray("truncation").add(1);
            });
    assertThat(violations(json)).isEmpty();
    assertSame(read(json), RandomSweeps.of(1));
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
        "/plan/naem | 'x' | plan.naem: unknown key; name, model, function, of, at, let, derivative, program, reference, timeout,"
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
            + " backward-3, complex-step and forward-mode are allowed",
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
