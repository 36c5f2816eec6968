package epsweep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Prediction;
import epsweep.analysis.Series;
import epsweep.analysis.curve.VFit;
import epsweep.analysis.judgement.Finding;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sweeps of Hessians: a fourth root, and verdicts. {@code -Dhessians=N} tries more formulas. */
class HessianSweepTest {

  private static final int COUNT = Integer.getInteger("hessians", 6);
  private static final List<String> LEAVES =
      List.of("sin(#)", "exp(#)", "#^3", "1/(2 + #)", "tanh(#)", "log(3 + #)", "(1 + #^2)^1.5");

  static Stream<Subject.OfFunction> formulas() {
    Random random = new Random(41);
    return Stream.generate(() -> formula(random)).limit(COUNT);
  }

  private static Subject.OfFunction formula(Random random) {
    StringBuilder text = new StringBuilder();
    Map<String, Double> at = new LinkedHashMap<>();
    for (String name : List.of("x", "y", "z").subList(0, 1 + random.nextInt(3))) {
      String leaf = LEAVES.get(random.nextInt(LEAVES.size()));
      text.append(at.isEmpty() ? "" : random.nextBoolean() ? " + 0.7*" : " * ");
      text.append(leaf.replace("#", random.nextBoolean() ? name : "(" + name + " + x/3)"));
      at.put(name, random.nextDouble(-0.9, 0.9));
    }
    return of(text.toString(), at, Map.of());
  }

  private static Subject.OfFunction of(
      String formula, Map<String, Double> at, Map<String, String> claims) {
    return new Subject.OfFunction(formula, FormulaDerivatives.HESSIAN, at, Map.of(), claims);
  }

  private static AnalysedSweep sweep(Subject.OfFunction function) throws Exception {
    SweepPlan plan =
        new SweepPlan(
            "test",
            function,
            List.of("float32", "float64"),
            List.of(Scheme.SECOND),
            new EpsilonGrid(1e-9, 1, 12, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of(Measure.ERROR_BUDGET));
    return Experiment.of(plan, function.model(), 1, Progress.SILENT).run();
  }

  private static Series whole(AnalysedSweep sweep, String build) {
    return sweep.whole(Scheme.SECOND).stream()
        .filter(s -> s.build().name().equals(build))
        .findFirst()
        .orElseThrow();
  }

  /** Slopes −2 and 2, ε* as u^¼, the floor as u^½. */
  @Test
  void theUIsOfTheFourthRoot() throws Exception {
    AnalysedSweep sweep =
        sweep(of("exp(x) * sin(x*y)", new TreeMap<>(Map.of("x", 1.2, "y", 0.7)), Map.of()));
    VFit coarse = whole(sweep, "float32").fit().orElseThrow();
    VFit fine = whole(sweep, "float64").fit().orElseThrow();
    assertThat(fine.leftSlope()).isCloseTo(-2, within(0.1));
    assertThat(fine.rightSlope()).isCloseTo(2, within(0.1));
    assertThat(fine.optimum()).isEqualTo(fine.cornerEpsilon());
    assertThat(coarse.optimum() / fine.optimum() / Math.pow(2, 29 / 4.0)).isBetween(0.5, 2.0);
    assertThat(coarse.discrepancy() / fine.discrepancy() / Math.pow(2, 29 / 2.0))
        .isBetween(0.5, 2.0);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void rightHessiansAreNeverWrongAndArePredicted(Subject.OfFunction function) throws Exception {
    AnalysedSweep sweep = sweep(function);
    for (Verdict verdict : sweep.verdicts()) {
      assertThat(verdict.judgement())
          .as(verdict.toString())
          .isIn(Judgement.CORRECT, Judgement.PRECISION_LIMITED, Judgement.UNRESOLVED);
    }
    Series fine = whole(sweep, "float64");
    Prediction predicted = fine.prediction().orElseThrow();
    if (fine.fit().isPresent() && predicted.none().isEmpty()) {
      assertThat(predicted.epsilon() / fine.fit().get().optimum()).isBetween(0.5, 2.0);
      assertThat(predicted.discrepancy() / fine.analysis().floor()).isBetween(0.3, 3.0);
    }
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void oneEntryOffByAThousandthIsSeen(Subject.OfFunction right) throws Exception {
    Map<String, String> claims = new LinkedHashMap<>();
    right.names().forEach(name -> claims.put(name, "exact"));
    String last = right.names().get(claims.size() - 1);
    claims.put(last, "1.001*exact + 1e-3");
    Verdict verdict = sweep(of(right.function(), right.at(), claims)).verdicts().get(0);
    assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.WRONG);
    assertThat(verdict.decided().map(Finding::wrong).orElseThrow()).hasSize(1);
  }
}
