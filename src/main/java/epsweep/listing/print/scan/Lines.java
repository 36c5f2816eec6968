package epsweep.listing.print.scan;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The lines of a text, without their ends, cut from it when they are asked for. */
final class Lines extends AbstractList<String> implements RandomAccess {

  private final String text;
  private final int[] from;

  private Lines(String text, int[] from) {
    this.text = text;
    this.from = from;
  }

  /** Of a text whose lines are ended by \n, of which the last has none. */
  static Lines of(String text) {
    int[] from = new int[16];
    int size = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size + size / 2);
      }
      from[size++] = end + 1;
    }
    return new Lines(text, Arrays.copyOf(from, size));
  }

  @Override
  public String get(int at) {
    return text.substring(from[at], at + 1 < from.length ? from[at + 1] - 1 : text.length());
  }

  @Override
  public int size() {
    return from.length;
  }
}
