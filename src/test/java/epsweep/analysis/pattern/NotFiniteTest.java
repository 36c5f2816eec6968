package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;

class NotFiniteTest {

  @Test
  void itsRowsAreListedWhateverTheOthersAre() {
    double[] n = numeric(1);
    Mistake mistake = named(1, i -> i == 5 ? Double.NaN : i == 9 ? -1 / 0.0 : 2 * n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.NOT_FINITE);
    assertThat(mistake.rows()).containsExactly("row 5", "row 9");
  }
}
