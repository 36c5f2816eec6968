package epsweep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Scheme;
import org.junit.jupiter.api.Test;

class SchemeWordsTest {

  @Test
  void whatSubtractsNothingIsNoDifference() {
    assertThat(SchemeWords.of(Scheme.named("six-point"))).isEqualTo("six-point differences");
    assertThat(SchemeWords.of(Scheme.SECOND)).isEqualTo("central second differences");
    assertThat(SchemeWords.fall(Scheme.SECOND)).isEqualTo("1/ε²");
    assertThat(SchemeWords.fall(Scheme.FOUR_POINT)).isEqualTo("1/ε");
    assertThat(SchemeWords.of(Scheme.COMPLEX_STEP)).isEqualTo("a complex step");
    assertThat(SchemeWords.of(Scheme.FORWARD_MODE)).isEqualTo("forward mode");
  }

  @Test
  void forwardModeHasNoStep() {
    assertThat(SchemeWords.withStep(Scheme.CENTRAL)).isEqualTo("central differences with step ε");
    assertThat(SchemeWords.withStep(Scheme.COMPLEX_STEP)).isEqualTo("a complex step iε");
    assertThat(SchemeWords.withStep(Scheme.FORWARD_MODE)).doesNotContain("step");
  }

  @Test
  void saysWhichLossesAgreeAndWhatTruncationGrowsAs() {
    assertThat(SchemeWords.nearestLosses(Scheme.FORWARD)).isEqualTo("L(θ+ε) and L(θ)");
    assertThat(SchemeWords.nearestLosses(Scheme.BACKWARD)).isEqualTo("L(θ) and L(θ−ε)");
    assertThat(SchemeWords.nearestLosses(Scheme.FOUR_POINT)).isEqualTo("L(θ+ε) and L(θ−ε)");
    assertThat(SchemeWords.powerOfEpsilon(1)).isEqualTo("ε");
    assertThat(SchemeWords.powerOfEpsilon(4)).isEqualTo("ε⁴");
  }
}
