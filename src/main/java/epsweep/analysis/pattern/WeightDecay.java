package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Optional;

/**
 * n = g + λθ with one λ in all rows of the scope: a penalty ½λ‖θ‖² in the loss and not in the
 * gradient, or the other way round. Blocks without it, biases above all, are out of the scope;
 * where the bias shares a tensor with the weights, its rows are.
 *
 * <p>Stands before {@link Scaled}: in weights that training has made proportional to their gradient
 * both say the same.
 */
final class WeightDecay implements Pattern {

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    int[] rows = scope.rows();
    if (!gradients.showParameters(rows)) {
      return Optional.empty();
    }
    double[] theta = Gradients.pick(gradients.parameters(), rows);
    return gradients
        .added(rows, theta)
        .map(
            lambda ->
                Explanation.of(
                    Mistake.of(FaultKind.WEIGHT_DECAY).at(gradients, scope).by(lambda),
                    gradients,
                    scope,
                    i -> gradients.analytic()[i] + lambda.value() * gradients.parameters()[i],
                    i -> 1,
                    1));
  }
}
