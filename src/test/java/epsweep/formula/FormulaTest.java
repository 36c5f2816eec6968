package epsweep.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Float32;
import epsweep.arithmetic.Float64;
import epsweep.function.RoundedFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

  private static final Map<String, Double> LET = Map.of("a", 2.0, "n", 4.0);

  private static double value(String text, double x, double y) {
    Float64 math = new Float64();
    Formula formula = Formula.of(text, List.of("x", "y"), LET);
    return values(math, formula, new double[][] {{x}, {y}})[0];
  }

  private static <V> double[] values(Arithmetic<V> math, Formula formula, double[][] at) {
    int lanes = at[0].length;
    TaylorAlgebra<V> numbers = new TaylorAlgebra<>(math, new RoundedFunctions<>(math), 0, lanes);
    List<V[]> variables = new ArrayList<>();
    for (double[] row : at) {
      variables.add(numbers.plain(math.vector(row)));
    }
    return math.doubles(formula.in(numbers, variables)[0], lanes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3 | 7",
        "2 ^ 3 ^ 2 | 512",
        "-2 ^ 2 | -4",
        "2 ^ -1 | 0.5",
        "2 ** 3 | 8",
        "8 - 3 - 2 | 3",
        "8 / 4 / 2 | 1",
        "2 * -3 | -6",
        "(1 + 2) * 3 | 9",
        "x - y | -4",
        "a * x | 6",
        "if(x < y, 10, 20) | 10",
        "if(x >= y, 10, 20) | 20",
        "if(x == 3, 1, 0) | 1",
        "max(1, x, y) | 7",
        "min(x, y) | 3",
        "abs(x - y) | 4",
        "sum(k, 1, n, k^2) | 30",
        "product(k, 1, 5, k) | 120",
        "sum(j, 1, 3, sum(k, 1, 2, j*k)) | 18",
        "sum(k, 5, 4, k) | 0",
        "sum(k, 0, 3, (-1)^k / x^k) | 0.7407407407407409",
        "ln(e) | 1",
        "sin(pi / 6) * 2 | 0.9999999999999999",
        "1e3 + .5 | 1000.5",
        "gamma(5) | 24"
      })
  void valuesAreThoseOfMathematics(String text, double expected) {
    assertThat(value(text, 3, 7)).isEqualTo(expected);
  }

  /** 0.1 + 0.2 is 0.3 in neither, and off by another amount in each. */
  @Test
  void eachOperationIsRoundedInTheBuild() {
    Formula formula = Formula.ofX("0.1 + 0.2 - 0.3 + 0*x");
    double[][] at = {{1}};
    assertThat(values(new Float64(), formula, at)).containsExactly(0x1p-54);
    assertThat(values(new Float32(), formula, at)).containsExactly(0.1f + 0.2f - 0.3f);
  }

  /** What a program would compute, number by number. */
  @Test
  void manyLanesGiveTheBitsOfOne() {
    Formula formula = Formula.ofX("if(x < 0.5, sin(x)^3, x^1.7 / (1 + exp(-x))) + abs(x - 0.3)");
    double[][] at = {new Random(3).doubles(300).toArray()};
    double[] together = values(new Float32(), formula, at);
    for (int l = 0; l < together.length; l++) {
      assertThat(values(new Float32(), formula, new double[][] {{at[0][l]}})[0])
          .isEqualTo(together[l]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exp(x) / (sin(x)^3 + cos(x)^3) | eˣ / (sin³ x + cos³ x)"
            + " | \\frac{e^{x}}{\\sin^{3} x + \\cos^{3} x}",
        "100*(y - x^2)^2 + (1 - x)^2 | 100(y − x²)² + (1 − x)²"
            + " | 100 \\left(y - x^{2}\\right)^{2} + \\left(1 - x\\right)^{2}",
        "-x^2 | −x² | -x^{2}",
        "(-x)^2 | (−x)² | \\left(-x\\right)^{2}",
        "exp(-1e-6 * x) | exp(−10⁻⁶·x) | e^{-10^{-6} \\cdot x}",
        "x - (y - 1) | x − (y − 1) | x - \\left(y - 1\\right)",
        "x / (y / 2) | x / (y / 2) | \\frac{x}{\\frac{y}{2}}",
        "sqrt(1 + x^2) | √(1 + x²) | \\sqrt{1 + x^{2}}",
        "sum(k, 1, 100, sin(k*x)/k) | Σ[k=1…100] sin(k·x) / k"
            + " | \\sum_{k=1}^{100} \\frac{\\sin\\left(k \\cdot x\\right)}{k}",
        "if(x < 0, -x, x) | (−x if x < 0, else x)"
            + " | \\begin{cases}-x&x < 0\\\\x&\\text{otherwise}\\end{cases}",
        "a*pi*x^n | a·π·x^n | a \\cdot \\pi \\cdot x^{n}",
        "2*sin(x) | 2 sin x | 2 \\sin x",
        "erf(x) | erf x | \\operatorname{erf} x"
      })
  void formulasAreSet(String text, String shown, String latex) {
    Formula formula = Formula.of(text, List.of("x", "y"), LET);
    assertThat(formula.shown()).isEqualTo(shown);
    assertThat(formula.latex()).isEqualTo(latex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sni(x) | at character 1: 'sni' is unknown; did you mean 'sin'?",
        "1 + arctan(x) | at character 5: 'arctan' is unknown; did you mean 'atan'?",
        "pow(x, 2) | at character 1: 'pow' is unknown; did you mean 'x^y'?",
        "2 + foo | at character 5: 'foo' is unknown; a, e, n, pi, x and y are names here",
        "(x + 1 | at character 7: found the end; an operator or ')' is needed",
        "x + 1) | at character 6: ')' without '(' before it",
        "2x | at character 2: found 'x'; an operator such as *, or the end, is needed",
        "x + | at character 4: found the end; a number, a name or a bracket is needed",
        "x $ 2 | at character 3: found '$'; numbers, names, + - * / ^, brackets and commas are allowed",
        "sin + 1 | at character 1: 'sin' is a function; '(' must follow",
        "sin(x, y) | at character 1: 'sin' takes one argument",
        "x(2) | at character 1: 'x' is no function; write x*(…)",
        "max(x) | at character 6: found ')'; ',' and another argument is needed",
        "if(x, 1, 2) | at character 5: found ','; <=, >=, ==, !=, < or > is needed",
        "sum(k, 1, x, k) | at character 11: a sum runs between whole numbers, of at most 200000",
        "sum(1, 1, 2, x) | at character 5: found '1'; the name of an index, such as k, is needed",
        "1e999 | at character 1: '1e999' is too large for a double",
        "sum(j,1,1000,sum(k,1,1000,k)) | sums of more than 200000 operations; fewer are allowed"
      })
  void mistakesAreToldWithTheirPlace(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.of(text, List.of("x", "y"), LET))
        .withMessage(message);
  }

  @Test
  void sizesAreSet() {
    assertThat(Formula.ofX("log(abs(x))").shown()).isEqualTo("ln(|x|)");
    assertThat(Formula.ofX("log(abs(x))").latex()).isEqualTo("\\ln\\left(|x|\\right)");
  }

  @Test
  void enormousTextsAreRefused() {
    refused("", "at character 1: found the end; a number, a name or a bracket is needed");
    refused("(".repeat(9_000), "at character 201: nested more than 200 deep");
    refused("-".repeat(9_000) + "x", "at character 201: nested more than 200 deep");
    refused("(".repeat(100_000), "100000 characters; at most 10000 are allowed");
    refused(
        "x" + "+x".repeat(4_000),
        "more than 1000 operations in a row; sum(k, 1, 100, …) is allowed");
    Formula.ofX("x" + "+x".repeat(900));
  }

  private static void refused(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Formula.ofX(text)).withMessage(message);
  }
}
