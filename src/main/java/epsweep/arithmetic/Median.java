package epsweep.arithmetic;

import java.util.Arrays;

/** The middle of some values in their order; NaN of none. */
public final class Median {

  private Median() {}

  /** Of an even number, the mean of the two in the middle. */
  public static double of(double[] values) {
    double[] sorted = sorted(values);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
  }

  /** Of an even number, the larger of the two in the middle: always one of the values. */
  public static double upper(double[] values) {
    return values.length == 0 ? Double.NaN : sorted(values)[values.length / 2];
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
