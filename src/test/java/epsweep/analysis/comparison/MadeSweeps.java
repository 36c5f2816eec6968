package epsweep.analysis.comparison;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Reach;
import epsweep.analysis.judgement.Verdict;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweptParameters;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sweeps of the groups {@code all} and {@code w}, every curve a flat one. */
final class MadeSweeps {

  private static final double[] EPSILON = {1e-4, 1e-3, 1e-2, 1e-1};
  private static final List<Group> GROUPS =
      List.of(
          new Group("all", Group.Kind.ALL, new int[] {0, 1}),
          new Group("w", Group.Kind.BLOCK, new int[] {0}));

  private MadeSweeps() {}

  static AnalysedSweep of(double d, String... builds) {
    return of(d, List.of(Scheme.CENTRAL), builds);
  }

  static AnalysedSweep of(double d, List<Scheme> schemes, String... builds) {
    double[] discrepancy = new double[EPSILON.length];
    Arrays.fill(discrepancy, d);
    double[] none = new double[EPSILON.length];
    List<Build> all = Stream.of(builds).map(Build::named).toList();
    List<Curve> curves = new ArrayList<>();
    for (Scheme scheme : schemes) {
      for (Build build : all) {
        for (Group group : GROUPS) {
          curves.add(
              new Curve(new CurveId(build, scheme, group), EPSILON, discrepancy, none, none));
        }
      }
    }
    return AnalysedSweep.of(
        new Sweep(
            plan(schemes, builds),
            all,
            new SweptParameters(GROUPS, Sample.everyOf(2), 0),
            new double[builds.length],
            curves,
            List.of(),
            List.of()));
  }

  private static SweepPlan plan(List<Scheme> schemes, String... builds) {
    NetworkSpec network =
        new NetworkSpec(
            1,
            List.of(new LayerSpec.Dense(1, Activation.IDENTITY)),
            LossKind.MEAN_SQUARED_ERROR,
            LossAt.LAST_STEP,
            1,
            1,
            new WeightSource.Stored("w"));
    return new SweepPlan(
        "made",
        new Subject.OfNetwork(network),
        List.of(builds),
        schemes,
        new EpsilonGrid(1e-4, 1e-1, 1, List.of()),
        Step.NOMINAL,
        new Selection.All(),
        Set.of());
  }

  /** The same with one judgement of every group. */
  static AnalysedSweep judged(AnalysedSweep sweep, Judgement judgement) {
    List<Verdict> verdicts =
        GROUPS.stream()
            .map(
                group ->
                    new Verdict(
                        group.name(),
                        judgement,
                        new Reach(group.size(), group.size(), 0),
                        List.of(),
                        -1,
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    return sweep.withVerdicts(verdicts, Judge.TOLERANCE);
  }
}
