package epsweep.analysis.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.row.BuildNoise;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a verdict says of its group, and how it is said anew. */
class VerdictTest {

  private static final Group SAMPLED =
      new Group("dense", Group.Kind.LAYER, new int[] {1, 4, 7}, 100);

  private static Finding finding(Judgement judgement, double hides, double mistake) {
    return new Finding(
        new BuildNoise("float64", Scheme.CENTRAL, 0x1p-53, 1, 1, 1e-16, 0),
        judgement,
        new Resolution(hides, hides / 2),
        mistake,
        List.of(),
        Map.of(),
        List.of());
  }

  private static final Finding COARSE = finding(Judgement.CORRECT, 0.1, 0);
  private static final Finding FINE = finding(Judgement.WRONG, 1e-8, 0.25);

  private static Verdict deciding(int build) {
    return new Verdict(
        "dense",
        Judgement.WRONG,
        Reach.of(SAMPLED),
        List.of(COARSE, FINE),
        build,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void itsFiguresAreThoseOfTheBuildThatDecided() {
    assertThat(deciding(1).decided()).contains(FINE);
    assertThat(deciding(1).resolution()).isEqualTo(FINE.resolution());
    assertThat(deciding(1).mistake()).isEqualTo(0.25);
    assertThat(deciding(0).resolution()).isEqualTo(COARSE.resolution());
    assertThat(deciding(0).mistake()).isZero();
  }

  @Test
  void whereNoBuildDecidedAnythingMayHide() {
    Verdict none = deciding(-1);
    assertThat(none.decided()).isEmpty();
    assertThat(none.resolution()).isEqualTo(Resolution.NONE);
    assertThat(none.mistake()).isZero();
  }

  @Test
  void aLossThatDoesNotRepeatItselfLeavesNoFindings() {
    Verdict verdict = Verdict.nonDeterministic(SAMPLED, "two calls differ");
    assertThat(verdict.judgement()).isEqualTo(Judgement.NON_DETERMINISTIC);
    assertThat(verdict.group()).isEqualTo("dense");
    assertThat(verdict.rows()).isEqualTo(3);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.decided()).isEmpty();
    assertThat(verdict.unreliable()).contains("two calls differ");
  }

  @Test
  void ofASampleTheUnseenShareIsFilledInAndNothingElse() {
    Verdict before = deciding(1).named(Mistake.softmaxLeftOut());
    assertThat(before.reach().unseen()).isNaN();
    Verdict after = before.leaving(0.03);
    assertThat(after.reach()).isEqualTo(new Reach(3, 100, 0.03));
    assertThat(after.leaving(Double.NaN)).isEqualTo(before);
  }

  @Test
  void whatIsUnreliableIsUnresolvedAndKeepsItsName() {
    Verdict named = deciding(1).named(Mistake.softmaxLeftOut());
    Verdict doubted = named.unresolved("a kink may have made it");
    assertThat(doubted.judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(doubted.unreliable()).contains("a kink may have made it");
    assertThat(doubted.name()).contains(Mistake.softmaxLeftOut());
    assertThat(doubted.mistake()).as("in figures it stays").isEqualTo(0.25);
    assertThat(named.judgement()).isEqualTo(Judgement.WRONG);
  }
}
