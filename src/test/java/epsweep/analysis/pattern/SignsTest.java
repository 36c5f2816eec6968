package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;

class SignsTest {

  @Test
  void sizesAgree() {
    for (long seed = 0; seed < 20; seed++) {
      double[] n = numeric(seed);
      assertThat(named(seed, i -> Math.abs(n[i])).kind()).hasValue(FaultKind.SIGN);
      assertThat(named(seed, i -> i % 2 == 0 ? n[i] : -n[i]).kind()).hasValue(FaultKind.SIGN);
    }
  }
}
