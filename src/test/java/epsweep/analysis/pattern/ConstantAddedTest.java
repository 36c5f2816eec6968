package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;

class ConstantAddedTest {

  @Test
  void theConstantIsFound() {
    for (long seed = 0; seed < 20; seed++) {
      double[] n = numeric(seed);
      Mistake mistake = named(seed, i -> n[i] - 0.01);
      assertThat(mistake.kind()).hasValue(FaultKind.ADDITIVE_CONSTANT);
      assertThat(mistake.amount().orElseThrow().value()).isCloseTo(0.01, within(1e-6));
    }
  }
}
