package epsweep.sweep.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sweep file says. */
class SweepFileTest {

  /** Five lines: what is appended starts on line 6. */
  private static final String LEAST =
      """
      name: x
      model:
        inputs: 3
        layers: [{lstm: 4}, {dense: 2}]
        steps: 7
      """;

  @TempDir Path folder;

  private SweepPlan read(String text) throws IOException {
    return SweepFile.read(
        Files.write(folder.resolve("x.yaml"), text.getBytes(StandardCharsets.UTF_8)));
  }

  private void assertRefused(byte[] content, String message) throws IOException {
    Path file = Files.write(folder.resolve("x.yaml"), content);
    assertThatThrownBy(() -> SweepFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessage(file + message);
  }

  private void assertRefused(String text, String message) throws IOException {
    assertRefused(text.getBytes(StandardCharsets.UTF_8), message);
  }

  static Stream<Path> shippedFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("sweeps"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void shippedFilesAreReadAndNamedLikeTheirPlans(Path file) throws IOException {
    SweepPlan plan = SweepFile.read(file);
    assertThat(file.getFileName()).hasToString(plan.name() + ".yaml");
    double[] epsilon = plan.epsilon().values();
    assertThat(Math.log10(epsilon[epsilon.length - 1] / epsilon[0])).isGreaterThanOrEqualTo(5.999);
    assertThat(epsilon).hasSizeGreaterThan(18);
  }

  @Test
  void whatIsLeftOutHasDefaults() throws IOException {
    assertThat(read(LEAST))
        .isEqualTo(
            new SweepPlan(
                "x",
                new Subject.OfNetwork(
                    new NetworkSpec(
                        3,
                        List.of(new LayerSpec.Lstm(4), new LayerSpec.Dense(2, Activation.IDENTITY)),
                        LossKind.SOFTMAX_CROSS_ENTROPY,
                        LossAt.LAST_STEP,
                        7,
                        1,
                        new WeightSource.Seeded(1, 0.3))),
                List.of("float32", "float64"),
                List.of(Scheme.CENTRAL),
                new EpsilonGrid(1e-9, 1, 12, List.of()),
                Step.NOMINAL,
                new Selection.All(),
                Set.of(Measure.ERROR_BUDGET)));
  }

  @Test
  void everyKeyIsRead() throws IOException {
    String text =
        """
        # comment
        name: "a-b_c.1"
        model:
          inputs: 2
          layers:
            - lstm: 3
            - {dense: 4, activation: relu}
            - dense: 5
              activation: tanh
          loss: mean-squared-error
          loss-at: every-step-sum
          steps: 6
          sequences: 7
          seed: -9223372036854775808
          weight-scale: .5
          fault: average-over-time
        builds: [e4m3, tf32]
        schemes: [four-point, backward]
        epsilon: {from: 1E-7, to: 2., per-decade: 3, also: [5e-3, 4]}
        step: effective
        parameters: {per-block: 64}
        measure: [remedies, step-rules]
        """;
    SweepPlan plan =
        new SweepPlan(
            "a-b_c.1",
            new Subject.OfNetwork(
                new NetworkSpec(
                    2,
                    List.of(
                        new LayerSpec.Lstm(3),
                        new LayerSpec.Dense(4, Activation.RELU),
                        new LayerSpec.Dense(5, Activation.TANH)),
                    LossKind.MEAN_SQUARED_ERROR,
                    LossAt.EVERY_STEP_SUM,
                    6,
                    7,
                    new WeightSource.Seeded(Long.MIN_VALUE, 0.5)),
                Fault.AVERAGE_OVER_TIME),
            List.of("e4m3", "tf32"),
            List.of(Scheme.FOUR_POINT, Scheme.BACKWARD),
            new EpsilonGrid(1e-7, 2, 3, List.of(5e-3, 4.0)),
            Step.EFFECTIVE,
            new Selection.PerBlock(64),
            Set.of(Measure.STEP_RULES, Measure.REMEDIES));
    assertThat(read(text)).isEqualTo(plan);
    assertThat(read("\uFEFF" + text.replace("\n", "\r\n"))).isEqualTo(plan);
  }

  @Test
  void randomDirectionsTakeThePlaceOfParameters() throws IOException {
    assertThat(read(LEAST + "parameters: {directions: 4}\n").selection())
        .isEqualTo(new Selection.Directions(4));
    assertThat(read(LEAST + "parameters: all\n").selection()).isEqualTo(new Selection.All());
    assertThat(read(LEAST).selection()).isEqualTo(new Selection.All());
  }

  @Test
  void aDerivativeMayNameTheExactOneUnlessTheNameIsTaken() throws IOException {
    String sine = "name: x\nfunction: sin(x)\nderivative: 1.25 * exact\nat: ";
    assertThat(claimed(read(sine + "0\n"))).isEqualTo(1.25);
    assertThat(claimed(read(sine + "0\nlet: {exact: 3}\n"))).isEqualTo(3.75);
  }

  private static double claimed(SweepPlan plan) {
    Build build = Build.named("float64");
    return ((Subject.OfFunction) plan.subject()).model().in(build).analyticGradient(new int[1])[0];
  }

  @Test
  void formulasHaveVariablesNumbersAndDerivatives() throws IOException {
    Subject subject =
        read("name: x\nfunction: a*x*y\nat: {y: 2, x: -3}\nlet: {a: 5}\nderivative: {x: a*y, y: a*x}\n")
            .subject();
    assertThat(subject)
        .isEqualTo(
            new Subject.OfFunction(
                "a*x*y",
                Map.of("x", -3.0, "y", 2.0),
                Map.of("a", 5.0),
                Map.of("x", "a*y", "y", "a*x")));
    assertThat(subject.blocks().orElseThrow()).extracting(Block::name).containsExactly("y", "x");
  }

  @Test
  void aFunctionHasNoDirections() throws IOException {
    assertRefused(
        "name: x\nfunction: sin\nat: 1\nparameters: {directions: 4}\n",
        ":4: parameters.directions: a function has no directions");
  }

  /** What they are computed in has a second part, and no kinks. */
  @Test
  void aComplexStepNeedsAnAnalyticLoss() throws IOException {
    String way = "; take a difference scheme such as central";
    assertRefused(
        "name: x\nfunction: x*abs(x)\nat: 1\nschemes: [central, complex-step]\n",
        ":4: schemes[1]: complex-step needs an analytic formula or a network"
            + " without ReLU: abs, max, min and if are not analytic"
            + way);
    assertRefused(
        "name: x\nprogram: {float64: ./p}\nschemes: [forward-mode]\n",
        ":3: schemes[0]: forward-mode needs an analytic formula or a network"
            + " without ReLU: a program answers with real numbers"
            + way);
    assertRefused(
        LEAST.replace("{lstm: 4}", "{dense: 4, activation: relu}") + "schemes: [complex-step]\n",
        ":6: schemes[0]: complex-step needs an analytic formula or a network"
            + " without ReLU: ReLU is not analytic, it has a kink at 0"
            + way);
    assertThat(read(LEAST + "schemes: [complex-step, forward-mode]\n").schemes())
        .isEqualTo(Scheme.WITHOUT_DIFFERENCES);
  }

  @Test
  void theJavadocNamesEveryFault() throws IOException {
    String source = Files.readString(Path.of("src/main/java/epsweep/sweep/file/SweepFile.java"));
    String words = source.replaceAll("\\s*\n \\*\\s*", " ");
    assertThat(Fault.values())
        .allSatisfy(fault -> assertThat(words).containsPattern("[ (]" + fault.label() + "[ ,;]"));
  }

  @Test
  void thePathToWeightsStaysAsWritten() throws IOException {
    assertThat(
            read(LEAST + "  weights: ../w/ä 1.safetensors\n")
                .subject()
                .network()
                .orElseThrow()
                .weights())
        .isEqualTo(new WeightSource.Stored("../w/ä 1.safetensors"));
  }

  @Test
  void aFileMayCallLayersAndDataOtherwise() throws IOException {
    String weights = LEAST + "  weights: w\n  names: {dense: model.fc, inputs: x}\n";
    assertThat(read(weights).subject().network().orElseThrow().weights())
        .isEqualTo(new WeightSource.Stored("w", Map.of("dense", "model.fc", "inputs", "x")));
    assertRefused(
        LEAST + "  weights: w\n  names: {lstn: rnn}\n",
        ":7: model.names.lstn: unknown key; lstm, dense, inputs and targets are allowed; did you mean"
            + " 'lstm'?");
    assertRefused(
        LEAST + "  names: {dense: fc}\n",
        ":6: model.names: only a file of weights has names; give weights, too");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "de", "ar-u-nu-arab"})
  void theDefaultLocaleChangesNothing(String language) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(read(LEAST + "  weight-scale: 0.5\n").subject().network().orElseThrow().weights())
          .isEqualTo(new WeightSource.Seeded(1, 0.5));
      assertRefused(
          LEAST + "  INPUTS: 3\n",
          ":6: model.INPUTS: unknown key; inputs, layers, loss, loss-at, steps, sequences, seed,"
              + " weight-scale, weights, names and fault are allowed; did you mean 'inputs'?");
      assertRefused(
          LEAST + "epsilon: {per-decade: 100000}\n",
          ":6: epsilon.per-decade: 100000 is too large; 1 to 1000 is allowed");
    } finally {
      Locale.setDefault(before);
    }
  }
}
