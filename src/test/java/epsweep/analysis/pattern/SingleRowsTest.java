package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;

class SingleRowsTest {

  @Test
  void oneRowIsNamed() {
    double[] n = numeric(1);
    Mistake mistake = named(1, i -> i == 13 ? n[i] + 1.234e-3 : n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.SINGLE_ROWS);
    assertThat(mistake.rows()).containsExactly("row 13");
  }
}
