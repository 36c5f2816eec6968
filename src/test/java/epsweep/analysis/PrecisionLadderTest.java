package epsweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.report.chart.SampleSweeps;
import org.junit.jupiter.api.Test;

class PrecisionLadderTest {

  private static PrecisionLadder ladder(String sample) {
    return PrecisionLadder.of(SampleSweeps.all().get(sample).whole(Scheme.CENTRAL)).orElseThrow();
  }

  /**
   * The sample's noise is 8 u in every build; its truncation scales with a factor of 0.5 to 1.5,
   * which moves log₁₀ ε* by at most log₁₀(3) / 3 = 0.16, over 12 decades of u. In bfloat16 noise
   * and truncation meet above d = 0.1: it has no sweet spot.
   */
  @Test
  void exponentsAreTheory() {
    PrecisionLadder six = ladder("six builds");
    assertThat(six.rungs()).hasSize(5).noneMatch(rung -> rung.build().name().equals("bfloat16"));
    assertThat(six.epsilon().theory()).isEqualTo(1.0 / 3);
    assertThat(six.floor().theory()).isEqualTo(2.0 / 3);
    assertThat(six.epsilon().exponent()).isCloseTo(1.0 / 3, within(0.03));
    assertThat(six.floor().exponent()).isCloseTo(2.0 / 3, within(0.03));
    assertThat(Math.abs(six.epsilon().exponent() - 1.0 / 3))
        .isLessThan(4 * six.epsilon().standardError());
  }

  /** By hand: y over x = 0, 1, 2 as 0, 1, 5 has slope 5/2, residuals ½, −1, ½, error √(3/4). */
  @Test
  void standardErrorIsThatOfTheTextbook() {
    PrecisionLadder.Law law =
        PrecisionLadder.law(new double[] {0, 1, 2}, new double[] {0, 1, 5}, 2);
    assertThat(law.exponent()).isCloseTo(2.5, within(1e-15));
    assertThat(law.standardError()).isCloseTo(Math.sqrt(0.75), within(1e-15));
    assertThat(law.meanLog()).isEqualTo(2);
  }

  @Test
  void mixedBuildsAndTooFewBuildsMakeNoLadder() {
    AnalysedSweep mixed = SampleSweeps.all().get("mixed");
    assertThat(mixed.sweep().builds()).anyMatch(Build::isMixed).hasSize(3);
    assertThat(PrecisionLadder.of(mixed.whole(Scheme.CENTRAL))).isEmpty();
    assertThat(PrecisionLadder.of(SampleSweeps.question().whole(Scheme.CENTRAL))).isEmpty();
  }
}
