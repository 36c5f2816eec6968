package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Build;
import epsweep.formula.Formula;
import epsweep.gradient.model.FunctionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps and quotients of SciPy's {@code approx_derivative}, to the last bit. */
class SciPyDifferencesTest {

  /** Written by the program beside it. */
  private static final Path GOLDEN =
      Path.of("src/test/resources/golden/scipy/approx_derivative.csv");

  private static final double EPS = 0x1p-52;

  private record Case(
      String formula, String method, int variable, List<Double> at, double step, double quotient) {

    static Case of(String line) {
      String[] fields = line.split(",", -1);
      return new Case(
          fields[0],
          fields[1],
          "xyz".indexOf(fields[2]),
          Stream.of(fields[3].split(" ")).map(Double::valueOf).toList(),
          Double.parseDouble(fields[4]),
          Double.parseDouble(fields[5]));
    }

    /** eps^(1/s) max(1, |x|), s the order of the error plus one; its sign is that of x. */
    double expectedStep() {
      double epsilon = method.equals("3-point") ? Math.pow(EPS, 1 / 3.0) : Math.sqrt(EPS);
      double theta = at.get(variable);
      return Math.copySign(epsilon * Step.RELATIVE.factor(theta), theta);
    }

    /** 2-point steps go away from 0. */
    Scheme scheme() {
      return switch (method) {
        case "2-point" -> step < 0 ? Scheme.BACKWARD : Scheme.FORWARD;
        case "3-point" -> Scheme.CENTRAL;
        default -> Scheme.COMPLEX_STEP;
      };
    }
  }

  static List<Case> cases() throws IOException {
    return Files.readAllLines(GOLDEN).stream().skip(1).map(Case::of).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stepsAndQuotientsAreTheSame(Case of) {
    assertThat(of.expectedStep()).isEqualTo(of.step());
    List<String> names = List.of("x", "y", "z").subList(0, of.at().size());
    FunctionModel model =
        new FunctionModel(Formula.of(of.formula(), names, Map.of()), of.at(), List.of());
    assertThat(quotient(model.in(Build.named("float64")), of)).isEqualTo(of.quotient());
  }

  private static <V> double quotient(LossFunction<V> loss, Case of) {
    Numeric numeric = Numeric.of(1);
    Derivatives.of(loss, of.scheme(), Step.EFFECTIVE, 1)
        .differentiate(Math.abs(of.step()), new int[] {of.variable()}, 0, 1, numeric);
    return numeric.derivative()[0];
  }

  /** Ten functions, all three methods, every variable. */
  @Test
  void everyFunctionIsThere() throws IOException {
    assertThat(cases().stream().map(Case::formula).distinct()).hasSize(10);
    assertThat(cases().stream().map(Case::method).distinct())
        .containsExactly("2-point", "3-point", "cs");
  }
}
