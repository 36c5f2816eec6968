package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.WEIGHT;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;

class TransposedTest {

  @Test
  void rowsAndColumnsAreExchanged() {
    for (long seed = 0; seed < 20; seed++) {
      double[] n = numeric(seed);
      Mistake mistake =
          named(seed, i -> i < BIAS ? n[i] : n[BIAS + (i - BIAS) % 3 * 4 + (i - BIAS) / 3]);
      assertThat(mistake.kind()).hasValue(FaultKind.PERMUTED);
      assertThat(mistake.places()).containsExactly("dense.weight");
      assertThat(mistake.shape()).containsExactly(3, 4);
    }
  }

  @Test
  void anotherOrderHasNoShape() {
    double[] n = numeric(1);
    Mistake mistake = named(1, i -> i < WEIGHT ? n[(i + 5) % WEIGHT] : n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.PERMUTED);
    assertThat(mistake.shape()).isEmpty();
  }
}
