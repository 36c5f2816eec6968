package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Norm;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.DiscrepancyInterval;
import epsweep.gradient.Group;
import epsweep.gradient.Numeric;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.gradient.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes one build's curves under one scheme from its numeric gradients, ε by ε. */
final class CurveRecorder {

  private final double[] analytic;
  private final List<Group> groups;
  private final List<double[]> weights;
  private final List<Optional<DiscrepancyInterval>> intervals;
  private final Scheme scheme;
  private final Optional<Truth> truth;
  private final List<Curve> curves = new ArrayList<>();
  private final Optional<GradientSweep> gradients;
  private final BuildRun<?> build;
  private final Slopes slopes;

  /**
   * @param epsilon of the whole grid, ascending
   * @param truth whose truncation of the scheme, if it has any, makes an error budget
   * @param keepsGradients whether the numeric gradients are kept beside the curves
   */
  CurveRecorder(
      BuildRun<?> build,
      Scheme scheme,
      Step step,
      List<Group> groups,
      Sample sample,
      double[] epsilon,
      Optional<Truth> truth,
      boolean keepsGradients) {
    int points = epsilon.length;
    this.groups = groups;
    weights = groups.stream().map(group -> sample.weights(group.parameters())).toList();
    intervals =
        groups.stream()
            .map(
                group ->
                    group.isSampled()
                        ? Optional.of(new DiscrepancyInterval(sample, group.parameters()))
                        : Optional.<DiscrepancyInterval>empty())
            .toList();
    this.scheme = scheme;
    this.truth = truth.filter(t -> t.truncation().containsKey(scheme));
    this.build = build;
    slopes =
        Slopes.empty(
            build.build(), scheme, step, build.loss(), build.scale(), build.theta(), points);
    analytic = build.analytic();
    gradients =
        keepsGradients
            ? Optional.of(GradientSweep.empty(build.build().name(), scheme, analytic, points))
            : Optional.empty();
    for (Group group : groups) {
      curves.add(
          new Curve(
              new CurveId(build.build(), scheme, group),
              epsilon,
              new double[points],
              new double[points],
              new double[points],
              this.truth.map(t -> ErrorBudget.empty(points)),
              group.isSampled() ? Optional.of(Interval.empty(points)) : Optional.empty()));
    }
  }

  /** Enters the numeric gradient at one ε; different ε may be entered by different threads. */
  void record(int index, Numeric numeric) {
    double[] n = numeric.derivative();
    gradients.ifPresent(kept -> System.arraycopy(n, 0, kept.numeric()[index], 0, n.length));
    for (int g = 0; g < groups.size(); g++) {
      int[] parameters = groups.get(g).parameters();
      Curve curve = curves.get(g);
      double[] weight = weights.get(g);
      curve.discrepancy()[index] = Discrepancy.of(analytic, n, parameters, weight);
      curve.deadFraction()[index] = share(numeric.dead(), parameters, weight);
      curve.unmovedInPrint()[index] = share(numeric.unmovedInPrint(), parameters, weight);
      if (curve.interval().isPresent()) {
        double[] ends = intervals.get(g).orElseThrow().ends(analytic, n);
        curve.interval().get().low()[index] = ends[0];
        curve.interval().get().high()[index] = ends[1];
      }
    }
    truth.ifPresent(t -> recordBudget(index, n, t));
  }

  /** Keeps the slopes of every row at one ε; different ε may be entered by different threads. */
  void keep(int index, double epsilon, Numeric numeric) {
    slopes.enter(index, epsilon, numeric);
  }

  /**
   * What was kept.
   *
   * @param exact g without round-off, with whatever mistake it has; empty where it is unknown
   */
  Slopes slopes(Optional<double[]> exact) {
    double[] error =
        exact
            .map(wide -> IntStream.range(0, wide.length).mapToDouble(i -> wide[i] - analytic[i]))
            .map(errors -> errors.map(Math::abs).toArray())
            .orElse(new double[0]);
    return slopes.complete(analytic, error);
  }

  private void recordBudget(int index, double[] n, Truth exact) {
    double[] truncation = exact.truncation().get(scheme).get(index);
    double[] error = new double[n.length];
    double[] roundOff = new double[n.length];
    Arrays.setAll(error, i -> n[i] - exact.gradient()[i]);
    Arrays.setAll(roundOff, i -> error[i] - truncation[i]);
    for (int g = 0; g < groups.size(); g++) {
      int[] parameters = groups.get(g).parameters();
      ErrorBudget budget = curves.get(g).budget().orElseThrow();
      double[] weight = weights.get(g);
      double norm = Norm.of(exact.gradient(), parameters, weight);
      budget.truncation()[index] = Norm.of(truncation, parameters, weight) / norm;
      budget.roundOff()[index] = Norm.of(roundOff, parameters, weight) / norm;
      budget.total()[index] = Norm.of(error, parameters, weight) / norm;
    }
  }

  Build build() {
    return build.build();
  }

  Scheme scheme() {
    return scheme;
  }

  List<Curve> curves() {
    return curves;
  }

  /** The gradients, if they are kept. */
  Optional<GradientSweep> gradients() {
    return gradients;
  }

  /** Of weights whose sum is their number; exact where all are 1. */
  private static double share(boolean[] flags, int[] indices, double[] weights) {
    double share = 0;
    for (int k = 0; k < indices.length; k++) {
      share += flags[indices[k]] ? weights[k] : 0;
    }
    return Math.min(1, share / indices.length);
  }
}
