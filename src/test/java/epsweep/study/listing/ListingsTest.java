package epsweep.study.listing;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.gradient.Progress;
import epsweep.study.verdict.Outcome;
import epsweep.study.verdict.VerdictStudy;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of the study of prints, whose matrix src/docs/verdicts.md quotes. */
class ListingsTest {

  private static List<Outcome> outcomes;

  @BeforeAll
  static void judge() throws Exception {
    outcomes = VerdictStudy.of(new Listings(), 1, 900, 2, Progress.SILENT);
  }

  @Test
  void noVerdictOnAPrintIsFalselySure() {
    assertThat(outcomes).hasSizeGreaterThan(850);
    assertThat(outcomes)
        .allSatisfy(o -> assertThat(o.falselySure()).as("seed " + o.trial().seed()).isEmpty());
  }

  /**
   * Jumps, glitches, minima and kinks that were called wrong once, and a mistake under its level.
   */
  @ParameterizedTest
  @ValueSource(
      longs = {
        9000616, 9000838, 9001184, 9002164, 9005921, 9005972, 9006975, 9009328, 20004856, 20004924,
        20007494
      })
  void noVerdictThatWasFalselySureOnceIsSoAgain(long seed) {
    assertThat(new Listings().apply(seed)).allMatch(o -> o.falselySure().isEmpty());
  }

  @Test
  void manyAreJudged() {
    assertThat(outcomes).filteredOn(o -> o.judgement() == Judgement.CORRECT).hasSizeGreaterThan(60);
    assertThat(outcomes)
        .filteredOn(o -> o.judgement() == Judgement.WRONG && o.size().isMistake())
        .hasSizeGreaterThan(40);
  }

  @Test
  void aSeedGivesTheSamePrintAgain() {
    assertThat(Listings.of(17)).isEqualTo(Listings.of(17)).isNotEqualTo(Listings.of(18));
  }
}
