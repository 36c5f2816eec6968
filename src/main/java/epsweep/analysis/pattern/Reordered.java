package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The values of n in other places: sorted, n and g agree in every part of the scope. Two samples of
 * like numbers agree so too, but not to within {@value #APART} of the median gap between
 * neighbours.
 */
final class Reordered implements Pattern {

  private static final int LEAST_ROWS = 3;
  private static final double APART = 0.05;

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    int[] there = IntStream.range(0, gradients.size()).toArray();
    for (Scope.Part part : scope.parts()) {
      int[] byN = ranked(gradients.numeric(), part.rows());
      int[] byG = ranked(gradients.analytic(), part.rows());
      if (!tells(gradients, byN, byG)) {
        return Optional.empty();
      }
      IntStream.range(0, byN.length).forEach(i -> there[byN[i]] = byG[i]);
    }
    return Optional.of(
        Explanation.of(
            Mistake.of(FaultKind.PERMUTED).at(gradients, scope),
            gradients,
            scope,
            i -> gradients.analytic()[there[i]],
            i -> 1,
            1));
  }

  /** Whether values lie so far apart that finding them all again is no accident. */
  private static boolean tells(Gradients gradients, int[] byN, int[] byG) {
    if (Gradients.distinct(gradients.numeric(), byN) < LEAST_ROWS) {
      return false;
    }
    List<Double> gaps = new ArrayList<>();
    double off = 0;
    for (int i = 0; i < byN.length; i++) {
      double n = gradients.numeric()[byN[i]];
      off = Math.max(off, Math.abs(n - gradients.analytic()[byG[i]]));
      if (i > 0) {
        gaps.add(n - gradients.numeric()[byN[i - 1]]);
      }
    }
    return off <= APART * gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(0.0);
  }

  private static int[] ranked(double[] values, int[] rows) {
    return IntStream.of(rows)
        .boxed()
        .sorted((a, b) -> Double.compare(values[a], values[b]))
        .mapToInt(i -> i)
        .toArray();
  }
}
