package epsweep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Group;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.FormulaDerivatives;
import epsweep.report.ShippedSweeps;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweepRun;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Near;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {

  /** The question's sweep as if a program had answered for it. */
  private static AnalysedSweep ofProgram() {
    Sweep sweep = ShippedSweeps.named("question").sweep();
    SweepPlan plan = sweep.plan();
    Subject program =
        new Subject.OfProgram(
            Map.of("float32", List.of("./mine")),
            Optional.empty(),
            Optional.empty(),
            60,
            OptionalInt.empty(),
            OptionalInt.empty());
    return AnalysedSweep.of(
        new Sweep(
            new SweepPlan(
                plan.name(),
                program,
                plan.builds(),
                plan.schemes(),
                plan.epsilon(),
                plan.step(),
                plan.selection(),
                plan.measures()),
            sweep.builds(),
            sweep.parameters(),
            sweep.losses(),
            sweep.curves(),
            List.of(),
            List.of()));
  }

  @Test
  void aProgramHasItsParametersCountedAndAGradientOfItsOwn() {
    Findings findings = new Findings(ofProgram());
    assertThat(findings.model()).isEqualTo("program ./mine, 250 parameters");
    assertThat(findings.definition(findings.layers().get(0)))
        .isEqualTo(
            "d(ε) = ‖g − n‖ / (‖g‖ + ‖n‖) over the 220 parameters of lstm, g backpropagated");
  }

  @Test
  void aFunctionHasADerivativeAndNoParameters() {
    Findings findings = new Findings(ShippedSweeps.named("sine"));
    assertThat(findings.model()).doesNotContain("parameter");
    assertThat(findings.definition(findings.whole()))
        .isEqualTo("d(ε) = |g − n| / (|g| + |n|), g the derivative");
    assertThat(findings.isSingle()).isTrue();
  }

  @Test
  void whatIsPerturbedIsCountedByItsName() {
    Findings screen = new Findings(ShippedSweeps.named("screen"));
    assertThat(screen.over(screen.whole())).isEqualTo("all 56 random directions");
    Findings large = new Findings(ShippedSweeps.named("large"));
    assertThat(large.over(large.layers().get(0))).isEqualTo("72 of 328,704 parameters of lstm");
  }

  /** Whose curve is drawn in pale beside that of all points. */
  @Test
  void thePointItselfIsAllOfItsVariables() throws Exception {
    assertThat(nearPoint("sin(x)", Map.of("x", 1.0)).pointItself().orElseThrow().name())
        .isEqualTo("x");
    Group point = nearPoint("x*y^2", Map.of("x", 1.0, "y", 2.0)).pointItself().orElseThrow();
    assertThat(point.name()).isEqualTo("at the point");
    assertThat(point.parameters()).containsExactly(0, 5);
    assertThat(new Findings(ShippedSweeps.named("sine")).pointItself()).isEmpty();
  }

  private static Findings nearPoint(String function, Map<String, Double> at) throws Exception {
    Subject.OfFunction subject =
        new Subject.OfFunction(
            function,
            FormulaDerivatives.GRADIENT,
            at,
            Map.of(),
            Map.of(),
            Optional.of(new Near(0.1, 5)));
    SweepPlan plan =
        new SweepPlan(
            "test",
            subject,
            List.of("float64"),
            List.of(Scheme.CENTRAL),
            new EpsilonGrid(1e-3, 1e-2, 1, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of());
    SweepRun run = new SweepRun(plan, subject.model(), 1, Progress.SILENT);
    return new Findings(AnalysedSweep.of(run.sweep()));
  }
}
