package epsweep.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.report.RandomSweeps;
import epsweep.sweep.SweepRun;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.ToolVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sweep.json}, written and read back. */
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
    assertThat(SweepJsonSchemaTest.violations(json)).isEmpty();
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
    assertThat(SweepJsonSchemaTest.violations(json)).isEmpty();
    assertSame(read(json), RandomSweeps.of(1));
  }
}
