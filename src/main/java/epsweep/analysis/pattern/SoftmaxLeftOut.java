package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * Softmax is in the loss and not in the gradient, or the other way round: n − g is of one sign in
 * every row, and one of Σn, Σg is 0 while the other is not, as p − y sums to 0 and p or −y does
 * not.
 *
 * <p>Seen in https://github.com/pytorch/pytorch/issues/82545.
 */
final class SoftmaxLeftOut implements Pattern {

  /** A sum so far below its terms is 0, for digits that were printed. */
  private static final double NOTHING = 1e-3;

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    int[] rows = scope.rows();
    double[] signs =
        Arrays.stream(rows)
            .mapToDouble(i -> Math.signum(gradients.numeric()[i] - gradients.analytic()[i]))
            .filter(sign -> sign != 0)
            .distinct()
            .toArray();
    boolean numeric = sumsToNothing(Gradients.pick(gradients.numeric(), rows));
    boolean analytic = sumsToNothing(Gradients.pick(gradients.analytic(), rows));
    if (scope.extent() == Scope.Extent.ROWS
        || rows.length < Scaled.LEAST_ROWS
        || signs.length != 1
        || numeric == analytic) {
      return Optional.empty();
    }
    Mistake mistake = Mistake.of(FaultKind.SOFTMAX_LEFT_OUT).at(gradients, scope);
    return Optional.of(Explanation.of(mistake));
  }

  private static boolean sumsToNothing(double[] values) {
    double sum = Arrays.stream(values).sum();
    double sizes = Arrays.stream(values).map(Math::abs).sum();
    return sizes > 0 && Math.abs(sum) <= NOTHING * sizes;
  }
}
