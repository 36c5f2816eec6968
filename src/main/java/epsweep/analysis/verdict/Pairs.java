package epsweep.analysis.verdict;

import epsweep.arithmetic.Median;
import epsweep.arithmetic.Norm;
import epsweep.gradient.Discrepancy;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows of a numeric and an analytic gradient, with how far each may lie from what was computed
 * because digits were cut off in print. The arrays are parallel and shared, not copied.
 *
 * @param numeric n
 * @param analytic g
 * @param numericHalfUnit half a unit of n's last printed digit; 0 if n is exact
 * @param analyticHalfUnit the same for g
 * @param value the parameters θ themselves; empty if they were not listed
 * @param line where each row stands, for the reader
 */
record Pairs(
    double[] numeric,
    double[] analytic,
    double[] numericHalfUnit,
    double[] analyticHalfUnit,
    double[] value,
    int[] line) {

  /** Numbers that were not cut off in print, in lines from 1 on. */
  static Pairs exact(double[] numeric, double[] analytic) {
    double[] none = new double[numeric.length];
    int[] line = IntStream.rangeClosed(1, numeric.length).toArray();
    return new Pairs(numeric, analytic, none, none, new double[0], line);
  }

  /** The same rows and print with other numbers. */
  Pairs with(double[] otherNumeric, double[] otherAnalytic) {
    return new Pairs(otherNumeric, otherAnalytic, numericHalfUnit, analyticHalfUnit, value, line);
  }

  private static final double LARGEST = 1e150;

  int size() {
    return numeric.length;
  }

  /** Whether print cut nothing off, because nothing was printed. */
  boolean isExact() {
    return Arrays.stream(numericHalfUnit).allMatch(half -> half == 0)
        && Arrays.stream(analyticHalfUnit).allMatch(half -> half == 0);
  }

  Pairs rows(int[] rows) {
    return new Pairs(
        pick(numeric, rows),
        pick(analytic, rows),
        pick(numericHalfUnit, rows),
        pick(analyticHalfUnit, rows),
        value.length == 0 ? value : pick(value, rows),
        IntStream.of(rows).map(i -> line[i]).toArray());
  }

  static double[] pick(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
  }

  double discrepancy() {
    return Discrepancy.of(analytic, numeric, IntStream.range(0, size()).toArray());
  }

  /** n − factor·g. */
  double[] residuals(double factor) {
    return IntStream.range(0, size()).mapToDouble(i -> numeric[i] - factor * analytic[i]).toArray();
  }

  /** What print may have added to n − factor·g in row i, at the most. */
  double print(int i, double factor) {
    return numericHalfUnit[i] + Math.abs(factor) * analyticHalfUnit[i];
  }

  boolean isFinite(int i) {
    return hasSize(numeric[i]) && hasSize(analytic[i]);
  }

  /** Beyond 1e150, where squares overflow, a gradient is as good as infinite. */
  static boolean hasSize(double x) {
    return Math.abs(x) <= LARGEST;
  }

  /** √Σv², without overflow. */
  static double norm(double[] values) {
    return Norm.of(values);
  }

  static double rms(double[] values) {
    return values.length == 0 ? 0 : norm(values) / Math.sqrt(values.length);
  }

  static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }

  static double median(double[] values) {
    return Median.of(values);
  }
}
