package epsweep.analysis.printed;

import epsweep.analysis.pattern.Gradients;
import epsweep.arithmetic.Norm;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows of a numeric and an analytic gradient, with how far each may lie from what was computed
 * because digits were cut off in print. The arrays are parallel and shared, not copied.
 *
 * @param numeric n
 * @param analytic g
 * @param numericHalfUnit half a unit of n's last printed digit; 0 if n is exact
 * @param analyticHalfUnit the same for g
 * @param stated |n − g| where the checker states it, to more digits than n and g have; else NaN
 * @param statedHalfUnit half a unit of its last printed digit
 * @param theta θ; NaN where it was not listed
 * @param names what the reader calls the rows
 * @param blocks the blocks by position; empty if there is only one
 */
public record Printed(
    double[] numeric,
    double[] analytic,
    double[] numericHalfUnit,
    double[] analyticHalfUnit,
    double[] stated,
    double[] statedHalfUnit,
    double[] theta,
    List<String> names,
    List<Group> blocks) {

  /** Beyond this, where squares overflow, a gradient is as good as infinite. */
  private static final double LARGEST = 1e150;

  /** Print rounds, and so did what was printed. */
  private static final double SLACK = 1.001;

  int size() {
    return numeric.length;
  }

  boolean hasNumeric(int row) {
    return Math.abs(numeric[row]) <= LARGEST;
  }

  boolean hasAnalytic(int row) {
    return Math.abs(analytic[row]) <= LARGEST;
  }

  /** Some of the rows, without their blocks. */
  Printed rows(int[] rows) {
    return new Printed(
        Gradients.pick(numeric, rows),
        Gradients.pick(analytic, rows),
        Gradients.pick(numericHalfUnit, rows),
        Gradients.pick(analyticHalfUnit, rows),
        Gradients.pick(stated, rows),
        Gradients.pick(statedHalfUnit, rows),
        Gradients.pick(theta, rows),
        IntStream.of(rows).mapToObj(names::get).toList(),
        List.of());
  }

  int[] where(IntPredicate holds) {
    return IntStream.range(0, size()).filter(holds).toArray();
  }

  /** What print may have added to n − g in a row, at the most. */
  double print(int row) {
    return SLACK * (numericHalfUnit[row] + analyticHalfUnit[row]);
  }

  /** |n − g|, as it is stated or else of the numbers. */
  private double difference(int row) {
    return isStated(row) ? stated[row] : Math.abs(numeric[row] - analytic[row]);
  }

  private boolean isStated(int row) {
    return !Double.isNaN(stated[row]);
  }

  private double cut(int row) {
    return isStated(row) ? statedHalfUnit[row] : print(row);
  }

  /** |n − g| less what print may have added. */
  double apart(int row) {
    return Math.max(0, difference(row) - cut(row));
  }

  /** Whether n and g are the same to their digits. */
  boolean looksEqual(int row) {
    return difference(row) <= print(row);
  }

  /** |n − g| with what print may have taken. */
  double atMost(int row) {
    return difference(row) + cut(row);
  }

  double largest(int row) {
    return Math.max(Math.abs(numeric[row]), Math.abs(analytic[row]));
  }

  double discrepancy() {
    int[] all = IntStream.range(0, size()).toArray();
    if (IntStream.of(all).noneMatch(this::isStated)) {
      return Discrepancy.of(analytic, numeric, all);
    }
    double norms = Norm.of(numeric) + Norm.of(analytic);
    double off = Norm.of(IntStream.of(all).mapToDouble(this::difference).toArray());
    return norms == 0 ? 0 : Math.min(1, off / norms);
  }

  /** How many different |n| other than 0 there are in some rows. */
  long distinct(int[] rows) {
    double[] sizes =
        IntStream.of(rows).mapToDouble(i -> Math.abs(numeric[i])).filter(n -> n > 0).toArray();
    Arrays.sort(sizes);
    return IntStream.range(0, sizes.length).filter(i -> i == 0 || sizes[i] != sizes[i - 1]).count();
  }

  static double rms(double[] values) {
    return values.length == 0 ? 0 : Norm.of(values) / Math.sqrt(values.length);
  }

  /**
   * How many rows ‖x‖ consists of: 1 + (π/2)(r − 1) with r = (Σ|x|)²/Σx², for the mean of r over
   * normal noise of one size in N rows is 1 + (2/π)(N − 1) (exact for N = 1 and 2).
   */
  static double effective(double[] x) {
    double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
    double[] shares = Arrays.stream(x).map(v -> Math.abs(v) / largest).toArray();
    double sum = Arrays.stream(shares).sum();
    return largest == 0
        ? x.length
        : 1 + Math.PI / 2 * (sum * sum / Arrays.stream(shares).map(s -> s * s).sum() - 1);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
