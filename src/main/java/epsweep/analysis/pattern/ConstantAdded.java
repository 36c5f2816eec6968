package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.Optional;

/** n = g + a with one a in all rows of the scope, whatever their size. */
final class ConstantAdded implements Pattern {

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    int[] rows = scope.rows();
    if (Gradients.distinct(gradients.analytic(), rows) < Scaled.LEAST_ROWS) {
      return Optional.empty();
    }
    double[] ones = new double[rows.length];
    Arrays.fill(ones, 1);
    return gradients
        .added(rows, ones)
        .map(
            a ->
                Explanation.of(
                    Mistake.of(FaultKind.ADDITIVE_CONSTANT).at(gradients, scope).by(a),
                    gradients,
                    scope,
                    i -> gradients.analytic()[i] + a.value(),
                    i -> 1,
                    1));
  }
}
