package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * g has nothing to do with n: the cosine g·n / (‖g‖‖n‖) is what two random vectors of N components
 * have, below {@value #SIGMAS}/√N.
 */
final class Unrelated implements Pattern {

  private static final int LEAST_ROWS = 16;
  private static final double SIGMAS = 2;

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    int[] rows = scope.rows();
    double[] n = Gradients.pick(gradients.numeric(), rows);
    double[] g = Gradients.pick(gradients.analytic(), rows);
    if (scope.extent() == Scope.Extent.ROWS || rows.length < LEAST_ROWS || !isRandom(n, g)) {
      return Optional.empty();
    }
    Mistake mistake = Mistake.of(FaultKind.UNRELATED).at(gradients, scope);
    return Optional.of(Explanation.of(mistake));
  }

  private static boolean isRandom(double[] n, double[] g) {
    double largestN = Arrays.stream(n).map(Math::abs).max().orElse(0);
    double largestG = Arrays.stream(g).map(Math::abs).max().orElse(0);
    double nn = 0;
    double gg = 0;
    double ng = 0;
    for (int i = 0; i < n.length; i++) {
      double a = n[i] / largestN;
      double b = g[i] / largestG;
      nn += a * a;
      gg += b * b;
      ng += a * b;
    }
    return nn > 0 && gg > 0 && Math.abs(ng) <= SIGMAS * Math.sqrt(nn * gg / n.length);
  }
}
