package epsweep.sweep.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.parameter.Block;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sweep file may ask of a formula beside its gradient at one point. */
class FormulaFileTest {

  private static final String HESSIAN =
      "name: x\nfunction: sin(x)*y\nat: {x: 1, y: 2}\nof: hessian\n";

  @TempDir Path folder;

  private SweepPlan read(String text) throws IOException {
    return SweepFile.read(Files.writeString(folder.resolve("x.yaml"), text));
  }

  private void assertRefused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessage(folder.resolve("x.yaml") + message);
  }

  @Test
  void aHessianHasItsOwnSchemeAndNames() throws IOException {
    SweepPlan plan = read(HESSIAN + "step: power-of-two\n");
    assertThat(plan.schemes()).containsExactly(Scheme.SECOND);
    assertThat(plan.step()).isEqualTo(Step.POWER_OF_TWO);
    Subject.OfFunction function = (Subject.OfFunction) plan.subject();
    assertThat(function.of()).isEqualTo(FormulaDerivatives.HESSIAN);
    assertThat(function.names()).containsExactly("d2f/dx2", "d2f/dx dy", "d2f/dy2");
    assertThat(read(HESSIAN.replace("hessian", "gradient")).schemes())
        .containsExactly(Scheme.CENTRAL);
  }

  @Test
  void secondDerivativesMayBeClaimed() throws IOException {
    String claims = "derivative: {d2f/dx2: 7, d2f/dx dy: exact, d2f/dy2: x}\n";
    Subject.OfFunction function = (Subject.OfFunction) read(HESSIAN + claims).subject();
    assertThat(function.model().in(Build.named("float64")).analyticGradient(new int[] {0, 1, 2}))
        .containsExactly(7, StrictMath.cos(1), 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schemes: [central] | :5: schemes[0]: central is for first derivatives; of a Hessian"
            + " second-central is allowed, and need not be said",
        "schemes: [complex-step] | :5: schemes[0]: complex-step is for first derivatives; of a"
            + " Hessian second-central is allowed, and need not be said",
        "step: effective | :5: step: two variables move at once for a Hessian, by the same step;"
            + " nominal and power-of-two are allowed",
        "measure: [step-rules] | :5: measure[0]: the rules are for first derivatives, not for a"
            + " Hessian",
        "derivative: {x: 1} | :5: derivative.x: unknown key; d2f/dx2, d2f/dx dy and d2f/dy2 are"
            + " allowed",
      })
  void whatAHessianHasNotIsToldInOneLine(String line, String message) {
    assertRefused(HESSIAN + line + "\n", message);
  }

  @Test
  void pointsNearAPointAreTheSameEveryTime() throws IOException {
    String file = "name: x\nfunction: sin(x)\nat: {x: 1, around: 0.1, points: 5}\n";
    Subject.OfFunction function = (Subject.OfFunction) read(file).subject();
    List<Double> points = function.model().at();
    assertThat(points).hasSize(5).doesNotHaveDuplicates().startsWith(1.0);
    assertThat(points).allMatch(x -> Math.abs(x - 1) <= 0.1);
    assertThat(((Subject.OfFunction) read(file).subject()).model().at()).isEqualTo(points);
    assertThat(function.blocks().orElseThrow())
        .extracting(Block::name, Block::size)
        .containsExactly(tuple("x", 1), tuple("near x", 4));
    String left = file.replace(", points: 5", "");
    assertThat(((Subject.OfFunction) read(left).subject()).model().at()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{x: 1, around: 0} | at.around: 0 is too small; 1e-300 to 1e30 is allowed",
        "{x: 1, around: 0.1, points: 1} | at.points: 1 is too small; 2 to 1000 is allowed",
        "{x: 1, around: 2} | at: the function and its derivative are not both finite at x = 1 and"
            + " all points around it",
        "{around: 2} | at: found a set of keys; a set of names with numbers, such as {a: 2}, is"
            + " needed",
      })
  void pointsThatCannotBeAreToldInOneLine(String at, String message) {
    assertRefused("name: x\nfunction: log(x)\nat: " + at + "\n", ":3: " + message);
  }

  @Test
  void onlyFormulasHaveHessians() {
    String network = "model:\n  inputs: 1\n  layers: [{dense: 1}]\n  steps: 1\n";
    assertRefused("name: x\nof: hessian\n" + network, ":2: of: only allowed beside function");
    assertRefused(
        "name: x\nof: hessian\nprogram: {float64: ./x}\n",
        ":2: of: not allowed beside program (line 3)");
    assertRefused(
        "name: x\nschemes: [second-central]\n" + network,
        ":2: schemes[0]: second-central is for second derivatives: of: hessian, beside function,"
            + " takes them");
  }
}
