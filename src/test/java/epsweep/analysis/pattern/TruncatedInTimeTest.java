package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruncatedInTimeTest {

  @Test
  void everyRowIsAPart() {
    double[] n = numeric(1);
    Mistake mistake = named(1, i -> i < BIAS ? n[i] * (0.1 + 0.02 * i) : n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.TRUNCATED_THROUGH_TIME);
    assertThat(mistake.places()).containsExactly("lstm.weight", "lstm.bias");
  }

  @Test
  void aRowOfTheOtherSignIsNone() {
    double[] n = numeric(1);
    assertThat(
            Patterns.name(
                MadeGradients.of(1, i -> i == 0 ? -n[i] : n[i] * (0.1 + 0.02 * i)), List.of()))
        .matches(
            m ->
                m.isEmpty()
                    || !m.get().kind().equals(Optional.of(FaultKind.TRUNCATED_THROUGH_TIME)));
  }
}
