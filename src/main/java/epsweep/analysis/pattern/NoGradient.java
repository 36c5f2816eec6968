package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * g = 0 in every row of the scope, where n is not: parameters that are disconnected on the way
 * back. Where all its parts are biases, the bias's gradient is missing.
 */
final class NoGradient implements Pattern {

  /** {@code lstm.bias}, {@code bias_ih_l0}, {@code b}, {@code fc1.b}. */
  private static final java.util.regex.Pattern BIAS =
      java.util.regex.Pattern.compile("(?i)bias|(^|[^a-z])b([^a-z]|$)");

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    if (Arrays.stream(scope.rows()).anyMatch(i -> gradients.analytic()[i] != 0)) {
      return Optional.empty();
    }
    boolean biases = scope.parts().stream().allMatch(part -> BIAS.matcher(part.name()).find());
    Mistake mistake =
        Mistake.of(biases ? FaultKind.BIAS_MISSING : FaultKind.ZERO_BLOCK).at(gradients, scope);
    return Optional.of(new Explanation(mistake, new double[0], new double[scope.rows().length], 0));
  }
}
