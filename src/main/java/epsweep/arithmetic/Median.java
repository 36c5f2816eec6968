package epsweep.arithmetic;

import java.util.Arrays;

/** The middle of some values in their order; NaN of none. */
public final class Median {

  private Median() {}

  /** Of an even number, the mean of the two in the middle. */
  public static double of(double[] values) {
    if (values.length % 2 == 1 || values.length == 0) {
      return upper(values);
    }
    long[] keys = halved(values);
    int middle = keys.length / 2;
    long below = Arrays.stream(keys, 0, middle).max().getAsLong();
    return value(below) / 2 + value(keys[middle]) / 2;
  }

  /** Of an even number, the larger of the two in the middle: always one of the values. */
  public static double upper(double[] values) {
    return values.length == 0 ? Double.NaN : value(halved(values)[values.length / 2]);
  }

  /** Keys of the values, the middle one in its place. */
  private static long[] halved(double[] values) {
    long[] keys = keys(values);
    select(keys, keys.length / 2);
    return keys;
  }

  /** Whole numbers in the order of the values: −0 before 0, NaN last. */
  private static long[] keys(double[] values) {
    long[] keys = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      keys[i] = flipped(Double.doubleToLongBits(values[i]));
    }
    return keys;
  }

  private static double value(long key) {
    return Double.longBitsToDouble(flipped(key));
  }

  /** Of a negative number all bits but the sign; its own inverse. */
  private static long flipped(long bits) {
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /**
   * Puts in its place what would stand there in order, smaller ones before and larger ones behind
   * it (Hoare's FIND, CACM 4 (1961) 321).
   */
  private static void select(long[] keys, int place) {
    int from = 0;
    int to = keys.length - 1;
    while (from < to) {
      int quarter = (to - from) / 4;
      long pivot = middle(keys[from + quarter], keys[from + 2 * quarter], keys[to - quarter]);
      int i = from;
      int j = to;
      while (i <= j) {
        while (keys[i] < pivot) {
          i++;
        }
        while (pivot < keys[j]) {
          j--;
        }
        if (i <= j) {
          long kept = keys[i];
          keys[i++] = keys[j];
          keys[j--] = kept;
        }
      }
      if (j < place) {
        from = i;
      }
      if (place < i) {
        to = j;
      }
    }
  }

  private static long middle(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
