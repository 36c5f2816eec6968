package epsweep.analysis.printed;

import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowTable;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rows in which a kink at θ, or within ε of it, can have made n of a right g: g is the slope on one
 * side, n = g(½ + x/2ε) + g′(½ − x/2ε) with 0 ≤ x &lt; ε, g′ the slope on the other. Behind a ReLU
 * one of the two is 0: n lies between g/2 and g, or g is 0.
 */
final class Kinks {

  /** With more rows that all look like kinks something else is as likely. */
  private static final int MOST_ALONE = 3;

  /** Nearer to 1 a kink is not the likeliest. */
  private static final double CLEARLY_LESS = 0.95;

  /** So many rows at their kinks are more than a unit's. */
  private static final int MANY = 8;

  /** n of a kink is of about the size of g, of neither slope much more. */
  private static final double ABOUT = 5;

  /** A kink at a distance x moves n by x/ε of what lies between the slopes. */
  private static final double DRAWN = 1e-3;

  /** The most that a term |θ| differs by from row to row, its digits and noise. */
  private static final double ALIKE = 1.5;

  /** A row off by less is off by curvature or digits, by no kink. */
  private static final double SLIGHT = 0.01;

  /** So near to a whole number by chance is one in 500. */
  private static final double WHOLE = 1e-3;

  private Kinks() {}

  /** Every row off is what a ReLU makes, of one slope g, at different distances of its kink. */
  static boolean lookSo(Printed rows, Circumstances known, Noise noise) {
    int[] odd = noise.odd();
    return !known.smooth()
        && rows.size() <= MOST_ALONE
        && odd.length == rows.size()
        && odd.length > 1
        && Arrays.stream(odd).allMatch(i -> rows.analytic()[i] == rows.analytic()[0])
        && rows.distinct(odd) == odd.length
        && Arrays.stream(odd).allMatch(i -> isRelu(rows, i));
  }

  /** Whether rows off may all be kinks or ties: behind ReLUs, or n or g the same in all of them. */
  static boolean mayBe(Printed rows, Noise noise) {
    int[] odd = noise.odd().length > 0 ? noise.odd() : IntStream.range(0, rows.size()).toArray();
    return Arrays.stream(odd)
            .allMatch(i -> isRelu(rows, i) || rows.analytic()[i] == 0 || rows.numeric()[i] == 0)
        || (odd.length > 1 && rows.distinct(odd) == 1);
  }

  /** Every n that is not g is 1, 2, … over cε, as after a floor, a count or a rounding. */
  static boolean mayBeJump(Printed rows, Circumstances known) {
    double step = known.divisor() * known.epsilon().orElse(Double.NaN);
    int[] off = rows.where(i -> rows.apart(i) > WHOLE * rows.largest(i));
    return off.length > 0
        && Arrays.stream(off)
            .allMatch(
                i -> {
                  double leap = Math.abs(rows.numeric()[i]) * step;
                  double error = WHOLE + rows.numericHalfUnit()[i] * step;
                  return leap > 0.5 && Math.abs(leap - Math.rint(leap)) <= error;
                });
  }

  private static boolean isRelu(Printed rows, int i) {
    return isRelu(rows.numeric()[i], rows.analytic()[i], rows.print(i));
  }

  private static boolean isRelu(double n, double g, double error) {
    double ratio = n / g;
    return g != 0 && ratio >= 0.5 - error / Math.abs(g) && ratio <= CLEARLY_LESS;
  }

  /**
   * Whether kinks at θ may have made some rows of a table of several ε look wrong: few rows or
   * fewer than half, or all by the same. That most of many parameters have one takes a network of
   * zeros; and that n and g of one are about as large, of different signs, is rare, where the kink
   * is not so near to θ that n comes towards g at the least ε, but what one-sided differences make
   * of |θ| at its kink.
   *
   * @param wrong positions of those rows
   * @param name what was found wrong with them
   * @param least the rows at the least ε
   */
  static boolean mayBe(
      RowTable table,
      List<Integer> wrong,
      Optional<Mistake> name,
      Printed least,
      Circumstances known) {
    boolean many = wrong.size() >= MANY && 2 * wrong.size() >= table.rows().size();
    boolean alone =
        table.rows().size() == 1
            && !known.isOneSided()
            && !mayBeKink(table.rows().get(0), least.numeric()[0]);
    boolean alike =
        wrong.size() > 1
            && areAlike(table, wrong)
            && name.map(Mistake::factors).orElse(List.of()).isEmpty();
    boolean slight = wrong.stream().map(table.rows()::get).anyMatch(Kinks::isSlight);
    boolean few = name.map(mistake -> Proof.mayBeKinks(mistake, many)).orElse(!many);
    return alike || (few && !alone && !slight);
  }

  /** A term |θ| in the loss adds about the same to n of all rows. */
  private static boolean areAlike(RowTable table, List<Integer> wrong) {
    DoubleSummaryStatistics off =
        wrong.stream()
            .map(table.rows()::get)
            .mapToDouble(row -> row.numeric().value().value() - row.analytic().value())
            .map(Math::abs)
            .summaryStatistics();
    return off.getMax() < ALIKE * off.getMin();
  }

  /** Off by less than a kink of any unit makes, and not at the kink of |θ|, which may be slight. */
  private static boolean isSlight(Row row) {
    if (!(Math.abs(row.theta()) > 0)) {
      return false;
    }
    double n = row.numeric().value().value();
    double g = row.analytic().value();
    return Math.abs(n - g) < SLIGHT * Math.min(Math.abs(n), Math.abs(g));
  }

  /** Of g's sign, or smaller or larger by far, or drawn to g at the least ε. */
  private static boolean mayBeKink(Row row, double leastNumeric) {
    double n = row.numeric().value().value();
    double g = row.analytic().value();
    return n * g >= 0
        || Math.abs(n) < Math.abs(g) / ABOUT
        || Math.abs(n) > Math.abs(g) * ABOUT
        || Math.abs(leastNumeric - n) > DRAWN * Math.abs(n - g);
  }
}
