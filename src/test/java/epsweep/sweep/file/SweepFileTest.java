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
import epsweep.program.WideFormat;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sni(x) | 1 | :2: function: at character 1: 'sni' is unknown; did you mean 'sin'?",
        "sqare | 1 | :2: function: at character 1: 'sqare' is unknown; e, pi and x are names here;"
            + " did you mean 'square'?",
        "1/x | 0 | :3: at: the function and its derivative are not both finite at x = 0",
        "log(x) | -1 | :3: at: the function and its derivative are not both finite at x = -1",
        "x*y | {x: 1, sin: 2} | :3: at.sin: no name for a number; letters and digits that no"
            + " function is called by are allowed",
        "y^2 | 1 | :2: function: at character 1: 'y' is unknown; e, pi and x are names here",
        "'' | 1 | :2: function: found nothing; a formula such as \"exp(x) / (1 + x^2)\" is needed",
      })
  void badFormulasAreToldInOneLine(String function, String at, String message) throws IOException {
    assertRefused("name: x\nfunction: " + function + "\nat: " + at + "\n", message);
  }

  @Test
  void badDerivativesAreToldInOneLine() throws IOException {
    String head = "name: x\nfunction: x*y\nat: {x: 1, y: 2}\nderivative: ";
    assertRefused(head + "{x: y}\n", ":4: derivative.y: missing; this key is needed");
    assertRefused(
        head + "{x: y, y: z}\n",
        ":4: derivative.y: at character 1: 'z' is unknown; e, exact, pi, x and y are names here");
    assertRefused(
        "name: x\nfunction: x*y\nat: {x: 1, y: 2}\nlet: {x: 1}\n",
        ":4: let: 'x' is a variable of at");
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
  void aReferenceIsOneProgramInAWiderFormat() throws IOException {
    String program = "name: x\nprogram: {float64: ./p}\n";
    SweepPlan plan = read(program + "reference: {long-double: [./q, -l]}\n");
    assertThat(((Subject.OfProgram) plan.subject()).reference().orElseThrow())
        .isEqualTo(new Subject.OfProgram.WideProgram(WideFormat.LONG_DOUBLE, List.of("./q", "-l")));
    assertThat(plan.measures()).containsExactly(Measure.ERROR_BUDGET);
    assertRefused(
        program + "reference: {double: ./q}\n",
        ":3: reference.double: unknown format; long-double and float128 are allowed");
    assertRefused(
        program + "reference: ./q\n",
        ":3: reference: found './q'; one program by its format, such as {long-double: ./ld}, is"
            + " needed");
    assertRefused(
        program + "reference: {float128: ./q}\nparameters: {directions: 3}\n",
        ":3: reference: a budget is measured along parameters, not along directions; leave one of"
            + " them out");
    assertRefused(
        LEAST + "reference: {float128: ./q}\n", ":6: reference: only allowed beside program");
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

  /** From mistakes.txt: blocks of lines to add, the last line of each being the message. */
  static Stream<Arguments> additions() throws IOException, URISyntaxException {
    Path mistakes = Path.of(SweepFileTest.class.getResource("/sweep/mistakes.txt").toURI());
    return Stream.of(Files.readString(mistakes).strip().split("\n\n"))
        .skip(1)
        .map(
            block -> {
              int last = block.lastIndexOf("\n:") + 1;
              return Arguments.of(block.substring(0, last), block.substring(last));
            });
  }

  static Stream<Arguments> replacements() {
    return Stream.of(
        Arguments.of("name: x", "", ":2: name: missing; this key is needed"),
        Arguments.of(
            "name: x",
            "name: .x",
            ":1: name: '.x' is no name for a folder; up to 100 letters, digits, '-', '_' and '.'"
                + " are allowed, the first not '.'"),
        Arguments.of(
            "name: x",
            "name: a/b",
            ":1: name: 'a/b' is no name for a folder; up to 100 letters, digits, '-', '_' and '.'"
                + " are allowed, the first not '.'"),
        Arguments.of(
            "name: x",
            "name: ''",
            ":1: name: found nothing; a name for the report's folder is needed"),
        Arguments.of("  steps: 7\n", "", ":2: model.steps: missing; this key is needed"),
        Arguments.of(
            "steps: 7", "steps: 0", ":5: model.steps: 0 is too small; 1 to 100000 is allowed"),
        Arguments.of(
            "steps: 7",
            "steps: 100001",
            ":5: model.steps: 100001 is too large; 1 to 100000 is allowed"),
        Arguments.of(
            "inputs: 3",
            "inputs: 4097",
            ":3: model.inputs: 4097 is too large; 1 to 4096 is allowed"),
        Arguments.of(
            "[{lstm: 4}, {dense: 2}]",
            "[]",
            ":4: model.layers: found an empty list; a list of layers such as [{lstm: 5}, {dense:"
                + " 5}] is needed"),
        Arguments.of(
            "[{lstm: 4}, {dense: 2}]",
            "[lstm]",
            ":4: model.layers[0]: found 'lstm'; a set of keys (lstm, gru, rnn, dense and activation) is"
                + " needed"),
        Arguments.of(
            "{dense: 2}",
            "{dens: 2}",
            ":4: model.layers[1].dens: unknown key; lstm, gru, rnn, dense and activation are allowed; did you"
                + " mean 'dense'?"),
        Arguments.of(
            "{dense: 2}",
            "{dense: 0}",
            ":4: model.layers[1].dense: 0 is too small; 1 to 4096 is allowed"),
        Arguments.of(
            "{dense: 2}",
            "{lstm: 9999}",
            ":4: model.layers[1].lstm: 9999 is too large; 1 to 4096 is allowed"),
        Arguments.of(
            "{dense: 2}",
            "{dense: 2, lstm: 2}",
            ":4: model.layers[1]: one of lstm, gru, rnn and dense is needed, as in [{lstm: 5}, {dense: 5}]"),
        Arguments.of(
            "{dense: 2}",
            "{activation: tanh}",
            ":4: model.layers[1]: one of lstm, gru, rnn and dense is needed, as in [{lstm: 5}, {dense: 5}]"),
        Arguments.of(
            "{dense: 2}",
            "{dense: 2, activation: sigmoidal}",
            ":4: model.layers[1].activation: 'sigmoidal' is unknown; identity, tanh, sigmoid and"
                + " relu are allowed; did you mean 'sigmoid'?"),
        Arguments.of(
            "{lstm: 4}",
            "{lstm: 4, activation: tanh}",
            ":4: model.layers[0].activation: only a dense layer has a choice of activation"),
        Arguments.of(
            "{lstm: 4}",
            "{lstm: 4096}",
            ":2: model: 67182594 parameters; at most 10000000 are allowed"),
        Arguments.of(
            "steps: 7",
            "steps: 100000\n  sequences: 1000",
            ":2: model: 900000000 inputs and layer outputs over all steps and sequences; at most"
                + " 50000000 are allowed"));
  }

  @ParameterizedTest
  @MethodSource("additions")
  void additionsThatAreWrongAreNamedWithTheirPlace(String added, String message)
      throws IOException {
    assertRefused(LEAST + added, message);
  }

  @ParameterizedTest
  @MethodSource("replacements")
  void replacementsThatAreWrongAreNamedWithTheirPlace(String old, String wrong, String message)
      throws IOException {
    assertThat(LEAST).containsOnlyOnce(old);
    assertRefused(LEAST.replace(old, wrong), message);
  }

  @Test
  void filesWithoutKeysAreRefused() throws IOException {
    String needed =
        "; a set of keys (name, model, function, of, at, let, derivative, program, reference, timeout, steps, batch, builds,"
            + " schemes, epsilon, step, parameters, measure, seeds and mark) is needed";
    assertRefused("", ":1: found nothing" + needed);
    assertRefused("\n# only a comment\n", ":3: found nothing" + needed);
    assertRefused("---\n", ":2: found nothing" + needed);
    assertRefused("- a\n- b\n", ":1: found a list" + needed);
    assertRefused("hello", ":1: found 'hello'" + needed);
  }

  @Test
  void filesThatAreNotTextAreRefused() throws IOException {
    byte[] latin = (LEAST + "# \u00e4\n").getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(latin, ":6: not UTF-8 text");
    assertRefused(new byte[] {'a', '\n', (byte) 0xC3}, ":2: not UTF-8 text");
    assertRefused(
        "a\0".getBytes(StandardCharsets.UTF_8), ":1: a character that YAML does not allow");
  }

  @Test
  void tabsAreRefusedWhereYamlTakesNone() throws IOException {
    String message = ":6: a tab stands here; YAML takes spaces only";
    assertRefused(LEAST + "\tstep: nominal\n", message);
    assertRefused(LEAST + "  \tseed: 1\n", message);
    assertRefused(LEAST + "step:\tnominal\n", message);
    assertThat(read(LEAST + "step: nominal # a\ttab\n").step()).isEqualTo(Step.NOMINAL);
  }

  @Test
  void damagedFilesAreReadOrRefusedInOneLine() throws IOException {
    long seed = 20260101;
    Random random = new Random(seed);
    String sound = Files.readString(Path.of("sweeps/question.yaml"));
    String marks = "{}[]:,&*!|>'\"%@`#?-~\\ \t\n\0\u0085\u2028\uFEFF01eE.xU";
    int refused = 0;
    for (int i = 0; i < 1000; i++) {
      StringBuilder damaged = new StringBuilder(sound);
      for (int edits = random.nextInt(4); edits >= 0; edits--) {
        int at = random.nextInt(damaged.length());
        String mark = String.valueOf(marks.charAt(random.nextInt(marks.length())));
        damaged.replace(at, at + random.nextInt(3), mark);
      }
      try {
        read(damaged.toString());
      } catch (InputException e) {
        refused++;
        assertThat(e.getMessage())
            .as("seed %d, file %d", seed, i)
            .matches("\\S+x\\.yaml:[0-9]+: \\P{Cntrl}+");
      }
    }
    assertThat(refused).isBetween(200, 980);
  }

  @Test
  void largeFilesAreRefusedAndFilesUpToOneMegabyteAreNot() throws IOException {
    String padding = "#".repeat((1 << 20) - LEAST.length());
    assertThat(read(LEAST + padding).name()).isEqualTo("x");
    assertRefused(LEAST + padding + "#", ": over 1 MB; no sweep file is that large");
    assertRefused("[".repeat(1 << 20), ":1: [0][0][0][0][0][0][0][0][0][0][0]: nested too deeply");
  }

  @Test
  void longListsAndManyLayersAreRefused() throws IOException {
    String values = "1, ".repeat(1001);
    assertRefused(
        LEAST + "epsilon: {also: [" + values + "]}\n",
        ":6: epsilon.also: 1001 items; at most 1000 are allowed");
    assertRefused(
        LEAST.replace("{lstm: 4}", "{lstm: 4}, ".repeat(64).replaceAll(", $", "")),
        ":4: model.layers: 65 layers; at most 64 are allowed");
  }

  @Test
  void aMissingFileAndAFolderAreInputErrors() {
    Path missing = folder.resolve("none.yaml");
    assertThatThrownBy(() -> SweepFile.read(missing))
        .isInstanceOf(InputException.class)
        .hasMessage(missing + ": no such file");
    assertThatThrownBy(() -> SweepFile.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(folder + ": a folder; a sweep file is needed");
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
