package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Optional;

/**
 * g = θ in every row of the scope: the gradient's buffer holds the parameter itself.
 *
 * <p>Seen in https://github.com/coin-or/Ipopt/issues/737.
 */
final class HoldsParameter implements Pattern {

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    double[] theta = gradients.parameters();
    int[] rows = scope.rows();
    if (!gradients.showParameters(rows)) {
      return Optional.empty();
    }
    double[] misfit = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double off = Math.abs(gradients.analytic()[rows[i]] - theta[rows[i]]);
      double bar = gradients.analyticError()[rows[i]] + 0x1p-24 * Math.abs(theta[rows[i]]);
      misfit[i] = off == 0 ? 0 : off / bar;
    }
    Mistake mistake = Mistake.of(FaultKind.HOLDS_PARAMETER).at(gradients, scope);
    return Optional.of(new Explanation(mistake, new double[0], misfit, 0));
  }
}
