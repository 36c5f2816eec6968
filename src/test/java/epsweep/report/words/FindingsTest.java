package epsweep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.ShippedSweeps;
import epsweep.sweep.Sweep;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
}
