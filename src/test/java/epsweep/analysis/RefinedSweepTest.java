package epsweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.curve.CurveAnalysis;
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
import epsweep.sweep.SweepRun;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RefinedSweepTest {

  private static final int PER_DECADE = 12;

  @SuppressWarnings("UnusedVariable") // the test's source of parameters
  private static final List<Scheme> SCHEMES =
      List.of(Scheme.FORWARD, Scheme.CENTRAL, Scheme.FOUR_POINT);

  private static AnalysedSweep sweep(Scheme scheme, long seed, boolean refine) throws Exception {
    WeightSource.Seeded weights = new WeightSource.Seeded(seed, 0.3);
    NetworkSpec spec =
        new NetworkSpec(
            5,
            List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            20,
            1,
            weights);
    SweepPlan plan =
        new SweepPlan(
            "test",
            new Subject.OfNetwork(spec),
            List.of("float32", "float64"),
            List.of(scheme),
            new EpsilonGrid(1e-9, 1, PER_DECADE, List.of(), refine),
            Step.NOMINAL,
            new Selection.All(),
            Set.of());
    NetworkModel model = new NetworkModel(spec, DrawnNetwork.of(spec, weights));
    return AnalysedSweep.of(new SweepRun(plan, model, 2, Progress.SILENT).sweep());
  }

  /** The V fit weighs points, not decades: an uneven grid may shift it, but not by a grid step. */
  @ParameterizedTest
  @FieldSource("SCHEMES")
  void aRefinedSweepFindsTheSweetSpotOfTheFullOne(Scheme scheme) throws Exception {
    for (long seed = 1; seed <= 6; seed++) {
      AnalysedSweep full = sweep(scheme, seed, false);
      AnalysedSweep refined = sweep(scheme, seed, true);
      for (String build : List.of("float32", "float64")) {
        for (String group : List.of("all", "lstm", "dense")) {
          CurveAnalysis expected = Find.series(full, build, scheme, group).analysis();
          CurveAnalysis found = Find.series(refined, build, scheme, group).analysis();
          assertThat(found.shape())
              .as("%s %s, seed %d", build, group, seed)
              .isEqualTo(expected.shape());
          if (expected.sweetSpot().isPresent()) {
            double ratio =
                found.sweetSpot().orElseThrow().epsilon()
                    / expected.sweetSpot().orElseThrow().epsilon();
            assertThat(Math.abs(Math.log10(ratio)))
                .as("%s %s, seed %d", build, group, seed)
                .isLessThan(1.01 / PER_DECADE);
          }
        }
      }
    }
  }
}
