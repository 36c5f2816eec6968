package epsweep.analysis.pattern;

import epsweep.network.fault.FaultKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows and columns exchanged: n[i, j] = g[j, i] in the parts of the scope, for one of the shapes R
 * × C that their sizes allow. A part that no shape explains leaves the scope unexplained.
 */
final class Transposed implements Pattern {

  @Override
  public Optional<Explanation> explain(Gradients gradients, Scope scope) {
    if (scope.extent() != Scope.Extent.BLOCKS) {
      return Optional.empty();
    }
    int[] there = IntStream.range(0, gradients.size()).toArray();
    List<Integer> shape = new ArrayList<>();
    for (Scope.Part part : scope.parts()) {
      Optional<int[]> order = order(gradients, part, shape);
      if (order.isEmpty()) {
        return Optional.empty();
      }
      Arrays.setAll(order.get(), i -> part.rows()[order.get()[i]]);
      for (int i = 0; i < part.rows().length; i++) {
        there[part.rows()[i]] = order.get()[i];
      }
    }
    Mistake mistake = Mistake.of(FaultKind.PERMUTED).at(gradients, scope);
    return Optional.of(
        Explanation.of(
            scope.parts().size() == 1 ? mistake.shaped(shape) : mistake,
            gradients,
            scope,
            i -> gradients.analytic()[there[i]],
            i -> 1,
            0));
  }

  /** Where g has the value that belongs into each row; the shape is added to {@code shape}. */
  private static Optional<int[]> order(Gradients gradients, Scope.Part part, List<Integer> shape) {
    int size = part.rows().length;
    if (!part.whole() || Gradients.distinct(gradients.analytic(), part.rows()) < 3) {
      return Optional.empty();
    }
    Optional<Integer> rows =
        IntStream.rangeClosed(2, size / 2)
            .filter(r -> size % r == 0 && holds(gradients, part, order(r, size / r)))
            .boxed()
            .findFirst();
    rows.ifPresent(r -> shape.addAll(List.of(r, size / r)));
    return rows.map(r -> order(r, size / r));
  }

  private static int[] order(int rows, int columns) {
    return IntStream.range(0, rows * columns).map(i -> i % columns * rows + i / columns).toArray();
  }

  private static boolean holds(Gradients gradients, Scope.Part part, int[] order) {
    return IntStream.range(0, order.length)
        .allMatch(
            i -> {
              double there = gradients.analytic()[part.rows()[order[i]]];
              return gradients.misfit(part.rows()[i], there, 1) <= Gradients.BEYOND;
            });
  }
}
