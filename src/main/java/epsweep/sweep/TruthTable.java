package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Norm;
import epsweep.gradient.Group;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.Truth;
import epsweep.sweep.plan.Measure;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The truth for every build, measured once for all builds that see the same parameters. */
final class TruthTable {

  private final Map<String, Truth> truths = new HashMap<>();

  private final List<Integer> orders;
  private final Step step;

  private TruthTable(List<Integer> orders, Step step) {
    this.orders = orders;
    this.step = step;
  }

  /** Empty unless the plan asks for an error budget and the model knows its truth. */
  static TruthTable of(
      SweepPlan plan,
      Model model,
      List<BuildRun<?>> builds,
      int[] swept,
      int threads,
      Progress progress)
      throws InterruptedException {
    TruthTable table = new TruthTable(GroupTruth.orders(plan.schemes()), plan.step());
    if (!plan.measures().contains(Measure.ERROR_BUDGET)) {
      return table;
    }
    progress.begins("exact gradient");
    double[] epsilon = plan.step().swept(plan.epsilon().values());
    List<Scheme> linear = plan.schemes().stream().filter(Scheme::isLinear).toList();
    Truth.Request request = new Truth.Request(swept, linear, epsilon, plan.step());
    Map<Object, Optional<Truth>> atPoint = new HashMap<>();
    for (BuildRun<?> run : builds) {
      Build build = run.build();
      Object point = model.pointOf(build);
      if (!atPoint.containsKey(point)) {
        atPoint.put(point, model.truth(build, request, threads, progress));
      }
      atPoint.get(point).ifPresent(truth -> table.truths.put(build.name(), truth));
    }
    return table;
  }

  Optional<Truth> of(Build build) {
    return Optional.ofNullable(truths.get(build.name()));
  }

  /** The norms of every build and group. */
  List<GroupTruth> groups(List<BuildRun<?>> builds, List<Group> groups, Sample sample) {
    List<GroupTruth> result = new ArrayList<>();
    for (BuildRun<?> run : builds) {
      of(run.build())
          .ifPresent(
              truth ->
                  groups.forEach(
                      group ->
                          result.add(
                              group(run, group, truth, sample.weights(group.parameters())))));
    }
    return result;
  }

  private GroupTruth group(BuildRun<?> run, Group group, Truth truth, double[] weights) {
    int[] parameters = group.parameters();
    double[] error = new double[run.analytic().length];
    Arrays.setAll(error, i -> truth.error(run.analytic()[i], i));
    double norm = Norm.of(truth.gradient(), parameters, weights);
    SortedMap<Integer, Double> derivatives = new TreeMap<>();
    for (int k : orders) {
      double[] along = truth.derivatives().get(k).clone();
      if (step.isRelative()) {
        Arrays.setAll(along, i -> along[i] * StrictMath.pow(step.factor(run.theta()[i]), k - 1));
      }
      derivatives.put(k, Norm.of(along, parameters, weights));
    }
    return new GroupTruth(
        run.build().name(),
        group.name(),
        norm,
        Norm.of(error, parameters, weights) / norm,
        derivatives);
  }
}
