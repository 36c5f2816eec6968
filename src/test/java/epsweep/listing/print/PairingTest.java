package epsweep.listing.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import epsweep.text.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of a text's numbers belong together, and with which ε. */
class PairingTest {

  private static Print read(String text) throws IOException {
    return Prints.of("x.txt", text, Optional.empty());
  }

  /** Two modes beside one numeric gradient are two pairs; the next pair begins anew. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "finitediff = [1.25]\\nreverse_grad = [1.0]\\nforward_grad = (1.5,)\\n | 1.25 1.0; 1.25 1.5",
        "numeric: 1.5\\nbackprop: 1.6\\nbackprop: 2.6\\nnumeric: 2.5\\n | 1.5 1.6; 2.5 2.6",
        "{'y': {'J_fd': array([[2.]]), 'J_fwd': array([[2.5]]), 'J_rev': array([[3.]])}} | 2.0 2.5; 2.0 3.0",
      })
  void aSideThatComesTwiceIsPairedTwice(String text, String pairs) throws IOException {
    assertThat(Pairs.of(read(text.replace("\\n", "\n")))).isEqualTo(pairs);
  }

  /** One number too many before lines of two would move all pairs by one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shape of gradient (10285,)\nW: numeric = 1.5. backprop = 1.6.\nb: numeric = 2.5. backprop = 2.5.\n",
        "loss gradient 3.75\nW: numeric = 1.5, backprop = 1.6\nb: numeric = 2.5, backprop = 2.5\n",
      })
  void aSideIsPairedWithinItsLine(String text) throws IOException {
    assertThat(Pairs.of(read(text))).isEqualTo("1.5 1.6; 2.5 2.5");
  }

  /** A log's stamps and costs are no arrays. */
  @Test
  void linesOfALogAreNoArrays() throws IOException {
    String line =
        "I1118 14:55:58.7237%02d 14214 LayerGradUtil.cpp:39] lstm  %s  cost1=143.026 cost2=143.024%n";
    assertThatThrownBy(
            () -> read(line.formatted(7, "a") + line.formatted(9, "b") + line.formatted(11, "c")))
        .isInstanceOf(InputException.class);
    Print print =
        read(
            "18: I1118 14:55:58.723707 14214 LayerGradUtil.cpp:39] para_0 cost1=143.026 cost2=143.024"
                + " true_delta=0.00143433 analytic_delta=0.00143025 diff=0.00284948\n");
    assertThat(Pairs.of(print)).isEqualTo("0.00143433 0.00143025");
  }

  private static String steps(Listing listing) {
    return listing.has(ListingColumn.EPSILON)
        ? listing.rows().stream()
            .map(row -> Double.toString(row.number(ListingColumn.EPSILON).value()))
            .collect(Collectors.joining(" "))
        : "";
  }

  /** Several ε in words are those of the rows below them, or of their line, if each has as many. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eps=1e-3:\\nnumeric: 1.5 backprop: 1.6\\neps=1e-4:\\nnumeric: 1.7 backprop: 1.6\\n | 0.001 1.0E-4",
        "h = 0.1: numeric 1.5, backprop 1.6\\nh = 0.01: numeric 1.7, backprop 1.6\\n | 0.1 0.01",
        "step size 1e-2: fd = 1.24 ad = 1.23\\nstep size 1e-3: fd = 1.231 ad = 1.23\\n | 0.01 0.001",
        "eps=1e-2 rel_err=8.6e-08 passes\\neps=1e-4 rel_err=9.0e-06 passes\\n | 0.01 1.0E-4",
        "eps=1e-3 betas eps=1e-8\\nnumeric: 1.5 backprop: 1.6\\nnumeric: 1.7 backprop: 1.6\\n | ''",
        "eps=1e-3:\\nnumeric: 1.5 backprop: 1.6\\neps=1e-4:\\nnumeric: 1.7 backprop: 1.6\\nnumeric: 2.5 backprop: 2.5\\n | ''",
        "adam eps=1e-8\\ncheck eps=1e-3\\nnumeric: 1.5 backprop: 1.6\\n | ''",
      })
  void everyRowHasTheStepThatIsStatedForIt(String text, String steps) throws IOException {
    assertThat(steps(read(text.replace("\\n", "\n")).listing())).isEqualTo(steps);
  }

  /** Which of two asserted numbers is numeric, names say, if one of them does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'REQUIRE( grad(i) == Approx(num_grad(i)).epsilon(1e-4) )\\nwith expansion:\\n  1.6 == Approx( 1.5 )\\n' | 1.5 1.6",
        "'difference{3.2e-05} between df_ana{1.6} and df_num{1.5} exceeds 1e-06\\n' | 1.5 1.6",
        "'assertion failed: analytic vs numeric\\n  left: 1.6\\n right: 1.5\\n' | 1.5 1.6",
        "'assertEquals(numericGrad, grad, 1e-6);\\nexpected:<1.5> but was:<1.6>\\n' | 1.5 1.6",
        "'dw1: 1.6 vs 1.5 (mine vs numerical)\\n' | 1.5 1.6",
        "'(0, 0): 1.6 (auto) 1.5 (num)\\n' | 1.5 1.6",
        "'W1[0,0]: g_num=1.5, g_ana=1.6, rel=8e-05\\n' | 1.5 1.6",
        "'dJ_num: 1.5, dJ: 1.6\\n' | 1.5 1.6",
        "'Scalars are not close!\\n\\nExpected 1.5 but got 1.6.\\n' | 1.5 1.6",
      })
  void ofTwoAssertedNumbersOneIsNumeric(String text, String pair) throws IOException {
    assertThat(Pairs.of(read(text.replace("\\n", "\n")))).isEqualTo(pair);
  }

  /** Numbers by twos in sentences are no arrays. */
  @Test
  void numbersOfSentencesAreNoArrays() {
    String text =
        "difference 0.0123 at index (0, 1) (up to 1e-05)\n 0.25 at index (2, 1) (up to 1e-04)\n";
    assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class);
  }

  /** {@code --explain} names it, also behind what is left out of a very long text. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 40_000})
  void anAssertedPairHasTheLineThatItStandsIn(int linesBefore) throws IOException {
    String text =
        "collecting\n".repeat(linesBefore)
            + "self.assertAlmostEqual(numeric, analytic)\n"
            + "AssertionError: 0.125 != 0.5 within 7 places (0.375 difference)\n";
    assertThat(read(text).listing().rows())
        .extracting(Listing.Row::line)
        .containsExactly(linesBefore + 2);
  }

  /** ε and scheme stand in the quotient that was typed. */
  @Test
  void aTypedQuotientSaysItsStep() throws IOException {
    Print print =
        read(">>> grad(f)(2.0)\n4.0\n>>> (f(2.0 + 1e-4) - f(2.0 - 1e-4)) / (2 * 1e-4)\n4.00004\n");
    assertThat(Pairs.of(print)).isEqualTo("4.00004 4.0");
    assertThat(print.facts().epsilon()).hasValue(1e-4);
    assertThat(print.facts().scheme()).contains(Scheme.CENTRAL);
  }

  @Test
  void aNotebookSaysBySidesWhatItsCellsGave() throws IOException {
    String text =
        """
        In [7]: jax.grad(f)(x)
        Out[7]: DeviceArray([1.6, 2.5], dtype=float32)

        In [8]: numerical_grad(f, x)
        Out[8]: DeviceArray([1.5, 2.5], dtype=float32)
        """;
    Print print = read(text);
    assertThat(print.sides()).isEqualTo(Print.Sides.KNOWN);
    assertThat(Pairs.of(print)).isEqualTo("1.5 1.6; 2.5 2.5");
  }

  /** Of one-sided and central differences in a table the central one counts. */
  @Test
  void ofThreeDifferencesTheCentralOneIsNumeric() throws IOException {
    String text =
        """
                gradient      fd_f      fd_b      fd_c    fd_err  abs_err
        k1      1.600000  1.400000  1.600000  1.500000  0.200000  0.100000
        """;
    assertThat(Pairs.of(read(text))).isEqualTo("1.5 1.6");
  }

  /** Columns of a log that have a difference by chance are none. */
  @Test
  void aDifferenceMustFitInEveryLine() {
    List<String> lines =
        List.of("it 1 2.5 2.25 0.25 1.5", "it 2 2.25 2.125 0.125 1.5", "it 3 2.125 2.0 0.1 1.5");
    assertThatThrownBy(() -> read(String.join("\n", lines))).isInstanceOf(InputException.class);
  }
}
