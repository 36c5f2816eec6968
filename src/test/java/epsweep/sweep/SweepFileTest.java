package epsweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.Activation;
import epsweep.network.Fault;
import epsweep.network.InputException;
import epsweep.network.LayerSpec;
import epsweep.network.LossAt;
import epsweep.network.LossKind;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
    assertThat(plan.epsilon().values()).hasSizeGreaterThan(100);
  }

  @Test
  void whatIsLeftOutHasDefaults() throws IOException {
    assertThat(read(LEAST))
        .isEqualTo(
            new SweepPlan(
                "x",
                new NetworkSpec(
                    3,
                    List.of(new LayerSpec.Lstm(4), new LayerSpec.Dense(2, Activation.IDENTITY)),
                    LossKind.SOFTMAX_CROSS_ENTROPY,
                    LossAt.LAST_STEP,
                    7,
                    1,
                    new WeightSource.Seeded(1, 0.3),
                    Fault.NONE),
                List.of("float32", "float64"),
                List.of(Scheme.CENTRAL),
                new EpsilonGrid(1e-9, 1, 12, List.of()),
                Step.NOMINAL,
                OptionalInt.empty()));
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
        """;
    SweepPlan plan =
        new SweepPlan(
            "a-b_c.1",
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
                new WeightSource.Seeded(Long.MIN_VALUE, 0.5),
                Fault.AVERAGE_OVER_TIME),
            List.of("e4m3", "tf32"),
            List.of(Scheme.FOUR_POINT, Scheme.BACKWARD),
            new EpsilonGrid(1e-7, 2, 3, List.of(5e-3, 4.0)),
            Step.EFFECTIVE,
            OptionalInt.of(64));
    assertThat(read(text)).isEqualTo(plan);
    assertThat(read("\uFEFF" + text.replace("\n", "\r\n"))).isEqualTo(plan);
  }

  @Test
  void thePathToWeightsStaysAsWritten() throws IOException {
    assertThat(read(LEAST + "  weights: ../w/ä 1.safetensors\n").model().weights())
        .isEqualTo(new WeightSource.Stored("../w/ä 1.safetensors"));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        // keys
        Arguments.of("steps: 3", ":6: steps: unknown key; TOP are allowed; did you mean 'step'?"),
        Arguments.of(
            "  stpes: 3", ":6: model.stpes: unknown key; MODEL are allowed; did you mean 'steps'?"),
        Arguments.of(
            "  Loss_At: 3",
            ":6: model.Loss_At: unknown key; MODEL are allowed; did you mean 'loss-at'?"),
        Arguments.of("colour: red", ":6: colour: unknown key; TOP are allowed"),
        Arguments.of("  steps: 8", ":6: model.steps: given twice, first on line 5"),
        Arguments.of("name: y", ":6: name: given twice, first on line 1"),
        Arguments.of("[a]: 1", ":6: a key must be a word"),
        Arguments.of("\"a\\nb\": 1", ":6: a\uFFFDb: unknown key; TOP are allowed"));
  }

  private static final String TOP = "name, model, builds, schemes, epsilon, step and parameters";
  private static final String MODEL =
      "inputs, layers, loss, loss-at, steps, sequences, seed, weight-scale, weights and fault";

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakesAreNamedWithTheirPlace(String added, String message) throws IOException {
    assertRefused(LEAST + added + "\n", message.replace("TOP", TOP).replace("MODEL", MODEL));
  }
}
