package epsweep.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.judgement.Judgement;
import epsweep.gradient.Scheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is worse than before. */
class SinceBaselineTest {

  private static final AnalysedSweep BEFORE = MadeSweeps.of(1e-3, "float32");

  private static SinceBaseline since(double d) {
    return SinceBaseline.of(BEFORE, MadeSweeps.of(d, "float32"), 2);
  }

  @Test
  void aFloorMayRiseByTheFactorAndNoMore() {
    assertThat(since(1.9e-3).rises()).isEmpty();
    assertThat(since(1e-5).rises()).isEmpty();
    List<SinceBaseline.Rise> rises = since(2.1e-3).rises();
    assertThat(rises).extracting(rise -> rise.id().group().name()).containsExactly("all", "w");
    assertThat(rises).extracting(SinceBaseline.Rise::was).containsOnly(1e-3);
    assertThat(rises).extracting(SinceBaseline.Rise::is).containsOnly(2.1e-3);
    assertThat(since(2.1e-3).isWorse()).isTrue();
    assertThat(since(1.9e-3).isWorse()).isFalse();
  }

  /** Whether two roundings agree there is luck. */
  @Test
  void aFloorBelowTheUnitRoundoffCountsAsThat() {
    AnalysedSweep lucky = MadeSweeps.of(1e-12, "float32");
    double most = 2 * 0x1p-24;
    assertThat(SinceBaseline.of(lucky, MadeSweeps.of(0.99 * most, "float32"), 2).rises()).isEmpty();
    assertThat(SinceBaseline.of(lucky, MadeSweeps.of(1.01 * most, "float32"), 2).rises())
        .hasSize(2);
  }

  @Test
  void ofAFloorWithoutAValueNothingCanRise() {
    assertThat(SinceBaseline.of(MadeSweeps.of(Double.NaN, "float32"), BEFORE, 2).rises()).isEmpty();
    assertThat(since(Double.NaN).rises()).as("but what lost its value did").hasSize(2);
  }

  private static List<SinceBaseline.Turn> turns(Judgement was, Judgement is) {
    return SinceBaseline.of(MadeSweeps.judged(BEFORE, was), MadeSweeps.judged(BEFORE, is), 2)
        .turns();
  }

  @Test
  void onlyTurnsForTheWorseCount() {
    assertThat(turns(Judgement.CORRECT, Judgement.KINK))
        .extracting(SinceBaseline.Turn::was)
        .containsExactly(Judgement.CORRECT, Judgement.CORRECT);
    assertThat(turns(Judgement.KINK, Judgement.CORRECT)).isEmpty();
    assertThat(turns(Judgement.WRONG, Judgement.WRONG)).isEmpty();
  }

  @Test
  void whatOneOfThemLacksIsNamed() {
    AnalysedSweep now =
        MadeSweeps.of(1e-3, List.of(Scheme.CENTRAL, Scheme.FORWARD), "float64", "bfloat16");
    SinceBaseline since = SinceBaseline.of(BEFORE, now, 2);
    assertThat(since.gone()).containsExactly("float32");
    assertThat(since.added()).containsExactly("float64", "bfloat16", "forward");
    assertThat(since.isWorse()).isFalse();
  }
}
