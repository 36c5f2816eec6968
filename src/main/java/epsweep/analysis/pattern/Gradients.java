package epsweep.analysis.pattern;

import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowTable;
import epsweep.gradient.Group;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
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
 * @param parameters θ; NaN where unknown
 * @param names what each row is called
 * @param groups sets of rows that have a name; of {@link Group.Kind#BLOCK} and GATE
 * @param counts what a factor between g and n may be
 */
public record Gradients(
    double[] analytic,
    double[] analyticError,
    double[] numeric,
    double[] numericError,
    double[] parameters,
    IntFunction<String> names,
    List<Group> groups,
    Counts counts) {

  /** Error bars are bounds that hold for all but one row in a thousand, and these by far. */
  static final double BEYOND = 2;

  /** Products and differences of the bars' own centres round by so much, relatively. */
  private static final double ROUNDING = 0x1p-50;

  public Gradients {
    if (analytic.length != numeric.length
        || analytic.length != analyticError.length
        || analytic.length != numericError.length
        || analytic.length != parameters.length) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    groups = List.copyOf(groups);
  }

  /**
   * The rows of a build; those whose bar proves nothing count as unknown.
   *
   * @param groups names for sets of the rows, by position in the table
   */
  public static Gradients of(RowTable table, List<Group> groups, Counts counts) {
    List<Row> rows = table.rows();
    return new Gradients(
        column(rows, row -> row.analytic().value()),
        column(rows, row -> row.analytic().error()),
        column(rows, row -> row.numeric().value().value()),
        column(rows, Gradients::provenError),
        column(rows, Row::theta),
        row -> rows.get(row).place().name(),
        groups,
        counts);
  }

  /** The rows of a group, without groups. */
  public Gradients of(Group group) {
    int[] rows = group.parameters();
    return new Gradients(
        pick(analytic, rows),
        pick(analyticError, rows),
        pick(numeric, rows),
        pick(numericError, rows),
        pick(parameters, rows),
        row -> names.apply(rows[row]),
        List.of(),
        counts);
  }

  private static double provenError(Row row) {
    boolean proves = row.numeric().nature().proves();
    return proves ? row.numeric().value().error() : Double.POSITIVE_INFINITY;
  }

  private static double[] column(List<Row> rows, ToDoubleFunction<Row> value) {
    return rows.stream().mapToDouble(value).toArray();
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

  /** Whether θ is known in some rows and has values enough to show a pattern. */
  boolean showParameters(int[] rows) {
    return IntStream.of(rows).allMatch(i -> Double.isFinite(parameters[i]))
        && distinct(parameters, rows) >= Scaled.LEAST_ROWS;
  }

  /** How many values other than 0, no two of the same size, {@code values} has in these rows. */
  static long distinct(double[] values, int[] rows) {
    return IntStream.of(rows)
        .mapToDouble(i -> Math.abs(values[i]))
        .filter(v -> v > 0)
        .distinct()
        .count();
  }

  /** The values of some rows, in their order. */
  public static double[] pick(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
  }
}
