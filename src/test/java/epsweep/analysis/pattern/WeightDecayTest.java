package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.WEIGHT;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static epsweep.analysis.pattern.MadeGradients.parameters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.network.fault.FaultKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightDecayTest {

  @Test
  void oneLambdaOverSeveralBlocks() {
    for (long seed = 0; seed < 20; seed++) {
      double[] n = numeric(seed);
      double[] theta = parameters(seed);
      Mistake mistake = named(seed, i -> i < WEIGHT || i >= BIAS ? n[i] - 1e-3 * theta[i] : n[i]);
      assertThat(mistake.kind()).hasValue(FaultKind.WEIGHT_DECAY);
      assertThat(mistake.places()).containsExactly("lstm.weight", "dense.weight");
      assertThat(mistake.amount().orElseThrow().value()).isCloseTo(1e-3, within(2e-6));
    }
  }

  @Test
  void theBiasMayShareTheTensor() {
    double[] n = numeric(1);
    double[] theta = parameters(1);
    Mistake mistake = named(1, i -> i < WEIGHT && i % 3 != 2 ? n[i] - 0.1 * theta[i] : n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.WEIGHT_DECAY);
    assertThat(mistake.rowCount()).isEqualTo(16);
    assertThat(mistake.rows()).containsExactly("row 0", "row 1", "row 3", "row 4");
  }

  @Test
  void itComesBeforeAFactorThatSaysTheSame() {
    double[] n = numeric(2);
    Gradients rows = MadeGradients.of(2, i -> n[i] / 3);
    Gradients trained =
        new Gradients(
            rows.analytic(),
            rows.analyticError(),
            rows.numeric(),
            rows.numericError(),
            n,
            rows.names(),
            rows.groups(),
            rows.counts());
    Scope scope = Scope.of(trained).get(0);
    Explanation decay = new WeightDecay().explain(trained, scope).orElseThrow();
    Explanation scaled = new Scaled().explain(trained, scope).orElseThrow();
    assertThat(decay.saysTheSame(scaled, trained, scope)).isTrue();
    assertThat(Patterns.name(trained, List.of()).orElseThrow().kind())
        .hasValue(FaultKind.WEIGHT_DECAY);
  }
}
