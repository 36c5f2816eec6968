package epsweep.listing.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.listing.print.kit.Print;
import epsweep.text.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no print of gradients is answered by what is missing, or refused. */
class RefusedPrintsTest {

  private static Print read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Print read(byte[] bytes) throws IOException {
    return Prints.read("x.txt", new ByteArrayInputStream(bytes), Optional.empty());
  }

  /** Neither a count of processes nor what was typed is a gradient. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finite difference Jacobian of the mesh\nMat Object: 1 MPI processes\nHand-coded Jacobian of it\nMat Object: 1 MPI processes\n",
        "julia> Zygote.gradient(r, [4.0, 3.0])\nERROR: no method\njulia> ForwardDiff.gradient(r, [4.0, 3.0])\nERROR: no method\n",
      })
  void numbersOfOtherThingsAreNoPairs(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class);
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
        "'norm of numeric: 1.5\\nnorm of backprop: 1.5\\n' | norms alone",
        "'||Y_d FD||= 3.2145\\n||Y_d AD||= 3.2145\\n' | norms alone",
        "LE failed: 0.00010105305312325 > 0.0001 | an error and its bound",
        "x: grdchk  summary  :  RMS of    8 ratios =  3.38E+01 | the RMS of 1",
        "Maximum relative difference between supplied and finite-difference derivatives = 1.8e-08. | the largest difference",
        "'   numeric\n0  0.1234\n1 -0.035\n2  0.25\n' | numeric gradients alone",
        "'th> dC_est\n 5.5  5.25\n[torch.DoubleTensor of size 2]\n' | numeric gradients alone",
        "'param max abs diff\nW1 1.2e-7\nb1 3.4e-3\n' | differences alone",
        "abs error error in partial of y wrt x in component c | absolute errors of OpenMDAO",
        "Derivative checker results: 3 error(s) detected. | how many derivatives are off",
        "AssertionError: 0.0072760284 not less than 0.0001 | the largest |n",
        "GradcheckError: Backward is not reentrant, the tolerance was 0.0. | without gradients",
      })
  void whatHasNoGradientsIsAnsweredByWhatToPrint(String text, String said) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
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
  void whatIsNoTextIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {(byte) 0xff, 0}))
        .isInstanceOf(InputException.class)
        .hasMessage("x.txt: not a text file in UTF-8; a table is needed");
  }

  @Test
  void aHugeStreamIsRefusedWithoutBeingReadToItsEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '1';
          }

          @Override
          public int read(byte[] bytes, int from, int count) {
            Arrays.fill(bytes, from, from + count, (byte) '1');
            return count;
          }
        };
    assertThatThrownBy(() -> Prints.read("x", endless, Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessage("x: over 64 MB; take a sample of the rows");
  }

  @Test
  void missingFilesAndFoldersAreMistakes(@TempDir Path folder) {
    assertThatThrownBy(() -> Prints.read(folder, Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a folder");
    assertThatThrownBy(() -> Prints.read(folder.resolve("none.csv"), Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file");
  }
}
