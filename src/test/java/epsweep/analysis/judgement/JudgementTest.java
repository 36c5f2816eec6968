package epsweep.analysis.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The order of outcomes, and what a gate makes of them. */
class JudgementTest {

  @Test
  void fromBestToWorst() {
    Judgement[] sorted = Judgement.values();
    Arrays.sort(sorted, Judgement.BEST_FIRST);
    assertThat(sorted)
        .containsExactly(
            Judgement.CORRECT,
            Judgement.PRECISION_LIMITED,
            Judgement.UNRESOLVED,
            Judgement.KINK,
            Judgement.NON_DETERMINISTIC,
            Judgement.WRONG);
    for (int i = 1; i < sorted.length; i++) {
      assertThat(sorted[i].isWorseThan(sorted[i - 1])).isTrue();
      assertThat(sorted[i - 1].isWorseThan(sorted[i])).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noneIsWorseThanItself(Judgement judgement) {
    assertThat(judgement.isWorseThan(judgement)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aGateFailsOnWhatItNames(Judgement judgement) {
    assertThat(judgement.fails(EnumSet.of(judgement))).isTrue();
    assertThat(judgement.fails(EnumSet.noneOf(Judgement.class))).isFalse();
  }

  /** A kink or a loss that does not repeat itself leaves g as unjudged as no figures at all. */
  @Test
  void toAGateForTheUnresolvedAllThatIsNotJudgedIsThat() {
    EnumSet<Judgement> gate = EnumSet.of(Judgement.UNRESOLVED);
    assertThat(Arrays.stream(Judgement.values()).filter(j -> j.fails(gate)))
        .containsExactlyInAnyOrder(
            Judgement.UNRESOLVED, Judgement.KINK, Judgement.NON_DETERMINISTIC);
    assertThat(Judgement.KINK.fails(EnumSet.of(Judgement.WRONG))).isFalse();
  }
}
