package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.WEIGHT;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneGateTest {

  @Test
  void itsDerivativeIsMissing() {
    double[] n = numeric(1);
    Mistake mistake = named(1, i -> isForget(i) ? n[i] * (1.3 + i % 5) : n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.MISSING_DERIVATIVE);
    assertThat(mistake.places()).containsExactly("lstm.weight[f]", "lstm.bias[f]");
  }

  @Test
  void twoGatesAreNotOne() {
    double[] n = numeric(1);
    Gradients rows = MadeGradients.of(1, i -> i < 12 ? n[i] * (1.3 + i % 5) : n[i]);
    assertThat(Patterns.name(rows, List.of())).isEmpty();
  }

  private static boolean isForget(int i) {
    return i < WEIGHT ? i / 6 == 1 : i < BIAS && (i - WEIGHT) / 2 == 1;
  }
}
