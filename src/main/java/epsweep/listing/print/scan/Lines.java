package epsweep.listing.print.scan;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The lines of a text, without their ends, cut from it when they are asked for. */
final class Lines extends AbstractList<String> implements RandomAccess {

  private final String text;
  private final int[] ends;
  private final int size;

  private Lines(String text, int[] ends, int size) {
    this.text = text;
    this.ends = ends;
    this.size = size;
  }

  /** Of a text whose lines are ended by \n, the last one perhaps not. */
  static Lines of(String text) {
    int[] ends = new int[16];
    int size = 0;
    for (int from = 0; from < text.length(); from = ends[size - 1] + 1) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size + size / 2);
      }
      int end = text.indexOf('\n', from);
      ends[size++] = end < 0 ? text.length() : end;
    }
    return new Lines(text, ends, size);
  }

  @Override
  public String get(int at) {
    return text.substring(at == 0 ? 0 : ends[at - 1] + 1, ends[at]);
  }

  @Override
  public int size() {
    return size;
  }
}
