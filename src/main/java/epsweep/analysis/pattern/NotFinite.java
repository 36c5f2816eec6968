package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * g is NaN or infinite where n is not: a division by 0, a logarithm of 0 or an overflow on the way
 * back.
 */
final class NotFinite {

  private NotFinite() {}

  static Optional<Mistake> find(Gradients gradients) {
    int[] rows =
        IntStream.range(0, gradients.size())
            .filter(i -> !Double.isFinite(gradients.analytic()[i]))
            .filter(i -> Double.isFinite(gradients.numeric()[i]))
            .toArray();
    return rows.length == 0
        ? Optional.empty()
        : Optional.of(Mistake.of(FaultKind.NOT_FINITE).inRows(rows, gradients.names()));
  }
}
