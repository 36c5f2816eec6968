package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Optional;

/**
 * Few rows are off, at most {@value #FEW} of those that tell: their names are all there is to say.
 */
final class SingleRows implements Pattern {

  private static final double FEW = 0.1;

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    long telling =
        java.util.stream.IntStream.range(0, gradients.size()).filter(gradients::tells).count();
    int[] off = gradients.off();
    if (off.length > Math.max(1, FEW * telling) || telling == off.length) {
      return Optional.empty();
    }
    Mistake mistake = Mistake.of(FaultKind.SINGLE_ROWS).inRows(off, gradients.names());
    return Optional.of(Explanation.of(mistake));
  }
}
