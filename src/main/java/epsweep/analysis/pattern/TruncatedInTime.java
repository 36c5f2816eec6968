package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * What earlier time steps contribute is missing: with T ≥ 2, in every row of the scope that tells,
 * g has the sign of n and is smaller, by no common factor. g is a part of n, by chance in one of 4
 * rows.
 *
 * <p>Seen in https://github.com/FluxML/Flux.jl/issues/2185.
 */
final class TruncatedInTime implements Pattern {

  static final int LEAST_ROWS = 3;

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    int[] telling =
        Arrays.stream(scope.rows())
            .filter(i -> Math.abs(gradients.numeric()[i]) > Gradients.BEYOND * gradients.bar(i, 1))
            .toArray();
    boolean part =
        Arrays.stream(telling)
            .allMatch(
                i ->
                    gradients.numeric()[i] * Math.signum(gradients.analytic()[i])
                        >= Math.abs(gradients.analytic()[i]) - gradients.bar(i, 1));
    boolean nonzero = Arrays.stream(telling).anyMatch(i -> gradients.analytic()[i] != 0);
    if (scope.extent() == Scope.Extent.ROWS
        || gradients.counts().steps().orElse(1) < 2
        || telling.length < LEAST_ROWS
        || !part
        || !nonzero) {
      return Optional.empty();
    }
    Mistake mistake = Mistake.of(FaultKind.TRUNCATED_THROUGH_TIME).at(gradients, scope);
    return Optional.of(Explanation.of(mistake));
  }
}
