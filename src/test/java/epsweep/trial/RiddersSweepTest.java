package epsweep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Median;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.report.Summary;
import epsweep.report.words.CourseWords;
import epsweep.sweep.Curve;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps with {@code ridders}, whose errors follow no law. */
class RiddersSweepTest {

  private static AnalysedSweep sweep(String claim, int threads, Scheme... schemes)
      throws Exception {
    return sweep(
        new Subject.OfFunction(
            "exp(x) / (sin(x)^3 + cos(x)^3) + y*x",
            FormulaDerivatives.GRADIENT,
            Map.of("x", 1.2, "y", 0.4),
            Map.of(),
            Map.of("x", claim, "y", "x")),
        threads,
        schemes);
  }

  private static AnalysedSweep sweep(Subject.OfFunction function, int threads, Scheme... schemes)
      throws Exception {
    SweepPlan plan =
        new SweepPlan(
            "test",
            function,
            List.of("float32", "float64"),
            List.of(schemes),
            new EpsilonGrid(1e-9, 0.5, 12, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of(Measure.ERROR_BUDGET, Measure.REMEDIES));
    return Experiment.of(plan, function.model(), threads, Progress.SILENT).run();
  }

  @Test
  void fallsFarBelowCentralDifferencesAndHasNoFit() throws Exception {
    AnalysedSweep sweep = sweep("exact", 1, Scheme.CENTRAL, Scheme.RIDDERS);
    Series central = sweep.whole(Scheme.CENTRAL).get(1);
    Series ridders = sweep.whole(Scheme.RIDDERS).get(1);
    assertThat(ridders.analysis().shape()).isEqualTo(Shape.EXTRAPOLATED);
    assertThat(ridders.fit()).isEmpty();
    assertThat(ridders.analysis().floor()).isLessThan(central.analysis().floor() / 100);
    assertThat(ridders.analysis().bestEpsilon()).isGreaterThan(0.01);
    assertThat(CourseWords.of(ridders))
        .startsWith("falls as 1/ε to d = ")
        .endsWith("and stays there: truncation is extrapolated away");
    double[] d = ridders.curve().discrepancy();
    double[] last = Arrays.copyOfRange(d, d.length - 20, d.length);
    assertThat(ridders.analysis().floor())
        .isGreaterThan(Arrays.stream(last).min().orElseThrow())
        .isLessThanOrEqualTo(Median.of(last));
  }

  /** Beyond its poles the function is no power series of ε. */
  @Test
  void risesWhereTheLossIsNotSmoothEnough() throws Exception {
    Subject.OfFunction bell =
        new Subject.OfFunction(
            "1/(1 + 100*x^2)",
            FormulaDerivatives.GRADIENT,
            Map.of("x", 0.05),
            Map.of(),
            Map.of("x", "exact"));
    AnalysedSweep sweep = sweep(bell, 1, Scheme.RIDDERS);
    assertThat(CourseWords.of(sweep.whole(Scheme.RIDDERS).get(1)))
        .startsWith("falls as 1/ε to d = ")
        .endsWith("and rises where truncation is too much to be extrapolated away");
  }

  @Test
  void hasNeitherBudgetNorPredictionAndSaysWhy() throws Exception {
    AnalysedSweep sweep = sweep("exact", 1, Scheme.RIDDERS);
    assertThat(sweep.series()).allMatch(s -> s.budget().isEmpty() && s.prediction().isEmpty());
    assertThat(sweep.series()).allMatch(s -> s.truth().isPresent());
    assertThat(Summary.of(sweep).markdown()).contains("no error budget and no prediction");
  }

  /** What it errs by is not known, so that central differences are measured for the verdict. */
  @ParameterizedTest
  @ValueSource(strings = {"exact", "1.001 * exact", "exact + 1e-9", "0"})
  void isJudgedAsCentralDifferencesAre(String claim) throws Exception {
    AnalysedSweep sweep = sweep(claim, 1, Scheme.RIDDERS);
    assertThat(sweep.verdicts()).isEqualTo(sweep(claim, 1, Scheme.CENTRAL).verdicts());
    assertThat(sweep.verdicts())
        .isEqualTo(sweep(claim, 1, Scheme.CENTRAL, Scheme.RIDDERS).verdicts());
    assertThat(sweep.verdicts().get(0).judgement() == Judgement.WRONG)
        .isEqualTo(claim.contains("1.001") || claim.equals("0"));
    assertThat(sweep.sweep().curves()).allMatch(c -> c.scheme().equals(Scheme.RIDDERS));
    assertThat(sweep.sweep().gradients()).allMatch(g -> g.scheme().equals(Scheme.RIDDERS));
  }

  @Test
  void aWrongDerivativeIsFlat() throws Exception {
    AnalysedSweep sweep = sweep("1.1 * exact", 1, Scheme.RIDDERS);
    assertThat(sweep.whole(Scheme.RIDDERS).get(1).analysis().shape()).isEqualTo(Shape.FLAT);
  }

  @Test
  void threadsDoNotMoveABit() throws Exception {
    List<Curve> one = sweep("exact", 1, Scheme.RIDDERS).sweep().curves();
    List<Curve> three = sweep("exact", 3, Scheme.RIDDERS).sweep().curves();
    for (int i = 0; i < one.size(); i++) {
      assertThat(three.get(i).discrepancy()).containsExactly(one.get(i).discrepancy());
    }
  }
}
