package epsweep.listing.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.text.InputException;
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

  private static double[] values(Print print, ListingColumn column) {
    return print.listing().rows().stream().mapToDouble(row -> row.number(column).value()).toArray();
  }

  private static String pairs(Print print) {
    double[] n = values(print, ListingColumn.NUMERIC);
    double[] g = values(print, ListingColumn.ANALYTIC);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n.length; i++) {
      text.append(i == 0 ? "" : "; ").append(n[i]).append(' ').append(g[i]);
    }
    return text.toString();
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
    assertThat(pairs(print)).isEqualTo(pairs(own)).doesNotContain("NaN");
    assertThat(Prints.READERS.stream().filter(r -> r.read(text).isPresent()).findFirst())
        .containsSame(reader);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TildeLines                | -655.5999713479347 -651.5999999999999; 13.776333629422766 13.798494268463347
          PyTorchGradcheck          | 0.7133 -0.7133; 0.0 0.0; 0.0 0.0; 0.77 -0.77
          JaxCheckGrads             | 2.12132 0.707107
          ChainerCheckBackward      | -11.154563571250966 -11.14185535922681
          TheanoVerifyGrad          | 257521.421875 337197.1875
          CaffeGradientChecker      | 0.04006000000000287 0.020030000000000006
          MxnetCheckNumericGradient | 0.4248553 0.7724642; 0.39395675 0.7724642
          PaddleCheckGrad           | 0.1490116 0.2107423
          Deeplearning4j            | 0.114286101 0.114286099; -0.2389618450449049 2.0
          AutogradCheckGrads        | 1.2345678912 1.2345678901
          TensorFlowComputeGradient | 0.6 0.2; 0.0 0.0; 0.0 0.0; 0.6 0.2
          CeresGradientChecker      | -8.22788 -8.22788; -0.720507 -1.08076
          StanDiagnose              | -2.69745 -2.69745; 0.392099 0.392099
          OpenMdaoCompact           | 111.33 111.33; 2.0826 2.0826
          OpenMdaoLong              | 12.000001 10.0
          MatlabDerivativeCheck     | 0.126023 -0.126021
          MaxLik                    | 3.4210884 3.4210883; 3.846912 1.923456
          OptimxGrchk               | -215.6 -215.6; -88.0 -88.0
          CourseraColumns           | -0.0092783 -0.0092783; 0.0088991 0.0088991; -0.0083601 -0.0083601
          Karpathy                  | -0.001234 -0.001235; 0.053 0.053
          Cs231n                    | -1.394862 -1.394862; 2.017435 2.017435
          JsonReport                | 0.12345678 0.12345679; -0.035 -0.035
          MarkdownTable             | 0.12345 0.12346; -0.035 -0.035
          LatexTable                | 0.12345 0.12346; -0.035 -0.035
          PlainTable                | 0.12345 0.12346; -0.035 -0.035
          NumpyAssert               | 0.1235 0.1435; -0.7531 -0.7731; 0.25 0.25
          ReturnedByCalls           | 12.45370998 12.45371002; -3.18260121 -3.18260114; 1.10421894 0.55210947
          PetscTestJacobian         | 8.0 4.0; 1.0 1.0; 2.0 2.0; 0.5 0.0
          General                   | -3.3305E-4 -3.3303E-4
          JuliaTest                 | 3.0 11.0; 38.0 66.0; 1.0 5.0
          TwoArrays                 | 0.1235 0.1435; -0.7531 -0.7731; 0.25 0.25; 1.5 1.5
          """)
  void aSampleHasThesePairsOfNumericAndAnalytic(String reader, String expected) {
    PrintReader one =
        readers()
            .filter(r -> r.getClass().getSimpleName().equals(reader))
            .findFirst()
            .orElseThrow();
    assertThat(pairs(one.read(PrintText.of("x", one.sample())).orElseThrow())).isEqualTo(expected);
  }

  @Test
  void aPrintSaysItsPrecisionSchemeAndEpsilon() throws IOException {
    Print torch = read(new PyTorchGradcheck().sample());
    assertThat(torch.facts().precision()).contains(Format.FLOAT64);
    assertThat(torch.facts().scheme()).contains(Scheme.CENTRAL);
    assertThat(torch.format() + ": " + torch.content())
        .isEqualTo("a PyTorch gradcheck report: 4 pairs, float64");
    Print plain = read("numerical:tensor([1.25, 2.5])\nanalytical:tensor([1.25, 2.5])\n");
    assertThat(plain.facts().precision()).contains(Format.FLOAT32);
    Print caffe = read(new CaffeGradientChecker().sample());
    assertThat(caffe.facts().epsilon()).hasValue(0.01);
    assertThat(caffe.facts().loss()).hasValue(0.546843733);
    assertThat(read(new ChainerCheckBackward().sample()).facts().epsilon()).hasValue(0.001);
    assertThat(read(new TildeLines().sample()).facts().scheme()).contains(Scheme.FORWARD);
    assertThat(read(new RolCheckGradient().sample()).listing().has(ListingColumn.EPSILON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numerical:tensor([[1.5-2.0000j, 0.+1.0000j]], dtype=torch.complex128)\nanalytical:tensor([[1.5+2.0000j, 0.-1.0000j]], dtype=torch.complex128)\n",
        "E       numerical:tensor([[1.5-2.0000j,\nE         0.+1.0000j]])\nE       analytical:tensor([[1.5+2.0000j,\nE         0.-1.0000j]])\n",
      })
  void complexNumbersAreTwo(String text) throws IOException {
    assertThat(pairs(read(text))).isEqualTo("1.5 1.5; -2.0 2.0; 0.0 0.0; 1.0 -1.0");
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
        "Numerical gradient:\n[[1.5]\n [2.5]]\nBackprop gradient:\n[[1.6]\n [2.5]]",
      })
  void whatOtherProgramsPrintIsUnderstood(String text) throws IOException {
    assertThat(pairs(read(text))).isEqualTo("1.5 1.6; 2.5 2.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void wideTextIsReadWithItsMarkAndWithout(String charset) throws IOException {
    String text = "numerical: 1.5 analytic: \u22121.6, relative error: 1\r\n";
    for (String mark : List.of("", "\uFEFF")) {
      byte[] bytes = (mark + text).getBytes(Charset.forName(charset));
      assertThat(pairs(read(bytes))).isEqualTo("1.5 -1.6");
    }
  }

  @Test
  void aPlainTableIsReadAsItWas() throws IOException {
    Print print = read("numeric,analytic\n1.5,1.6\n");
    assertThat(print.format()).isEmpty();
    assertThat(pairs(print)).isEqualTo("1.5 1.6");
    assertThatThrownBy(() -> read("numeric,analytic\n1,6.266e-0.6\n2,3\n"))
        .hasMessageContaining("x.txt:2: column 2 (analytic): '6.266e-0.6' is no number");
  }

  @Test
  void twoColumnsSayNotWhichIsNumeric() throws IOException {
    String text = "1.5 1.6\n2.5 2.5\n";
    assertThat(read(text).sides()).isEqualTo(Print.Sides.UNKNOWN);
    assertThat(pairs(read(text, "analytic", "numeric"))).isEqualTo("1.6 1.5; 2.5 2.5");
    assertThat(pairs(read(text).exchanged())).isEqualTo("1.6 1.5; 2.5 2.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.9802322387695312e-08", ">>> check_grad(f, g, x)\n2.98e-08\n"})
  void oneNumberIsAnsweredByWhatIsMissing(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one number, as scipy.optimize.check_grad returns")
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The slope should be 2. It appears to be: 1.0002. | a slope, as Manopt's",
        "Computed residuals: [0.0021, 0.0005] | a Taylor test",
        "GradcheckError: Backward is not reentrant, the tolerance was 0.0. | without gradients",
      })
  void whatHasNoGradientsIsAnsweredByWhatToPrint(String text, String said) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(said)
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
  }

  /** A number or two in words are no print of scipy.optimize.check_grad. */
  @Test
  void aNumberInManyWordsIsNotTakenForADistance() {
    assertThatThrownBy(
            () -> read("the build of the project took about 12 s on the old machine here\n"))
        .hasMessageNotContaining("check_grad");
  }

  @Test
  void rowsKeepTheNamesThatThePrintGivesThem() throws IOException {
    Listing tilde = read(new TildeLines().sample()).listing();
    assertThat(tilde.rows().get(0).name(ListingColumn.PARAMETER)).contains("grad_f[2]");
    Listing ceres = read(new CeresGradientChecker().sample()).listing();
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
