package epsweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.Find;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Model;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepRunTest {

  private static final WeightSource.Seeded SEEDED = new WeightSource.Seeded(2, 0.5);

  private static SweepPlan plan(Selection selection) {
    NetworkSpec spec =
        new NetworkSpec(
            12,
            List.of(new LayerSpec.Lstm(8), new LayerSpec.Dense(3, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.EVERY_STEP_MEAN,
            6,
            2,
            SEEDED);
    return new SweepPlan(
        "test",
        new Subject.OfNetwork(spec),
        List.of("float32", "float64", "bfloat16"),
        List.of(Scheme.FORWARD, Scheme.FOUR_POINT),
        new EpsilonGrid(1e-6, 1, 2, List.of(5e-3)),
        Step.NOMINAL,
        selection,
        Set.of(Measure.ERROR_BUDGET));
  }

  private static Sweep run(SweepPlan plan, int threads, Progress progress) throws Exception {
    NetworkSpec spec = plan.subject().network().orElseThrow();
    Model model = new NetworkModel(spec, DrawnNetwork.of(spec, SEEDED));
    return new SweepRun(plan, model, threads, progress).sweep();
  }

  @Test
  void resultsDoNotDependOnThreads() throws Exception {
    Sweep one = run(plan(new Selection.All()), 1, Progress.SILENT);
    Sweep many = run(plan(new Selection.All()), 5, Progress.SILENT);
    assertThat(one.curves()).hasSameSizeAs(many.curves()).hasSize(3 * 2 * 20);
    for (int i = 0; i < one.curves().size(); i++) {
      assertThat(one.curves().get(i).discrepancy()).isEqualTo(many.curves().get(i).discrepancy());
      assertThat(one.curves().get(i).deadFraction()).isEqualTo(many.curves().get(i).deadFraction());
    }
    assertThat(one.losses()).isEqualTo(many.losses());
    for (int b = 0; b < 3; b++) {
      assertThat(one.gradients().get(b).numeric()).isDeepEqualTo(many.gradients().get(b).numeric());
    }
  }

  @Test
  void aCorrectGradientReachesTheFloorOfItsPrecision() throws Exception {
    Sweep sweep = run(plan(new Selection.All()), 2, Progress.SILENT);
    assertThat(least(sweep, "float64", Scheme.FOUR_POINT)).isLessThan(1e-11);
    assertThat(least(sweep, "float32", Scheme.FOUR_POINT)).isBetween(1e-7, 1e-4);
    assertThat(least(sweep, "bfloat16", Scheme.FOUR_POINT)).isGreaterThan(1e-3);
  }

  private static double least(Sweep sweep, String build, Scheme scheme) {
    double least = 1;
    for (double d : Find.curve(sweep, build, scheme, "all").discrepancy()) {
      least = Math.min(least, d);
    }
    return least;
  }

  @Test
  void gradientsAreKeptForTheFirstSchemeAndGiveItsCurves() throws Exception {
    Sweep sweep = run(plan(new Selection.All()), 2, Progress.SILENT);
    assertThat(sweep.gradients()).extracting(GradientSweep::build).isEqualTo(sweep.plan().builds());
    int[] all = sweep.groups().get(0).parameters();
    assertThat(sweep.places()).hasSize(all.length);
    for (GradientSweep gradient : sweep.gradients()) {
      double[] d = Find.curve(sweep, gradient.build(), Scheme.FORWARD, "all").discrepancy();
      for (int e = 0; e < d.length; e++) {
        assertThat(Discrepancy.of(gradient.analytic(), gradient.numeric()[e], all)).isEqualTo(d[e]);
      }
    }
  }

  @Test
  void gradientsOfALargeSweepAreNotKept() {
    assertThat(GradientSweep.isAffordable(2, 100, 1000)).isTrue();
    assertThat(GradientSweep.isAffordable(2, 100, 1001)).isFalse();
    assertThat(GradientSweep.isAffordable(6, 1 << 15, 1 << 20)).isFalse();
  }

  @Test
  void aSampleOfEveryBlockIsTheSameEveryTimeAndPartOfTheWhole() throws Exception {
    Sweep sample = run(plan(new Selection.PerBlock(5)), 2, Progress.SILENT);
    assertThat(sample.groups().get(0).size()).isEqualTo(4 * 5 + 3);
    assertThat(
            run(plan(new Selection.PerBlock(5)), 1, Progress.SILENT).curves().get(0).discrepancy())
        .isEqualTo(sample.curves().get(0).discrepancy());
  }

  @Test
  void everyPartOfTheWorkReachesItsTotalInOrder() throws Exception {
    Map<String, List<Long>> heard = new LinkedHashMap<>();
    Map<String, Long> totals = new LinkedHashMap<>();
    Progress progress =
        new Progress() {
          private String part = "none";

          @Override
          public void begins(String next) {
            part = next;
          }

          @Override
          public void advanced(long done, long total) {
            heard.computeIfAbsent(part, name -> new ArrayList<>()).add(done);
            totals.put(part, total);
          }
        };
    run(plan(new Selection.PerBlock(2)), 3, progress);
    assertThat(heard.keySet()).containsExactly("exact gradient", "sweep");
    assertThat(totals).containsEntry("sweep", 3L * 14 * (2 + 4) * 10);
    heard.forEach(
        (part, done) -> assertThat(done).as(part).isSorted().last().isEqualTo(totals.get(part)));
  }

  @Test
  void anInterruptEndsTheSweep() throws Exception {
    Thread.currentThread().interrupt();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> run(plan(new Selection.All()), 2, Progress.SILENT))
        .isInstanceOf(InterruptedException.class);
  }
}
