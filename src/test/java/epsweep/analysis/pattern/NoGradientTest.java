package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.WEIGHT;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;

class NoGradientTest {

  @Test
  void aBlockIsDisconnected() {
    double[] n = numeric(1);
    Mistake mistake = named(1, i -> i < BIAS ? n[i] : 0);
    assertThat(mistake.kind()).hasValue(FaultKind.ZERO_BLOCK);
    assertThat(mistake.places()).containsExactly("dense.weight");
  }

  @Test
  void aBlockOfBiasesIsABiasMissing() {
    double[] n = numeric(1);
    Mistake mistake = named(1, i -> i < WEIGHT || i >= BIAS ? n[i] : 0);
    assertThat(mistake.kind()).hasValue(FaultKind.BIAS_MISSING);
    assertThat(mistake.places()).containsExactly("lstm.bias");
  }

  @Test
  void aGateOrSingleRowsAreSaid() {
    double[] n = numeric(2);
    assertThat(named(2, i -> i >= 6 && i < 12 ? 0 : n[i]).places())
        .containsExactly("lstm.weight[f]");
    assertThat(named(2, i -> i == 3 || i == 30 ? 0 : n[i]).rows())
        .containsExactly("row 3", "row 30");
  }
}
