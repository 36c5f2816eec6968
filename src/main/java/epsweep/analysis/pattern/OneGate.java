package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Optional;

/**
 * Only rows of one gate are off, and most of its rows: that gate's derivative, for nothing else
 * belongs to it alone.
 */
final class OneGate implements Pattern {

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    List<String> gates = scope.parts().stream().map(part -> gate(part.name())).distinct().toList();
    if (scope.extent() != Scope.Extent.GATES
        || gates.size() != 1
        || 2 * gradients.off().length < scope.rows().length) {
      return Optional.empty();
    }
    Mistake mistake = Mistake.of(FaultKind.MISSING_DERIVATIVE).at(gradients, scope);
    return Optional.of(Explanation.of(mistake));
  }

  /** {@code f} of {@code lstm.bias[f]}. */
  private static String gate(String name) {
    return name.substring(name.lastIndexOf('[') + 1);
  }
}
