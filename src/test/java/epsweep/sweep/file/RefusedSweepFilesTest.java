package epsweep.sweep.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.gradient.Step;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sweep file may not say, with the place and what is allowed. */
class RefusedSweepFilesTest {

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
        "; a set of keys (name, model, function, of, at, let, derivative, program, called, reference, timeout, steps, batch, builds,"
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
}
