package epsweep.study.listing;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.gradient.Progress;
import epsweep.study.verdict.Outcome;
import epsweep.study.verdict.VerdictStudy;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A part of the study of prints, whose matrix README.md quotes. */
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
