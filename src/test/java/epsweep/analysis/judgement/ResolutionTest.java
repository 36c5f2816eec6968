package epsweep.analysis.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.row.Limit;
import epsweep.analysis.row.Limits;
import org.junit.jupiter.api.Test;

/** What may hide and still leave something said. */
class ResolutionTest {

  @Test
  void upToTheThresholdSomethingIsSaid() {
    double most = Limits.USUAL.of(Limit.TELLS);
    assertThat(Resolution.tells(most)).isTrue();
    assertThat(Resolution.tells(Math.nextUp(most))).isFalse();
    assertThat(Resolution.tells(Double.NaN)).isFalse();
    assertThat(Resolution.tells(Resolution.NONE.all())).isFalse();
  }

  @Test
  void theThresholdMayBeAnother() {
    Limits strict = Limits.USUAL.with(Limit.TELLS, 0.1);
    assertThat(Resolution.tells(0.2)).isTrue();
    assertThat(Resolution.tells(0.2, strict)).isFalse();
    assertThat(Resolution.tells(0.1, strict)).isTrue();
  }
}
