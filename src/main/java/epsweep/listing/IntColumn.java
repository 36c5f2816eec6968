package epsweep.listing;

import java.util.Arrays;

/** Whole numbers one after the other, in 4 bytes each. */
public final class IntColumn {

  private int[] values = new int[16];
  private int size;

  /** Adds one at the end. */
  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
    }
    values[size++] = value;
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** One of them, from 0. */
  public int get(int at) {
    return values[at];
  }
}
