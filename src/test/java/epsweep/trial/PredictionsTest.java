package epsweep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.NoPrediction;
import epsweep.analysis.Prediction;
import epsweep.analysis.Series;
import epsweep.analysis.curve.VFit;
import epsweep.formula.Formula;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FunctionModel;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionsTest {

  /** Without the rounding of θ ± ε the floor would be 27 times too low at 20, 2,000 at 10⁴. */
  @ParameterizedTest
  @CsvSource({"exp, 20.3", "sin, 10000.7", "sin, 1.1"})
  void farFromZeroTheRoundingOfThetaIsNoiseToo(String function, double at) throws Exception {
    AnalysedSweep sweep = sweep(function, at);
    Prediction predicted = only(sweep).predicted().orElseThrow();
    VFit measured = only(sweep).fit().orElseThrow();
    assertThat(predicted.epsilon() / measured.optimum()).isBetween(1 / 1.6, 1.6);
    assertThat(predicted.discrepancy() / measured.discrepancy()).isBetween(1 / 2.0, 2.0);
  }

  @ParameterizedTest
  @CsvSource({"square, 3, NO_TRUNCATION", "squared-expm1, 0, NO_GRADIENT", "sin, 0, NO_NOISE"})
  void whereTheModelDoesNotHoldThereIsNoneWithItsReason(
      String function, double at, NoPrediction reason) throws Exception {
    Series series = only(sweep(function, at));
    assertThat(series.prediction().orElseThrow().none()).contains(reason);
    assertThat(series.predicted()).isEmpty();
  }

  @Test
  void lossesOfEnormousSizeAreNoOverflow() throws Exception {
    Prediction predicted = only(sweep("exp", 460.5)).predicted().orElseThrow();
    assertThat(predicted.noise()).isBetween(1e183, 1e188);
  }

  private static Series only(AnalysedSweep sweep) {
    return sweep.series().get(0);
  }

  private static AnalysedSweep sweep(String function, double at) throws Exception {
    SweepPlan plan =
        new SweepPlan(
            "test",
            new Subject.OfFunction(function, at),
            List.of("float64"),
            List.of(Scheme.CENTRAL),
            new EpsilonGrid(1e-8, 4, 12, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of(Measure.ERROR_BUDGET));
    return Experiment.of(plan, new FunctionModel(Formula.ofX(function), at), 1, Progress.SILENT)
        .predicted();
  }
}
