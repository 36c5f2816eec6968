package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Format;
import epsweep.listing.print.Prints;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that stand beside n and g, to more digits than these have. */
class StatedErrorTest {

  private static final String NORMS =
      """
      '<output>' wrt '<variable>' | fwd mag.   | check mag. | a(fwd-chk) | r(fwd-chk)
      'y'        wrt 'x1'         | 1.0000e+00 | 1.0000e+00 | %s | 1
      'y'        wrt 'x2'         | 2.0826e+00 | 2.0826e+00 | 1.2851e-06 | 6.1705e-07
      'y'        wrt 'x3'         | 3.1826e+00 | 3.1826e+00 | 2.2851e-06 | 7.1705e-07
      """;

  private static PrintedVerdict verdict(String text) throws IOException {
    return (PrintedVerdict)
        Diagnosis.of(
                Prints.of("x", text, Optional.empty()).listing(),
                Circumstances.UNKNOWN.withPrecision(Format.FLOAT64))
            .decisive();
  }

  @Test
  void equalNormsOfDifferentDerivativesDoNotAgree() throws IOException {
    assertThat(verdict(NORMS.formatted("1.2851e-06")).judgement()).isEqualTo(Judgement.CORRECT);
    PrintedVerdict turned = verdict(NORMS.formatted("1.4142e+00"));
    assertThat(turned.judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(turned.names().get(turned.off().get(0))).isEqualTo("y wrt x1");
  }

  @Test
  void relativeErrorsSayMoreThanTheDigits() throws IOException {
    String lines =
        """
        numerical: -1.39 analytic: -1.39, relative error: 1.117e-08
        numerical: 2.01 analytic: 2.01, relative error: 3.2e-09
        numerical: 0.07 analytic: 0.07, relative error: 5.1e-09
        """;
    assertThat(verdict(lines).resolution().all()).isCloseTo(3e-8, within(2e-8));
    assertThat(verdict(lines.replaceAll(", relative error: \\S+", "")).judgement())
        .isNotEqualTo(Judgement.CORRECT);
  }

  /** A stated 0.000 is as much as half a unit of its last digit. */
  @Test
  void anErrorHasItsOwnDigits() throws IOException {
    String lines =
        """
        numerical: -1.39 analytic: -1.39, relative error: 0.000
        numerical: 2.01 analytic: 2.01, relative error: 0.000
        """;
    assertThat(verdict(lines).resolution().all()).isBetween(1e-3, 1e-2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-9", "0.2"})
  void anErrorThatIsNotTheDifferenceIsAnother(String error) throws IOException {
    String table = "numeric,analytic,abs_error\n1.500,1.400,%1$s\n2.500,2.500,%1$s\n";
    assertThat(verdict(table.formatted(error)).discrepancy()).isCloseTo(0.0173, within(1e-3));
  }
}
