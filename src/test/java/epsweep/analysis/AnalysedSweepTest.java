package epsweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Verdict;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.SampleSweeps;
import epsweep.sweep.CurveId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sweep's curves and verdicts, found and added to. */
class AnalysedSweepTest {

  private static final AnalysedSweep SWEEP = SampleSweeps.question();
  private static final Build FLOAT32 = Build.of(Format.FLOAT32);
  private static final Build FLOAT64 = Build.of(Format.FLOAT64);

  @Test
  void everyCurveIsFoundByItsBuildSchemeAndGroup() {
    for (Series series : SWEEP.series()) {
      assertThat(SWEEP.series(series.build(), series.scheme(), series.group())).isSameAs(series);
    }
    assertThat(SWEEP.whole(FLOAT64, Scheme.CENTRAL).group()).isEqualTo(SWEEP.sweep().whole());
    assertThat(SWEEP.whole(Scheme.CENTRAL))
        .extracting(Series::build)
        .containsExactly(FLOAT32, FLOAT64);
    assertThatThrownBy(() -> SWEEP.whole(FLOAT64, Scheme.FORWARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no curve float64, forward, all");
  }

  @Test
  void truthsAreThoseOfTheSameBuildAndGroup() {
    for (Series series : SWEEP.series()) {
      assertThat(series.truth().orElseThrow().build()).isEqualTo(series.build().name());
      assertThat(series.truth().orElseThrow().group()).isEqualTo(series.group().name());
    }
  }

  @Test
  void aPredictionGoesToItsCurveAndNoOther() {
    CurveId id = SWEEP.whole(FLOAT32, Scheme.CENTRAL).id();
    Prediction known = new Prediction(1e-8, 1, 1e-3, 1e-5, Optional.empty());
    Prediction none =
        new Prediction(0, 0, Double.NaN, Double.NaN, Optional.of(NoPrediction.NO_GRADIENT));
    AnalysedSweep predicted = SWEEP.withPredictions(Map.of(id, known));
    assertThat(predicted.whole(FLOAT32, Scheme.CENTRAL).predicted()).contains(known);
    assertThat(predicted.series()).filteredOn(s -> s.prediction().isPresent()).hasSize(1);
    Series refused = SWEEP.withPredictions(Map.of(id, none)).whole(FLOAT32, Scheme.CENTRAL);
    assertThat(refused.prediction()).contains(none);
    assertThat(refused.predicted()).as("it names no sweet spot").isEmpty();
  }

  @Test
  void verdictsAreFoundByTheirGroup() {
    Group all = SWEEP.sweep().whole();
    Verdict verdict = Verdict.nonDeterministic(all, "why");
    AnalysedSweep judged = SWEEP.withVerdicts(List.of(verdict), 1e-4);
    assertThat(judged.verdict(all)).contains(verdict);
    assertThat(judged.verdict(SWEEP.sweep().groups().get(1))).isEmpty();
    assertThat(judged.tolerance()).isEqualTo(1e-4);
    assertThat(AnalysedSweep.of(SWEEP.sweep()).tolerance()).isEqualTo(Judge.TOLERANCE);
  }

  @Test
  void whatIsAddedLeavesTheRest() {
    AnalysedSweep all =
        SWEEP.withVerdicts(List.of(Verdict.nonDeterministic(SWEEP.sweep().whole(), "why")), 1e-4);
    Remedy remedy = new Remedy("float32", Scheme.CENTRAL, Remedy.FLOAT64, 1e-2, 1e-4, 1e-5, 2);
    AnalysedSweep more =
        all.withRemedies(List.of(remedy))
            .withRules(List.of())
            .withSeeds(List.of(new SeedResult(3, List.of(), Map.of())))
            .withoutFault(List.of(SWEEP.sweep().curves().get(0)));
    assertThat(more.verdicts()).isEqualTo(all.verdicts());
    assertThat(more.series()).isEqualTo(all.series());
    assertThat(more.remedies()).containsExactly(remedy);
    assertThat(more.seeds()).extracting(SeedResult::seed).containsExactly(3L);
    assertThat(more.withoutFault()).hasSize(1);
    assertThat(more.tolerance()).isEqualTo(1e-4);
  }

  @Test
  void aRemedyGainsWhatItLowersDBy() {
    Remedy other = new Remedy("float32", Scheme.CENTRAL, "four points", 1e-2, 1e-4, 1e-5, 2);
    assertThat(other.gain()).isEqualTo(100);
    assertThat(other.isElsewhere()).isFalse();
    assertThat(new Remedy("b", Scheme.CENTRAL, Remedy.FLOAT64, 1, 0, 1, 2).gain()).isInfinite();
    assertThat(new Remedy("b", Scheme.CENTRAL, Remedy.COMPLEX_STEP, 1, 1, 1, 2).isElsewhere())
        .isTrue();
  }
}
