package epsweep.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import epsweep.analysis.AnalysedSweep;
import epsweep.network.fault.Fault;
import epsweep.report.ObjectPointers;
import epsweep.report.RandomSweeps;
import epsweep.text.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of {@code sweep.json}, and that the reader refuses what it does. */
class SweepJsonSchemaTest {

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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void schemaHolds(long seed) throws IOException {
    assertThat(violations(json(RandomSweeps.of(seed)))).isEmpty();
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

  static Set<ValidationMessage> violations(String json) throws IOException {
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
}
