package epsweep.study.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Progress;
import epsweep.study.network.Elsewhere;
import epsweep.study.program.Programs;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A part of the studies of verdicts, whose matrices src/docs/verdicts.md quotes. */
class VerdictStudyTest {

  private static List<Outcome> programs;
  private static List<Outcome> networks;

  @BeforeAll
  static void judge() throws Exception {
    programs = VerdictStudy.of(VerdictStudy.judging(new Programs()), 1, 120, 2, Progress.SILENT);
    networks = VerdictStudy.of(VerdictStudy.judging(new Elsewhere()), 1, 16, 2, Progress.SILENT);
  }

  @Test
  void noVerdictOnAProgramIsFalselySure() {
    assertThat(programs).hasSizeGreaterThan(110);
    assertNotFalselySure(programs);
  }

  @Test
  void noVerdictOnANetworkIsFalselySure() {
    assertThat(networks).hasSizeGreaterThan(90);
    assertNotFalselySure(networks);
  }

  /** Right gradients in forward mode whose n is off by 692 and 222 roundings of its block. */
  @Test
  void rowsThatCancelAreNoMistakes() {
    LongFunction<List<Outcome>> judge = VerdictStudy.judging(new Elsewhere());
    assertNotFalselySure(judge.apply(74000219));
    assertNotFalselySure(judge.apply(73000336));
  }

  private static void assertNotFalselySure(List<Outcome> outcomes) {
    assertThat(outcomes)
        .allSatisfy(o -> assertThat(o.falselySure()).as("seed " + o.trial().seed()).isEmpty());
  }

  @Test
  void mistakesInFloat64AreCalledWrong() {
    assertThat(programs)
        .filteredOn(
            o -> o.sizeInFloat64().whole() >= 1e-4 && o.trial().nature() == LossNature.SMOOTH)
        .hasSizeGreaterThan(15)
        .allSatisfy(o -> assertThat(o.judgement().label()).isEqualTo("wrong"));
  }

  @Test
  void barsHoldTheTruth() {
    List<Double> shares =
        programs.stream()
            .filter(o -> o.trial().nature() == LossNature.SMOOTH)
            .flatMap(o -> o.bars().shares().stream())
            .toList();
    assertThat(shares).hasSizeGreaterThan(200);
    assertThat(shares.stream().filter(share -> share <= 1).count())
        .isGreaterThanOrEqualTo(Math.round(0.998 * shares.size()));
  }
}
