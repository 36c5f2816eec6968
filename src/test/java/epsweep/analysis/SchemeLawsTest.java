package epsweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.VFit;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scheme on the question's network, against the powers of ε and of u that theory gives. */
class SchemeLawsTest {

  private static AnalysedSweep analysed;

  static Stream<Scheme> schemes() {
    return Stream.concat(
        Scheme.NAMED.stream(),
        Stream.of(Scheme.richardson(2), Scheme.richardson(3), Scheme.at(-1, 0, 2)));
  }

  @BeforeAll
  static void sweep() throws Exception {
    WeightSource.Seeded weights = new WeightSource.Seeded(1, 0.447);
    NetworkSpec spec =
        new NetworkSpec(
            5,
            List.of(new LayerSpec.Lstm(5), new LayerSpec.Dense(5, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            39,
            1,
            weights);
    SweepPlan plan =
        new SweepPlan(
            "test",
            new Subject.OfNetwork(spec),
            List.of("float32", "float64"),
            schemes().toList(),
            new EpsilonGrid(1e-9, 1, 12, List.of()),
            Step.NOMINAL,
            new Selection.All(),
            Set.of());
    NetworkModel model = new NetworkModel(spec, DrawnNetwork.of(spec, weights));
    analysed = AnalysedSweep.of(new SweepRun(plan, model, 2, Progress.SILENT).sweep());
  }

  private static CurveAnalysis analysis(String build, Scheme scheme) {
    return Find.series(analysed, build, scheme, "all").analysis();
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void slopesAreMinusOneAndTheOrder(Scheme scheme) {
    VFit fit = analysis("float64", scheme).fit().orElseThrow();
    assertThat(fit.order()).isEqualTo(scheme.order());
    assertThat(fit.leftSlope()).isCloseTo(-1, within(0.1));
    assertThat(fit.rightSlope()).isCloseTo(scheme.order(), within(0.1));
  }

  /** From float32 to float64, by 2^29 in u: the floor as u^(p/(1+p)), ε* as u^(1/(1+p)). */
  @ParameterizedTest
  @MethodSource("schemes")
  void floorsAndSweetSpotsFollowTheUnitRoundoff(Scheme scheme) {
    double p = scheme.order();
    VFit coarse = analysis("float32", scheme).fit().orElseThrow();
    VFit fine = analysis("float64", scheme).fit().orElseThrow();
    double floors = coarse.discrepancy() / fine.discrepancy() / Math.pow(0x1p29, p / (1 + p));
    assertThat(floors).isBetween(1 / 3.0, 3.0);
    double spots = coarse.optimum() / fine.optimum() / Math.pow(0x1p29, 1 / (1 + p));
    assertThat(spots).isBetween(1 / 3.0, 3.0);
  }

  @Test
  void moreTwoSidedPointsLowerTheFloor() {
    double last = 1;
    for (String name : List.of("central", "four-point", "six-point", "eight-point")) {
      double floor = analysis("float64", Scheme.named(name)).floor();
      assertThat(floor).as(name).isLessThan(last / 2);
      last = floor;
    }
  }
}
