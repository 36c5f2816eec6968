package epsweep.sweep;

import epsweep.gradient.Group;
import epsweep.gradient.Step;
import epsweep.sweep.plan.EpsilonGrid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which points of a grid are swept: all at once, or first a coarse grid and then what lies near the
 * least d that it showed, for every build and scheme alike.
 */
final class Refinement {

  private final EpsilonGrid grid;
  private final Step step;
  private final double[] epsilon;
  private final boolean[] swept;

  /**
   * @param step which ε of the grid are steps
   */
  Refinement(EpsilonGrid grid, Step step) {
    this.grid = grid;
    this.step = step;
    epsilon = step.swept(grid.values());
    swept = new boolean[epsilon.length];
  }

  /** Every ε that may be swept, ascending. */
  double[] candidates() {
    return epsilon;
  }

  /** The candidates of the first look. */
  int[] coarse() {
    double[] first = step.swept(grid.coarse());
    return chosen(Arrays.stream(first).mapToInt(e -> Arrays.binarySearch(epsilon, e)));
  }

  /**
   * The candidates still to be swept.
   *
   * @param curves over the candidates; those of all parameters say where, and the first group is
   *     all parameters
   */
  int[] fine(Group all, Stream<Curve> curves) {
    if (!grid.refine()) {
      return new int[0];
    }
    List<Integer> least =
        curves
            .filter(curve -> curve.group().equals(all))
            .flatMap(curve -> least(curve.discrepancy()).boxed())
            .toList();
    return chosen(
        IntStream.range(0, epsilon.length)
            .filter(i -> !swept[i])
            .filter(i -> least.stream().anyMatch(at -> grid.isNear(epsilon[i], epsilon[at]))));
  }

  private int[] chosen(IntStream candidates) {
    int[] chosen = candidates.toArray();
    for (int i : chosen) {
      swept[i] = true;
    }
    return chosen;
  }

  /** Where the curve is least so far; nowhere if it has no value. */
  private IntStream least(double[] d) {
    return IntStream.range(0, d.length)
        .filter(i -> swept[i] && !Double.isNaN(d[i]))
        .reduce((a, b) -> d[b] < d[a] ? b : a)
        .stream();
  }

  /** What was measured of a curve. */
  Curve of(Curve curve) {
    double[] measured = of(epsilon);
    double[] discrepancy = of(curve.discrepancy());
    double[] dead = of(curve.deadFraction());
    return new Curve(
        curve.id(),
        measured,
        discrepancy,
        dead,
        of(curve.unmovedInPrint()),
        curve
            .budget()
            .map(b -> new ErrorBudget(of(b.truncation()), of(b.roundOff()), of(b.total()))),
        curve
            .interval()
            .map(i -> new Interval(of(i.low()), of(i.high())))
            .map(i -> i.whereRoundOffRules(measured, discrepancy, dead)));
  }

  /** What was measured of the gradients. */
  GradientSweep of(GradientSweep gradients) {
    double[][] numeric = places().mapToObj(i -> gradients.numeric()[i]).toArray(double[][]::new);
    return new GradientSweep(gradients.build(), gradients.scheme(), gradients.analytic(), numeric);
  }

  private double[] of(double[] values) {
    return places().mapToDouble(i -> values[i]).toArray();
  }

  private IntStream places() {
    return IntStream.range(0, swept.length).filter(i -> swept[i]);
  }
}
