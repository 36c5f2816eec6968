package epsweep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.formula.Formula;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FunctionModel;
import epsweep.sweep.GradientTable;
import epsweep.sweep.SweepRun;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps whose steps are relative to each parameter. */
class RelativeStepTest {

  private static SweepPlan plan(String build, String scheme, Step step) {
    return new SweepPlan(
        "test",
        new Subject.OfFunction("sin", 1),
        List.of(build),
        List.of(Scheme.named(scheme)),
        new EpsilonGrid(1e-9, 0.5, 8, List.of()),
        step,
        new Selection.All(),
        Set.of(Measure.ERROR_BUDGET));
  }

  private static AnalysedSweep sweep(FunctionModel model, SweepPlan plan) throws Exception {
    return Experiment.of(plan, model, 1, Progress.SILENT).run();
  }

  @Test
  void quotientsAreThoseOfEachParametersOwnStep() throws Exception {
    FunctionModel model = model("x*x + y*y", List.of(1000.3, 0.25), List.of());
    double[][] n =
        sweep(model, plan("float64", "central", Step.REL_STEP))
            .sweep()
            .gradients()
            .get(0)
            .numeric();
    double[] epsilon = plan("float64", "central", Step.REL_STEP).epsilon().values();
    for (int k = 0; k < epsilon.length; k++) {
      double x = epsilon[k] * 1000.3;
      double y = epsilon[k] * 0.25;
      double right = (1000.3 + x) * (1000.3 + x) + 0.25 * 0.25;
      double left = (1000.3 - x) * (1000.3 - x) + 0.25 * 0.25;
      double up = 1000.3 * 1000.3 + (0.25 + y) * (0.25 + y);
      double down = 1000.3 * 1000.3 + (0.25 - y) * (0.25 - y);
      assertThat(n[k]).containsExactly((right - left) / (2 * x), (up - down) / (2 * y));
    }
  }

  /**
   * sin(x) at 8 with h = 8ε is sin(8y) at 1 with h = ε, all of it: curves, budgets, predictions,
   * error bars, thresholds. Powers of two do not round.
   */
  @ParameterizedTest
  @CsvSource({
    "float32, central",
    "float64, central",
    "float64, forward",
    "float64, six-point",
    "float32, backward-2",
    "bfloat16, central"
  })
  void aRelativeStepIsANominalOneOfTheScaledParameter(String build, String scheme)
      throws Exception {
    SweepPlan nominal = plan(build, scheme, Step.NOMINAL);
    FunctionModel eight = model("sin(8*x)", List.of(1.0), List.of());
    AnalysedSweep scaled = sweep(eight, nominal);
    for (Step step : List.of(Step.RELATIVE, Step.REL_STEP)) {
      SweepPlan plan = plan(build, scheme, step);
      FunctionModel model = model("sin(x)", List.of(8.0), List.of());
      AnalysedSweep own = sweep(model, plan);
      Series one = own.series().get(0);
      Series other = scaled.series().get(0);
      assertThat(one.curve().discrepancy()).containsExactly(other.curve().discrepancy());
      assertThat(one.budget().orElseThrow().truncation())
          .containsExactly(other.budget().orElseThrow().truncation(), within(1e-25));
      assertThat(one.predicted().isPresent()).isEqualTo(other.predicted().isPresent());
      one.predicted()
          .ifPresent(
              p ->
                  assertThat(p.epsilon())
                      .isCloseTo(other.predicted().orElseThrow().epsilon(), withinPercentage(25)));
      Verdict verdict = own.verdicts().get(0);
      Verdict expected = scaled.verdicts().get(0);
      assertThat(verdict.judgement()).isEqualTo(expected.judgement());
      assertThat(verdict.resolution().all())
          .isCloseTo(expected.resolution().all(), withinPercentage(1e-6));
      assertThat(thresholds(model, plan)).containsExactly(thresholds(eight, nominal));
    }
  }

  private static double[] thresholds(FunctionModel model, SweepPlan plan) throws Exception {
    GradientTable table =
        new SweepRun(plan, model, 1, Progress.SILENT).gradients((build, scheme) -> 1e-3);
    return table.gradients().get(0).deadZoneThreshold();
  }

  /** Rows of sizes 2e-4, 1 and 3e3, of which one is off. */
  @ParameterizedTest
  @CsvSource({
    "float64, 1e-8, WRONG",
    "float64, 0, CORRECT",
    "float32, 0.01, WRONG",
    "float32, 0, PRECISION_LIMITED"
  })
  void rightAndWrongGradientsAreToldApart(String build, double mistake, Judgement judgement)
      throws Exception {
    List<Double> at = List.of(2e-4, 1.1, 3000.7);
    String right = "log(z)/(1 + x*x)*cos(y)";
    String off = right + "*(1 + " + mistake + ")";
    List<String> claimed = List.of("-2*x*sin(y)*log(z)/(1 + x*x)^2", off, "sin(y)/z/(1 + x*x)");
    FunctionModel model = model("sin(y)*log(z)/(1 + x*x)", at, claimed);
    for (Step step : List.of(Step.RELATIVE, Step.REL_STEP)) {
      for (String scheme : List.of("central", "forward-2")) {
        AnalysedSweep sweep = sweep(model, plan(build, scheme, step));
        assertThat(sweep.verdicts().get(0).judgement()).isEqualTo(judgement);
      }
    }
  }

  private static FunctionModel model(String text, List<Double> at, List<String> derivative) {
    List<String> names = List.of("x", "y", "z").subList(0, at.size());
    Function<String, Formula> read = formula -> Formula.of(formula, names, Map.of());
    return new FunctionModel(read.apply(text), at, derivative.stream().map(read).toList());
  }
}
