package epsweep.study;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.gradient.Progress;
import epsweep.network.fault.Fault;
import epsweep.study.FaultStudy.Case;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A part of {@code epsweep study faults}. */
class FaultStudyTest {

  private static List<Case> cases;

  @BeforeAll
  static void judge() throws Exception {
    cases = FaultStudy.of(1, 2, 2, Progress.SILENT);
  }

  @Test
  void rightGradientsAreNeverCalledWrong() {
    assertThat(cases)
        .filteredOn(Case::isControl)
        .hasSize(10 * 2 * 2)
        .allSatisfy(
            c ->
                assertThat(c.judgement())
                    .isIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED, Judgement.UNRESOLVED));
  }

  @Test
  void mistakesAreCalledWrongWhereFloat64IsAtHand() {
    assertThat(cases)
        .filteredOn(c -> !c.isControl() && c.float64())
        .hasSizeGreaterThan(300)
        .allSatisfy(c -> assertThat(c.judgement()).as(c.toString()).isEqualTo(Judgement.WRONG));
  }

  @Test
  void mistakesAreNeverCalledRightInFloat32Alone() {
    assertThat(cases)
        .filteredOn(c -> !c.isControl() && !c.float64())
        .hasSizeGreaterThan(300)
        .allSatisfy(
            c ->
                assertThat(c.judgement())
                    .as(c.toString())
                    .isIn(Judgement.WRONG, Judgement.UNRESOLVED, Judgement.KINK));
  }

  /** What is judged wrong is also named: its own fault is among those that reproduce g. */
  @Test
  void mistakesAreRecognised() {
    assertThat(cases)
        .filteredOn(c -> !c.isControl() && c.float64())
        .allSatisfy(c -> assertThat(c.isRecognised()).as(c.toString()).isTrue());
  }

  /** Factors, signs, zeros, offsets and orders show in the figures, without any catalogue. */
  @Test
  void factorsAreToldFromTheFiguresAlone() {
    assertThat(cases)
        .filteredOn(c -> c.float64() && c.fault() == Fault.AVERAGE_OVER_TIME)
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.kindByFigures().orElseThrow().label()).isEqualTo("scaled"));
    assertThat(cases)
        .filteredOn(c -> c.float64() && c.fault() == Fault.WEIGHT_DECAY)
        .isNotEmpty()
        .allSatisfy(
            c ->
                assertThat(c.kindByFigures().orElseThrow().label())
                    .isEqualTo("weight-decay-on-one-side"));
  }
}
