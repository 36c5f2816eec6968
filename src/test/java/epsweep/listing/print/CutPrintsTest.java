package epsweep.listing.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.Format;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints that leave something out, brackets, a column or words, or say it in other ones. */
class CutPrintsTest {

  private static Print read(String text) throws IOException {
    return Prints.of("x.txt", text, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "   eps    left    right   central    (AD = 1.6)\\n 1e-05   1.4   1.7   1.5\\n 1e-06   1.4   1.6   2.5\\n | 1.0E-5 1.0E-6 | 1.5 1.6; 2.5 1.6",
        "param,analytic,1e-3,1e-4\\nw,1.6,1.5,1.55\\nb,2.5,2.6,2.5\\n | 0.001 1.0E-4 0.001 1.0E-4 | 1.5 1.6; 1.55 1.6; 2.6 2.5; 2.5 2.5",
        "eps  forward  backward  central  autograd\\n1e-2  1.4  1.7  1.5  1.6\\n1e-3  1.5  1.6  2.5  1.6\\n | 0.01 0.001 | 1.5 1.6; 2.5 1.6",
        "eps = 1e-2   dJ_fd = 1.5   dJ_adj = 1.6\\neps = 1e-3   dJ_fd = 2.5   dJ_adj = 1.6\\n | 0.01 0.001 | 1.5 1.6; 2.5 1.6",
        "analytic: [1.6, 2.5]\\nh=1e-2 numeric: [1.5, 2.6]\\nh=1e-4 numeric: [1.6, 2.5]\\n | 0.01 0.01 1.0E-4 1.0E-4 | 1.5 1.6; 2.6 2.5; 1.6 1.6; 2.5 2.5",
        "back-prop: 1.6\\n  h     numeric\\n1e-2   1.5\\n1e-3   2.5\\n | 0.01 0.001 | 1.5 1.6; 2.5 1.6",
      })
  void oneGradientBesideDifferencesAtSeveralStepsIsACurve(String text, String steps, String pairs)
      throws IOException {
    Print print = read(text.replace("\\n", "\n"));
    assertThat(Pairs.of(print)).isEqualTo(pairs);
    assertThat(
            print.listing().rows().stream()
                .map(row -> Double.toString(row.number(ListingColumn.EPSILON).value())))
        .containsExactly(steps.split(" "));
  }

  /** What is left out has no bracket that closes; the entry that was skipped has no difference. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'E    x: array([[1.5, 2.5],\\nE      [3., 4.]...\\nE    y: array([[1.6, 2.5],\\nE      [3., 4.]...\\n' | 1.5 1.6; 2.5 2.5; 3.0 3.0; 4.0 4.0",
        "'Jac[ 1, 1] = 2.01E+00 ~ 0.00E+00 [ 2.0E+04], (0.2E-06) X Skip\\nJac[ 2, 1] = 1.6 ~ 1.5 [ 7.E-08]\\n' | 1.5 1.6",
        "'not equal:\\nexpected = [\\n 1.5, 2.5\\n]\\nactual = [\\n 1.6, 2.5\\n]\\n' | 1.5 1.6; 2.5 2.5",
        "'Raw Forward Derivative (Jfor)\\n[[1.5]]\\nRaw Reverse Derivative (Jrev)\\n[[2.5]]\\nRaw FD Derivative (Jfd)\\n[[1.5]]\\n' | 1.5 1.5; 1.5 2.5",
        "'(0.45118195400229488, 0.43674759085903875, 0.014434363143256135)' | 0.4511819540022949 0.43674759085903875",
      })
  void whatIsCutOrSkippedIsReadAsPrinted(String text, String pairs) throws IOException {
    assertThat(Pairs.of(read(text.replace("\\n", "\n")))).isEqualTo(pairs);
  }

  /** A warning that inputs are no doubles, and words that only look like a format. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requires gradient and is not a double precision floating point or complex. | float32",
        "requires gradient is not of double precision floating point. | float32",
        "in single precision | float32",
        "fp16 | float16",
        "a loss of half precision | float16",
        "bf16 | bfloat16",
        "torch.double | float64",
        "precision = double | float64",
        "[ RUN ] Test/1, where TypeParam = double | float64",
        "double backward, off by half or the double | ",
      })
  void thePrecisionIsWhatThePrintSays(String said, String precision) throws IOException {
    Print print = read(said + "\nnumeric: 1.5 backprop: 1.6\n");
    assertThat(print.facts().precision().map(Format::name))
        .isEqualTo(Optional.ofNullable(precision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numeric_eps=1e-5",
        "num_eps = 1e-5",
        "fd_step: 1e-5",
        "eps=1e-5",
        "eps 1e-5",
        "h=1e-5",
        "ε = 1e-5",
        "dx = 0.00001",
        "step size of 1e-5, h=64, machine epsilon 2.2e-16",
      })
  void epsilonHasManyNames(String stated) throws IOException {
    Print print = read("check_numeric_gradient(" + stated + ")\nnumeric: 1.5 backprop: 1.6\n");
    assertThat(print.facts().epsilon()).hasValue(1e-5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "1e999", "0", "-1"})
  void aStepThatNobodyTakesIsNone(String step) throws IOException {
    String text =
        "(PID.TID 0000.0001)   eps:  "
            + step
            + "\n(PID.TID 0000.0001) grdchk output (g):   1    -9.52E-03 -9.53E-03 -9.9E-06\n";
    assertThat(read(text).facts().epsilon()).isEmpty();
  }

  /** Words in quotes or with a point count. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'w': {'analytic': 1.6, 'numeric': 1.5}, 'b': {'analytic': 2.5, 'numeric': 2.5}}\n",
        "Parameter  Value  Gradient  Num. gradient\nmu     0.5    1.6    1.5\nsigma    1.2    2.5    2.5\n",
        "Jacobian (analytic):\n 1.6  2.5\nJacobian (numeric):\n 1.5  2.5\n",
        "complex step: 1.5 autodiff: 1.6\ncomplex step: 2.5 autodiff: 2.5\n",
        "diff quotient 1.5, derivative 1.6\ndiff quotient 2.5, derivative 2.5\n",
      })
  void sidesAreToldByFewWords(String text) throws IOException {
    assertThat(Pairs.of(read(text))).isEqualTo("1.5 1.6; 2.5 2.5");
  }

  @Test
  void arraysThatACallComparesAreNoAnswerOfTensorFlow() throws IOException {
    Print print = read("E   assert np.allclose(array([1.5, 2.5]), array([1.6, 2.5]))\n");
    assertThat(print.sides()).isEqualTo(Print.Sides.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gradient numérique : 1.5\ngradient analytique : 1.6\n",
        "numerischer Gradient: 1.5\nanalytischer Gradient: 1.6\n",
        "gradiente numérico: 1.5\ngradiente analítico: 1.6\n",
        "数值梯度: 1.5\n解析梯度: 1.6\n",
        "数値微分: 1.5\n誤差逆伝播: 1.6\n",
        "численный градиент: 1.5\nаналитический градиент: 1.6\n",
        "    grad_test.go:31: grad[0]: got 1.6, want 1.5\n",
        "assert_relative_eq!(g, fd)\n\n    left  = 1.6\n    right = 1.5\n",
        "check_backward failed (eps=0.001 atol=0.0001 rtol=0.001)\nx: 1.5\ny: 1.6\n",
      })
  void sidesAreToldInOtherLanguagesAndTests(String text) throws IOException {
    Print print = read(text);
    assertThat(Pairs.of(print)).isEqualTo("1.5 1.6");
    assertThat(print.sides()).isEqualTo(Print.Sides.KNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XCTAssertEqual failed: (\"1.5\") is not equal to (\"1.6\") +/- (\"0.001\")\n",
        "  1.5 did not equal 1.6 plus or minus 1.0E-5 (GradSpec.scala:31)\n",
        "Error: `gr` not equal to `num`.\n1/1 mismatches\n[1] 1.5 - 1.6 == -0.1\n",
        " Location | Observed | Expected | Reason\n   (1)   1.5   1.6   Abs err 0.1 exceeds tol 1e-06\n",
        "Location of maximum error: (0, 1, 4, 2), a=1.5, b=1.6\n",
      })
  void whatTestsComparedIsAPair(String text) throws IOException {
    assertThat(Pairs.of(read(text))).isEqualTo("1.5 1.6");
  }

  @Test
  void aDistanceThatShouldBeNothingIsNoPair() {
    String text =
        "    assert_almost_equal(check_grad(f, g, x), 0.0, decimal=4)\n ACTUAL: 0.1234\n DESIRED: 0.0\n";
    assertThatThrownBy(() -> read(text)).hasMessageContaining("the distance of two gradients");
  }
}
