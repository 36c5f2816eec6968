package epsweep.sweep;

import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import epsweep.gradient.Numeric;
import epsweep.gradient.Scheme;
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
  private final Scheme scheme;
  private final Optional<Truth> truth;
  private final List<Curve> curves = new ArrayList<>();
  private final Optional<GradientSweep> gradients;

  /**
   * @param keepsGradients whether the numeric gradients are kept beside the curves
   */
  CurveRecorder(
      BuildRun<?> build,
      Scheme scheme,
      List<Group> groups,
      int points,
      Optional<Truth> truth,
      boolean keepsGradients) {
    this.groups = groups;
    this.scheme = scheme;
    this.truth = truth;
    analytic = build.analytic();
    gradients =
        keepsGradients
            ? Optional.of(GradientSweep.empty(build.build().name(), analytic, points))
            : Optional.empty();
    for (Group group : groups) {
      curves.add(
          new Curve(
              build.build().name(),
              scheme,
              group.name(),
              new double[points],
              new double[points],
              new double[points],
              truth.map(t -> ErrorBudget.empty(points))));
    }
  }

  /** Enters the numeric gradient at one ε; different ε may be entered by different threads. */
  void record(int index, Numeric numeric) {
    double[] n = numeric.derivative();
    gradients.ifPresent(kept -> System.arraycopy(n, 0, kept.numeric()[index], 0, n.length));
    for (int g = 0; g < groups.size(); g++) {
      int[] parameters = groups.get(g).parameters();
      Curve curve = curves.get(g);
      curve.discrepancy()[index] = Discrepancy.of(analytic, n, parameters);
      curve.deadFraction()[index] = share(numeric.dead(), parameters);
      curve.unmovedInPrint()[index] = share(numeric.unmovedInPrint(), parameters);
    }
    truth.ifPresent(t -> recordBudget(index, n, t));
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
      double norm = Norm.of(exact.gradient(), parameters);
      budget.truncation()[index] = Norm.of(truncation, parameters) / norm;
      budget.roundOff()[index] = Norm.of(roundOff, parameters) / norm;
      budget.total()[index] = Norm.of(error, parameters) / norm;
    }
  }

  List<Curve> curves() {
    return curves;
  }

  /** The gradients, if they are kept. */
  Optional<GradientSweep> gradients() {
    return gradients;
  }

  private static double share(boolean[] flags, int[] indices) {
    return (double) IntStream.of(indices).filter(i -> flags[i]).count() / indices.length;
  }
}
