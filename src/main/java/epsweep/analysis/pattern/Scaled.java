package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * n = k·g with one k for all rows of the scope: a mean taken for a sum, a factor forgotten, a sign.
 *
 * <p>Where k is a count ({@link Factor}) it is taken as such and nothing was fitted; another k
 * takes at least {@value #LEAST_ROWS} rows of different size. k = −1 is a wrong sign.
 *
 * <p>Seen in https://datascience.stackexchange.com/questions/30850: k = T = 39.
 */
final class Scaled implements Pattern {

  /** Any two rows share some factor nearly enough. */
  static final int LEAST_ROWS = 3;

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    return fit(gradients, scope.rows()).map(k -> explanation(gradients, scope, k));
  }

  /** k over some rows; empty if they do not tell one. */
  static Optional<Factor> fit(Gradients gradients, int[] rows) {
    double[] n = Gradients.pick(gradients.numeric(), rows);
    double[] g = Gradients.pick(gradients.analytic(), rows);
    long distinct = Gradients.distinct(gradients.analytic(), rows);
    double size = ratio(n, g);
    if (!Double.isFinite(size)) {
      return Optional.empty();
    }
    double[] bars = Arrays.stream(rows).mapToDouble(i -> gradients.bar(i, size)).toArray();
    return Fit.of(n, g, bars)
        .filter(k -> Math.abs(k.value()) > 2 * k.error())
        .map(k -> Factor.of(k, gradients.counts()))
        .filter(k -> k.meaning() != Factor.Meaning.NONE || distinct >= LEAST_ROWS);
  }

  /** Σ|n| / Σ|g|, a first idea of |k|. */
  private static double ratio(double[] n, double[] g) {
    double largestN = Arrays.stream(n).map(Math::abs).max().orElse(0);
    double largestG = Arrays.stream(g).map(Math::abs).max().orElse(0);
    double sumN = Arrays.stream(n).map(v -> Math.abs(v) / largestN).sum();
    double sumG = Arrays.stream(g).map(v -> Math.abs(v) / largestG).sum();
    return largestN / largestG * (sumN / sumG);
  }

  private static Explanation explanation(Gradients gradients, Scope scope, Factor factor) {
    double k = factor.exact();
    Mistake mistake =
        Mistake.of(k == -1 ? FaultKind.SIGN : FaultKind.SCALED)
            .at(gradients, scope)
            .by(List.of(factor));
    int freedom = factor.meaning() == Factor.Meaning.NONE ? 1 : 0;
    return Explanation.of(
        mistake, gradients, scope, i -> k * gradients.analytic()[i], i -> k, freedom);
  }
}
