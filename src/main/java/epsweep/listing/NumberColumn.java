package epsweep.listing;

import java.util.Arrays;

/** Printed numbers one after the other, in 14 bytes each. */
public final class NumberColumn {

  private static final int FIRST = 16;
  private static final int SCIENTIFIC = 1;
  private static final int EXACT = 2;
  private static final int DIGITS = 2;

  private double[] values = new double[FIRST];
  private int[] decimals = new int[FIRST];

  /** Significant digits above two bits: {@link #SCIENTIFIC}, {@link #EXACT}. */
  private short[] form = new short[FIRST];

  private int size;

  /** Adds a number at the end. */
  public void add(PrintedNumber number) {
    if (size == values.length) {
      int more = size + size / 2;
      values = Arrays.copyOf(values, more);
      decimals = Arrays.copyOf(decimals, more);
      form = Arrays.copyOf(form, more);
    }
    values[size] = number.value();
    decimals[size] = number.decimals();
    form[size] =
        (short)
            (number.significantDigits() << DIGITS
                | (number.scientific() ? SCIENTIFIC : 0)
                | (number.exact() ? EXACT : 0));
    size++;
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** A number as it was printed. */
  public PrintedNumber get(int at) {
    return new PrintedNumber(
        values[at],
        form[at] >> DIGITS,
        decimals[at],
        (form[at] & SCIENTIFIC) != 0,
        (form[at] & EXACT) != 0);
  }

  /** Its value alone. */
  public double value(int at) {
    return values[at];
  }
}
