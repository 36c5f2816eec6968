package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * n = k·g with another k in every part of the scope. As many numbers are fitted as there are parts;
 * each part needs rows enough to show its own.
 */
final class FactorPerBlock implements Pattern {

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    if (scope.parts().size() < 2) {
      return Optional.empty();
    }
    List<Factor> factors = new ArrayList<>();
    double[] k = new double[gradients.size()];
    for (Scope.Part part : scope.parts()) {
      Optional<Factor> factor = Scaled.fit(gradients, part.rows());
      if (factor.isEmpty()) {
        return Optional.empty();
      }
      factors.add(factor.get());
      Arrays.stream(part.rows()).forEach(i -> k[i] = factor.get().exact());
    }
    List<String> names = scope.parts().stream().map(Scope.Part::name).toList();
    Mistake mistake = Mistake.of(FaultKind.FACTOR_PER_BLOCK).in(names).by(factors);
    return Optional.of(
        Explanation.of(
            mistake,
            gradients,
            scope,
            i -> k[i] * gradients.analytic()[i],
            i -> k[i],
            scope.parts().size()));
  }
}
