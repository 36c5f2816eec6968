package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Optional;

/** |n| = |g| in every row, with other signs in some: n = ±g. */
final class Signs implements Pattern {

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    int[] rows = scope.rows();
    if (Gradients.distinct(gradients.analytic(), rows) < Scaled.LEAST_ROWS) {
      return Optional.empty();
    }
    return Optional.of(
        Explanation.of(
            Mistake.of(FaultKind.SIGN).at(gradients, scope),
            gradients,
            scope,
            i -> Math.copySign(gradients.analytic()[i], gradients.numeric()[i]),
            i -> 1,
            0));
  }
}
