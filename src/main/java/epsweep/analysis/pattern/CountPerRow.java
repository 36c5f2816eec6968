package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * n = c·g with a whole number c in every row, not the same in all: what is used several times, and
 * set where it should be added. A row tells its c only where it is known much better than to one.
 */
final class CountPerRow implements Pattern {

  private static final int LARGEST = 20;

  /** What a row may be off its multiple, as a share of g: a tenth of what it is credited with. */
  private static final double NEAR = 1e-4;

  /** Chosen among few numbers, not fitted; but of two patterns the one without choice wins. */
  private static final int FREEDOM = 2;

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    int[] rows = scope.rows();
    int[] counts = IntStream.of(rows).map(i -> count(gradients, i)).toArray();
    int[] many = IntStream.of(counts).filter(c -> c > 1).distinct().sorted().toArray();
    boolean all = IntStream.of(counts).allMatch(c -> c >= 1 && c <= LARGEST);
    if (!all || many.length < 2 || Gradients.distinct(gradients.numeric(), rows) <= 2 * FREEDOM) {
      return Optional.empty();
    }
    List<Factor> factors =
        IntStream.of(many).mapToObj(c -> Factor.of((double) c, 0, Counts.UNKNOWN)).toList();
    double[] k = new double[gradients.size()];
    IntStream.range(0, rows.length).forEach(i -> k[rows[i]] = counts[i]);
    return Optional.of(
        Explanation.of(
            Mistake.of(FaultKind.FACTOR_PER_BLOCK)
                .inRows(IntStream.of(rows).filter(i -> k[i] > 1).toArray(), gradients.names())
                .by(factors),
            gradients,
            scope,
            i -> k[i] * gradients.analytic()[i],
            i -> k[i],
            FREEDOM));
  }

  /** c; 0 if it is none. */
  private static int count(Gradients gradients, int row) {
    double g = gradients.analytic()[row];
    double c = Math.rint(gradients.numeric()[row] / g);
    boolean near = Math.abs(gradients.numeric()[row] - c * g) <= NEAR * Math.abs(g);
    return near ? (int) c : 0;
  }
}
