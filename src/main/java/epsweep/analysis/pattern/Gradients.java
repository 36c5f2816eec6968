package epsweep.analysis.pattern;

import epsweep.gradient.Group;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A backpropagated gradient g and a numeric one n, row by row, with the error bars of both.
 *
 * <p>z = |g − n| / (e_g + e_n); a row is off where z &gt; {@value #BEYOND}. A row of which nothing
 * is known has an infinite error, or an n that is NaN: it is passed over. The arrays are parallel
 * and shared, not copied.
 *
 * @param analytic g
 * @param analyticError e_g, at least 0
 * @param numeric n
 * @param numericError e_n, at least 0
 * @param parameters θ; empty if unknown
 * @param groups sets of rows that have a name; of {@link Group.Kind#BLOCK} and GATE
 * @param steps T
 * @param batch B
 */
public record Gradients(
    double[] analytic,
    double[] analyticError,
    double[] numeric,
    double[] numericError,
    double[] parameters,
    List<Group> groups,
    OptionalInt steps,
    OptionalInt batch) {

  /** Error bars are bounds that hold for all but one row in a thousand, and these by far. */
  static final double BEYOND = 3;

  /** Products and differences of the bars' own centres round by so much, relatively. */
  private static final double ROUNDING = 0x1p-50;

  public Gradients {
    if (analytic.length != numeric.length
        || analytic.length != analyticError.length
        || analytic.length != numericError.length
        || (parameters.length != 0 && parameters.length != analytic.length)) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    groups = List.copyOf(groups);
  }

  int size() {
    return analytic.length;
  }

  /** Whether both numbers of a row are known. */
  boolean tells(int row) {
    return Double.isFinite(numeric[row])
        && Double.isFinite(analytic[row])
        && Double.isFinite(numericError[row] + analyticError[row]);
  }

  /** |n − model| in error bars, where the model is {@code factor}·g and more. */
  double misfit(int row, double model, double factor) {
    double off = Math.abs(numeric[row] - model);
    return off == 0 ? 0 : off / bar(row, factor);
  }

  /** e_n + |factor|·e_g, and what is lost in computing with them. */
  double bar(int row, double factor) {
    double size = Math.abs(numeric[row]) + Math.abs(factor * analytic[row]);
    return numericError[row] + Math.abs(factor) * analyticError[row] + ROUNDING * size;
  }

  /** The rows in which g is off. */
  int[] off() {
    return IntStream.range(0, size())
        .filter(i -> tells(i) && misfit(i, analytic[i], 1) > BEYOND)
        .toArray();
  }

  /** a in n = g + a·x over some rows. */
  Optional<Amount> added(int[] rows, double[] x) {
    double[] off = IntStream.of(rows).mapToDouble(i -> numeric[i] - analytic[i]).toArray();
    return Fit.of(off, x, IntStream.of(rows).mapToDouble(i -> bar(i, 1)).toArray());
  }

  /** How many values other than 0, no two of the same size, {@code values} has in these rows. */
  static long distinct(double[] values, int[] rows) {
    return IntStream.of(rows)
        .mapToDouble(i -> Math.abs(values[i]))
        .filter(v -> v > 0)
        .distinct()
        .count();
  }

  static double[] pick(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
  }
}
