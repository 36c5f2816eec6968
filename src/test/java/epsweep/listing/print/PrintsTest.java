package epsweep.listing.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintsTest {

  private static Print read(String text, String... columns) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), columns);
  }

  private static Print read(byte[] bytes, String... columns) throws IOException {
    return Prints.read(
        "x.txt",
        new ByteArrayInputStream(bytes),
        columns.length == 0 ? Optional.empty() : Optional.of(List.of(columns)));
  }

  private static Print sample(String reader) throws IOException {
    return read(Pairs.sample(Prints.READERS, reader));
  }

  static Stream<PrintReader> readers() {
    return Prints.READERS.stream();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void everySampleIsReadByItsOwnReaderAmongAll(PrintReader reader) throws IOException {
    PrintText text = PrintText.of("x.txt", reader.sample());
    Print own = reader.read(text).orElseThrow();
    Print print = Prints.recognised(text).orElseThrow();
    assertThat(print.format()).isEqualTo(own.format());
    assertThat(Pairs.of(print)).isEqualTo(Pairs.of(own)).doesNotContain("NaN");
    assertThat(Prints.READERS.stream().filter(r -> r.read(text).isPresent()).findFirst())
        .containsSame(reader);
  }

  @Test
  void aPrintSaysItsPrecisionSchemeAndEpsilon() throws IOException {
    Print fortran =
        read(
            " Doing centered difference with h:   1.0E-006\n AD: 3.2  FD: -82.5\n AD: 1.5 FD: 1.5\n");
    assertThat(fortran.facts().epsilon()).hasValue(1e-6);
    Print torch = sample("PyTorchGradcheck");
    assertThat(torch.facts().precision()).contains(Format.FLOAT64);
    assertThat(torch.facts().scheme()).contains(Scheme.CENTRAL);
    assertThat(torch.format() + ": " + torch.content())
        .isEqualTo("a PyTorch gradcheck report: 4 pairs, float64");
    Print plain = read("numerical:tensor([1.25, 2.5])\nanalytical:tensor([1.25, 2.5])\n");
    assertThat(plain.facts().precision()).contains(Format.FLOAT32);
    Print caffe = sample("CaffeGradientChecker");
    assertThat(caffe.facts().epsilon()).hasValue(0.01);
    assertThat(caffe.facts().loss()).hasValue(0.546843733);
    assertThat(sample("ChainerCheckBackward").facts().epsilon()).hasValue(0.001);
    assertThat(sample("TildeLines").facts().scheme()).contains(Scheme.FORWARD);
    assertThat(sample("RolCheckGradient").listing().has(ListingColumn.EPSILON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numerical:tensor([[1.5-2.0000j, 0.+1.0000j]], dtype=torch.complex128)\nanalytical:tensor([[1.5+2.0000j, 0.-1.0000j]], dtype=torch.complex128)\n",
        "E       numerical:tensor([[1.5-2.0000j,\nE         0.+1.0000j]])\nE       analytical:tensor([[1.5+2.0000j,\nE         0.-1.0000j]])\n",
      })
  void complexNumbersAreTwo(String text) throws IOException {
    assertThat(Pairs.of(read(text))).isEqualTo("1.5 1.5; -2.0 2.0; 0.0 0.0; 1.0 -1.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numerical gradient: 1,5 2,5\nanalytical gradient: 1,6 2,5\n",
        "numeric;analytic\n1,5;1,6\n2,5;2,5\n",
        "numeric\tanalytic\r1.5\t1.6\r2.5\t2.5\r",
        "\u001B[31mnumgrad\u001B[0m =\n\n   1.5\n   2.5\n\ngrad =\n\n   1.6\n   2.5\n",
        "numgrad = [1.5D0, 2.5D+0] backprop = [1.6d0, 2.5D0]",
        "numerical: [1.5f0, 2.5f0]\nbackprop: Float32[1.6f0, 2.5f0]",
        "2026-03-19T19:21:00.8447832Z numerical gradient [1.5, 2.5]\n2026-03-19T19:21:00.8447833Z backward gradient [1.6, 2.5]\n",
        "W[0]: numeric 1.5, backprop 1.6 (rel. error 0.03)\nW[1]: numeric 2.5, backprop 2.5 (rel. error 0)",
        "finite difference: 1.5 2.5\n$ ./mine --grad\nback-propagated: 1.6 2.5\ndone in 3 s\n",
        "[{\"name\": \"w\", \"numeric\": 1.5, \"analytic\": 1.6}, {\"numeric\": 2.5, \"analytic\": 2.5}]",
        "expected: [1.5 2.5]\nactual: [1.6 2.5]\n",
        "        param  analytic  numeric\n1        w1      1.6      1.5\n2        w2      2.5      2.5\n",
        "Numerical gradient:\n<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.5, 2.5], dtype=float32)>\nAnalytic gradient:\n<tf.Tensor: shape=(2,), dtype=float32, numpy=array([1.6, 2.5], dtype=float32)>",
        "grad (tape): tf.Tensor(\n[[1.6 2.5]], shape=(1, 2), dtype=float32)\ngrad (finite differences): tf.Tensor(\n[[1.5 2.5]], shape=(1, 2), dtype=float32)",
        "julia> ForwardDiff.gradient(f, x)\n2-element Vector{Float64}:\n 1.6\n 2.5\n\njulia> FiniteDiff.finite_difference_gradient(f, x)\n2-element Vector{Float64}:\n 1.5\n 2.5\n",
        "> grad(fn, x)\n[1] 1.5 2.5\n> gr(x)\n[1] 1.6 2.5\n",
        "    assert_allclose(score, score_numdiff, rtol=1e-6)\nE   Mismatched elements: 1 / 2 (50%)\nE    x: array([1.6, 2.5])\nE    y: array([1.5, 2.5])\n",
        "Compare to numerical gradient\nNumerical gradient:\n[1] 1.5 2.5\nAnalytic gradient:\n[1] 1.6 2.5\n",
        "Hessian check, numeric vs analytic\n [1] numeric 1.5 analytic 1.6\n [2] numeric 2.5 analytic 2.5\n",
        " Step size   norm(Jac*vec)  norm(FD approx)  norm(abs error)\n 1.0e-01  1.6e+00  1.5e+00  1.0e-1\n 1.0e-02  2.5e+00  2.5e+00  0.0\n",
        "'<output>' wrt '<variable>' | fwd mag.   | rev mag.   | check mag. | a(fwd-chk)\n'y' wrt 'x' | 1.6 | 1.6 | 1.5 | 0.1\n'y' wrt 'z' | 2.5 | 2.5 | 2.5 | 0\n",
        "autodiff 1.6 2.5\nfinite differences 1.5 2.5",
        "  File \"jax/test_util.py\", line 293, in check_vjp\n    check_close(ip, ip_expected, atol=atol)\nAssertionError: \nMismatch: 100%\n x: array([1.6, 2.5])\n y: array([1.5, 2.5])\n",
        "Numerical gradient:\n[[1.5]\n [2.5]]\nBackprop gradient:\n[[1.6]\n [2.5]]",
        "numerical:tensor(1.00000e-01 *\n       [[ 15.],\n        [ 25.]])\nanalytical:tensor(1.00000e+01 *\n       [[ 0.16],\n        [ 0.25]])\n",
        "numerical:(\n1.00000e-02 *\n 150. 250.\n[torch.FloatTensor of size 1x2]\n,\nanalytical:(\n 1.6 2.5\n[torch.FloatTensor of size 1x2]\n)\n",
        "numgrad =\n\n   1.0e+03 *\n\n   0.0015\n   0.0025\n\ngrad =\n\n   1.6\n   2.5\n",
        "[12:25:11]\tmax gradient diff 1 over limit 0.02, the first error element is 0, 1.5, 1.6\n[12:25:12]\tmax gradient diff 1 over limit 0.02, the first error element is (0, 1), 2.5, 2.5\n",
        "  Problem: shadow derivative for argument 1 should agree with finite differences\n   Evaluated: isapprox([1.6, 2.5], [1.5, 2.5]; atol = 1.0e-9)\n",
        "gx_backward = array([1.6, 2.5])\ngx_numeric = array([1.5, 2.5])\n",
        "The difference between g and fd is 0.1, which exceeds tol, where\ng evaluates to 1.6,\nfd evaluates to 1.5, and\ntol evaluates to 0.01.\nThe difference between g and fd is 0, which exceeds tol, where\ng evaluates to 2.5,\nfd evaluates to 2.5, and\ntol evaluates to 0.01.\n",
        "12:25:11.123 numerical: 1.5 analytic: 1.6\n12:25:12.124 numerical: 2.5 analytic: 2.5\n",
        "    Finite difference Jacobian\nMat Object: 1 MPI processes\nrow 0: (0, 1.5)  (1, 2.5)\n    Hand-coded Jacobian\nMat Object:() 1 MPI processes\nrow 0: (0, 1.6)  (1, 2.5)\n",
        "julia> Zygote.gradient(f, [4.0, 5.0])\n([1.6, 2.5],)\n\njulia> FiniteDiff.finite_difference_gradient(f, [4.0, 5.0])\n2-element Vector{Float64}:\n 1.5\n 2.5\n",
      })
  void whatOtherProgramsPrintIsUnderstood(String text) throws IOException {
    assertThat(Pairs.of(read(text))).isEqualTo("1.5 1.6; 2.5 2.5");
  }

  /** Fixed decimals stay fixed below a common factor, so that 0.0900 has the digits of 0.8899. */
  @Test
  void aCommonFactorKeepsThePrintedDigits() throws IOException {
    String text = "numgrad =\n\n   1.0e-03 *\n\n    0.0900   0.8899\n\ngrad =\n\n   0.1  0.9\n";
    Listing listing = read(text).listing();
    assertThat(listing.row(0).number(ListingColumn.NUMERIC).halfUnit()).isEqualTo(0.5e-7);
    assertThat(listing.row(1).number(ListingColumn.NUMERIC).value()).isEqualTo(8.899e-4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void wideTextIsReadWithItsMarkAndWithout(String charset) throws IOException {
    String text = "numerical: 1.5 analytic: \u22121.6, relative error: 1\r\n";
    for (String mark : List.of("", "\uFEFF")) {
      byte[] bytes = (mark + text).getBytes(Charset.forName(charset));
      assertThat(Pairs.of(read(bytes))).isEqualTo("1.5 -1.6");
    }
  }

  /** The call names both sides, parted by a comma, and its arrays have as many commas a line. */
  @Test
  void aCallIsNoLineOfHeadings() throws IOException {
    Print print =
        read(
            """
                assert_allclose(grad, numerical_grad, rtol=1e-4)
            Mismatched elements: 1 / 4
             x: array([1.6, 2.5,
                   3.5, 4.5])
             y: array([1.5, 2.5,
                   3.5, 4.5])
            """);
    assertThat(Pairs.of(print)).isEqualTo("1.5 1.6; 2.5 2.5; 3.5 3.5; 4.5 4.5");
    Print columns = read("check(grad, numerical_grad)\n1.6, 1.5\n2.5, 2.5\n");
    assertThat(columns.format()).isEqualTo("two columns");
  }

  @Test
  void aPlainTableIsReadAsItWas() throws IOException {
    Print print = read("numeric,analytic\n1.5,1.6\n");
    assertThat(print.format()).isEmpty();
    assertThat(Pairs.of(print)).isEqualTo("1.5 1.6");
    assertThatThrownBy(() -> read("numeric,analytic\n1,6.266e-0.6\n2,3\n"))
        .hasMessageContaining("x.txt:2: column 2 (analytic): '6.266e-0.6' is no number");
  }

  @Test
  void twoColumnsSayNotWhichIsNumeric() throws IOException {
    String text = "1.5 1.6\n2.5 2.5\n";
    assertThat(read(text).sides()).isEqualTo(Print.Sides.UNKNOWN);
    assertThat(Pairs.of(read(text, "analytic", "numeric"))).isEqualTo("1.6 1.5; 2.5 2.5");
    assertThat(Pairs.of(read(text).exchanged())).isEqualTo("1.6 1.5; 2.5 2.5");
  }

  /** The inputs that Theano prints behind its error are no gradients. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TheanoErrors | a Theano verify_grad error without its values: 1 error | 0.666667",
        "PyTorchFastMode | a PyTorch gradcheck whose fast mode failed where its elements agree: 1 error, float64 | 1.4E-12",
        "OpenMdaoAssert | OpenMDAO's relative errors: 2 errors, float64 | Ts wrt alt, fwd 3.741927E-6; Ts wrt alt, rev 3.741927E-6",
        "PetscJacobianNorms | norms of a PETSc Jacobian test: 1 error, float64 | 0.865025",
        "CourseDifference | a course's gradient check: 1 error, float64, ε = 1e-7 | 0.2850931567761624",
        "RelativeErrors | relative errors: 3 errors | W1 1.525184E-9; b1 8.372503E-10; dx 5.399100368651805E-11",
      })
  void anErrorThatIsStatedAloneIsRead(String reader, String said, String errors)
      throws IOException {
    Print print = sample(reader);
    assertThat(print.format() + ": " + print.content()).isEqualTo(said);
    assertThat(Pairs.of(print)).isEqualTo(errors);
  }

  /** The same pair to other digits, or of another test, is no second one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gx_backward = array(-0.13842727)\ngx_numeric = array(5.94665761)\n x: array(5.946658)\n y: array(-0.138427)\nx: 5.94665761\ny: -0.13842727\n",
        "which exceeds tol, where\nfd evaluates to 5.94665761,\ng evaluates to -0.13842727, and\nwhich exceeds tol, where\nfd evaluates to 5.94665761,\ng evaluates to -0.13842727, and\n",
      })
  void aPairThatIsPrintedTwiceIsOne(String text) throws IOException {
    assertThat(Pairs.of(read(text))).isEqualTo("5.94665761 -0.13842727");
  }

  /** Rows that an array leaves out may be those of which the checker complains. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'numerical:tensor([[0.25, ..., 0.],\n   ...,\n [0.]])\nanalytical:tensor([[0.25, ..., 0.],\n ...,\n [0.]])\n' | LEFT_OUT",
        "'Jacobian mismatch,\nnumerical:tensor([1., 2.,  ..., 0.])\nanalytical:tensor([1., 2.,  ..., 0.])\n' | IN_DOUBT",
        "'Jacobian mismatch...\nnumerical:tensor([1., 2.])\nanalytical:tensor([1., 2.])\n' | NONE",
      })
  void whatIsLeftOutIsKnown(String text, Facts.Rest rest) throws IOException {
    assertThat(read(text.replace("\\n", "\n")).facts().rest()).isEqualTo(rest);
  }

  @Test
  void rowsKeepTheNamesThatThePrintGivesThem() throws IOException {
    Listing tilde = sample("TildeLines").listing();
    assertThat(tilde.rows().get(0).name(ListingColumn.PARAMETER)).contains("grad_f[2]");
    Listing ceres = sample("CeresGradientChecker").listing();
    assertThat(ceres.rows().get(1).name(ListingColumn.PARAMETER)).contains("0 0 1");
    assertThat(ceres.rows().get(1).number(ListingColumn.VALUE).value()).isEqualTo(1.2);
  }

  /** Of a million, which takes 10 s of one slow processor, a fifth. */
  @Test
  void timeGrowsWithTheRowsAlone() throws IOException {
    StringBuilder text = new StringBuilder("numerical vs analytic\n");
    for (int i = 0; i < 200_000; i++) {
      text.append("n: ").append(i).append(".25 g: ").append(i).append(".5\n");
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Print print = read(text.toString());
    assertThat(print.listing().rows()).hasSize(200_000);
    assertThat((threads.getCurrentThreadCpuTime() - start) * 1e-9).isLessThan(10);
  }
}
