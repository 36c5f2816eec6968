package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static epsweep.analysis.pattern.MadeGradients.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldsParameterTest {

  @Test
  void theGradientIsTheParameter() {
    double[] n = numeric(1);
    double[] theta = parameters(1);
    Mistake mistake = named(1, i -> i < BIAS ? theta[i] : n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.HOLDS_PARAMETER);
    assertThat(mistake.places()).containsExactly("lstm.weight", "lstm.bias");
  }

  @Test
  void nearlyIsNotEnough() {
    double[] theta = parameters(1);
    assertThat(named(1, i -> theta[i] * (1 + 1e-6 * i)).kind())
        .isNotEqualTo(Optional.of(FaultKind.HOLDS_PARAMETER));
  }
}
