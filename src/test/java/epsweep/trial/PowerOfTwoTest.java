package epsweep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Prediction;
import epsweep.analysis.Series;
import epsweep.analysis.curve.VFit;
import epsweep.analysis.judgement.Judgement;
import epsweep.formula.Formula;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FunctionModel;
import epsweep.sweep.Curve;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.Sweep;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps whose steps are powers of two. */
class PowerOfTwoTest {

  private static final EpsilonGrid GRID = new EpsilonGrid(1e-8, 4, 12, List.of(5e-3));

  private static AnalysedSweep sweep(FunctionModel model, String build, Step step, EpsilonGrid grid)
      throws Exception {
    SweepPlan plan =
        new SweepPlan(
            "test",
            new Subject.OfFunction("sin", model.at().get(0)),
            List.of(build),
            List.of(Scheme.CENTRAL),
            grid,
            step,
            new Selection.All(),
            Set.of(Measure.ERROR_BUDGET));
    return Experiment.of(plan, model, 1, Progress.SILENT).run();
  }

  private static AnalysedSweep powers(String formula, double at, String build) throws Exception {
    FunctionModel model = new FunctionModel(Formula.ofX(formula), at);
    return sweep(model, build, Step.POWER_OF_TWO, GRID);
  }

  @Test
  void numericGradientsAreThoseOfTheStepThatTheCurveNames() throws Exception {
    Sweep narrow = powers("x*x", 0.3f, "float32").sweep();
    Sweep wide = powers("x*x", 0.3, "float64").sweep();
    double[] epsilon = narrow.epsilon();
    assertThat(epsilon).hasSize(30).startsWith(0x1p-27).endsWith(4).isSorted();
    assertThat(wide.epsilon()).isEqualTo(epsilon);
    for (int k = 0; k < epsilon.length; k++) {
      float e = (float) epsilon[k];
      float right = 0.3f + e;
      float left = 0.3f - e;
      assertThat(Math.getExponent(epsilon[k])).isEqualTo(k - 27);
      assertThat(numeric(narrow, k)).isEqualTo((right * right - left * left) / (2 * e));
      double up = 0.3 + epsilon[k];
      double down = 0.3 - epsilon[k];
      assertThat(numeric(wide, k)).isEqualTo((up * up - down * down) / (2 * epsilon[k]));
    }
  }

  private static double numeric(Sweep sweep, int k) {
    GradientSweep gradients = sweep.gradients().get(0);
    return gradients.numeric()[k][0];
  }

  /** Of a straight line a quotient is exact but for the rounding of θ ± ε. */
  @Test
  void noStepIsLostToTheRoundingOfTheta() throws Exception {
    FunctionModel line = new FunctionModel(Formula.ofX("x"), 1000.3f);
    EpsilonGrid grid = new EpsilonGrid(1e-4, 1, 12, List.of());
    assertThat(worst(sweep(line, "float32", Step.POWER_OF_TWO, grid))).isZero();
    assertThat(worst(sweep(line, "float32", Step.NOMINAL, grid))).isGreaterThan(0.09);
  }

  private static double worst(AnalysedSweep sweep) {
    Curve curve = sweep.series().get(0).curve();
    return Arrays.stream(curve.discrepancy()).max().orElseThrow();
  }

  /** Far from zero the floor of nominal steps is 27 to 2,000 times higher. */
  @ParameterizedTest
  @CsvSource({"exp(x), 20.3", "sin(x), 10000.7", "sin(x), 1.1"})
  void predictionsLeaveOutTheRoundingOfTheta(String formula, double at) throws Exception {
    Series series = powers(formula, at, "float64").series().get(0);
    Prediction predicted = series.predicted().orElseThrow();
    VFit measured = series.fit().orElseThrow();
    assertThat(predicted.epsilon() / measured.optimum()).isBetween(1 / 2.0, 2.0);
    assertThat(predicted.discrepancy() / measured.discrepancy()).isBetween(1 / 2.5, 2.5);
  }

  @ParameterizedTest
  @CsvSource({"float32, PRECISION_LIMITED", "float64, CORRECT"})
  void rightAndWrongGradientsAreToldApart(String build, Judgement right) throws Exception {
    for (Step step : List.of(Step.NOMINAL, Step.POWER_OF_TWO)) {
      assertThat(judged("cos(x)", build, step)).isEqualTo(right);
      assertThat(judged("1.01*cos(x)", build, step)).isEqualTo(Judgement.WRONG);
      assertThat(judged("-cos(x)", build, step)).isEqualTo(Judgement.WRONG);
    }
  }

  private static Judgement judged(String derivative, String build, Step step) throws Exception {
    FunctionModel model =
        new FunctionModel(Formula.ofX("sin(x)"), List.of(1.1), List.of(Formula.ofX(derivative)));
    AnalysedSweep sweep = sweep(model, build, step, GRID);
    return sweep.verdicts().get(0).judgement();
  }

  @Test
  void aRefinedGridIsPartOfTheSamePowers() throws Exception {
    FunctionModel model = new FunctionModel(Formula.ofX("sin(x)"), 1.1);
    EpsilonGrid refined = new EpsilonGrid(1e-8, 4, 12, List.of(), true);
    double[] whole = sweep(model, "float64", Step.POWER_OF_TWO, GRID).sweep().epsilon();
    double[] some = sweep(model, "float64", Step.POWER_OF_TWO, refined).sweep().epsilon();
    assertThat(some).isSorted().hasSizeLessThanOrEqualTo(whole.length).doesNotHaveDuplicates();
    assertThat(whole).contains(some);
  }
}
