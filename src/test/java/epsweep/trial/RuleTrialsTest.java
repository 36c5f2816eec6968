package epsweep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.RuleResult;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTrialsTest {

  /** What is left of its gradient cannot be compared with a whole one. */
  @Test
  void aRuleThatFailedForSomeParametersHasNoDiscrepancy() throws Exception {
    WeightSource.Seeded weights = new WeightSource.Seeded(1, 0.3);
    NetworkSpec network =
        new NetworkSpec(
            3,
            List.of(new LayerSpec.Lstm(3), new LayerSpec.Dense(3, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            20,
            1,
            weights);
    SweepPlan plan =
        new SweepPlan(
            "test",
            new Subject.OfNetwork(network),
            List.of("float32"),
            List.of(Scheme.CENTRAL),
            new EpsilonGrid(1e-4, 1, 6, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of());
    NetworkModel model = new NetworkModel(network, DrawnNetwork.of(network, weights));
    Experiment experiment = Experiment.of(plan, model, 1, Progress.SILENT);

    List<RuleResult> rules = new RuleTrials(experiment, experiment.curves()).results();

    assertThat(rules)
        .anyMatch(r -> r.tally().failures() > 0 && r.tally().failures() < r.tally().parameters())
        .anyMatch(r -> r.tally().failures() == 0)
        .allMatch(r -> (r.tally().failures() == 0) == (r.discrepancy() < 0.5));
  }
}
