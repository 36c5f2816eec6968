package epsweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class RefinementTest {

  private static final WeightSource.Seeded SEEDED = new WeightSource.Seeded(5, 0.3);

  private static Sweep sweep(List<String> builds, EpsilonGrid grid) throws Exception {
    NetworkSpec spec =
        new NetworkSpec(
            5,
            List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            12,
            1,
            SEEDED);
    SweepPlan plan =
        new SweepPlan(
            "test",
            new Subject.OfNetwork(spec),
            builds,
            List.of(Scheme.CENTRAL),
            grid,
            Step.NOMINAL,
            new Selection.All(),
            Set.of(Measure.ERROR_BUDGET));
    NetworkModel model = new NetworkModel(spec, DrawnNetwork.of(spec, SEEDED));
    return new SweepRun(plan, model, 2, Progress.SILENT).sweep();
  }

  @Test
  void everyPointIsTheFullSweepsPoint() throws Exception {
    List<String> builds = List.of("float32", "float64");
    Sweep full = sweep(builds, new EpsilonGrid(1e-9, 1, 12, List.of(5e-3)));
    Sweep refined = sweep(builds, new EpsilonGrid(1e-9, 1, 12, List.of(5e-3), true));
    int[] at =
        Arrays.stream(refined.epsilon())
            .mapToInt(e -> Arrays.binarySearch(full.epsilon(), e))
            .toArray();
    assertThat(refined.epsilon()).contains(1e-9, 5e-3, 1).hasSizeLessThan(full.epsilon().length);
    for (int c = 0; c < full.curves().size(); c++) {
      Curve some = refined.curves().get(c);
      Curve all = full.curves().get(c);
      for (int i = 0; i < at.length; i++) {
        assertThat(some.discrepancy()[i]).isEqualTo(all.discrepancy()[at[i]]);
        assertThat(some.deadFraction()[i]).isEqualTo(all.deadFraction()[at[i]]);
        assertThat(some.budget().orElseThrow().total()[i])
            .isEqualTo(all.budget().orElseThrow().total()[at[i]]);
      }
    }
    for (int i = 0; i < at.length; i++) {
      assertThat(refined.gradients().get(1).numeric()[i])
          .isEqualTo(full.gradients().get(1).numeric()[at[i]]);
    }
  }

  @ParameterizedTest
  @CsvSource({"float32, 12", "float64, 12", "float32, 24", "float64, 10"})
  void oneBuildCostsLessThanHalfOfTheFullGrid(String build, int perDecade) throws Exception {
    EpsilonGrid grid = new EpsilonGrid(1e-9, 1, perDecade, List.of(), true);
    Sweep refined = sweep(List.of(build), grid);
    assertThat(2 * refined.epsilon().length).isLessThan(grid.values().length);
    double least = least(refined.epsilon(), refined.curves().get(0).discrepancy());
    long near =
        Arrays.stream(grid.values()).filter(e -> Math.abs(Math.log10(e / least)) < 0.3).count();
    assertThat(Arrays.stream(refined.epsilon()).filter(e -> Math.abs(Math.log10(e / least)) < 0.3))
        .as("every point near the least d")
        .hasSize((int) near);
  }

  private static double least(double[] epsilon, double[] d) {
    int least = 0;
    for (int i = 1; i < d.length; i++) {
      least = d[i] < d[least] ? i : least;
    }
    return epsilon[least];
  }

  @ParameterizedTest
  @CsvSource({"1e-9, 1, 12", "1e-9, 1, 10", "3e-7, 0.2, 7", "1e-6, 1, 4", "1e-6, 1, 3", "1, 2, 2"})
  void theCoarseGridIsAPartOfTheGridWithThreePointsPerDecade(
      double from, double to, int perDecade) {
    EpsilonGrid grid = new EpsilonGrid(from, to, perDecade, List.of(0.011), true);
    double[] coarse = grid.coarse();
    assertThat(coarse).contains(from, to, 0.011).isSorted();
    assertThat(grid.values()).contains(coarse);
    double perDecadeLeft = (coarse.length - 3) / Math.log10(to / from);
    assertThat(perDecadeLeft).isCloseTo(Math.min(3, perDecade), within(4 / Math.log10(to / from)));
  }

  @Test
  void aGridThatIsNotRefinedIsSweptAtOnce() {
    EpsilonGrid grid = new EpsilonGrid(1e-9, 1, 12, List.of());
    assertThat(grid.coarse()).isEqualTo(grid.values()).hasSize(109);
  }
}
