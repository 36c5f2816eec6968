package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;

class FactorPerBlockTest {

  @Test
  void eachBlockHasItsOwn() {
    for (long seed = 0; seed < 20; seed++) {
      double[] n = numeric(seed);
      Mistake mistake =
          named(seed, i -> i < MadeGradients.WEIGHT ? n[i] / 3 : n[i] / (i < BIAS ? 39 : 1));
      assertThat(mistake.kind()).hasValue(FaultKind.FACTOR_PER_BLOCK);
      assertThat(mistake.places()).containsExactly("lstm.weight", "lstm.bias");
      assertThat(mistake.factors()).extracting(Factor::count).containsExactly(3L, 39L);
    }
  }

  @Test
  void everyBlockIsNamedWhereAllAreOff() {
    double[] n = numeric(3);
    Mistake mistake =
        named(3, i -> i < MadeGradients.WEIGHT ? n[i] / 3 : i < BIAS ? n[i] / 39 : n[i] / 5);
    assertThat(mistake.places()).containsExactly("lstm.weight", "lstm.bias", "dense.weight");
    assertThat(mistake.factors()).hasSize(3);
  }

  @Test
  void oneFactorForAllIsNone() {
    double[] n = numeric(1);
    assertThat(named(1, i -> n[i] / 3).kind()).hasValue(FaultKind.SCALED);
  }
}
