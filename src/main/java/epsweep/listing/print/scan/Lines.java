package epsweep.listing.print.scan;

import epsweep.listing.IntColumn;
import java.util.AbstractList;
import java.util.RandomAccess;

/** The lines of a text, without their ends, cut from it when they are asked for. */
final class Lines extends AbstractList<String> implements RandomAccess {

  private final String text;
  private final IntColumn ends;

  private Lines(String text, IntColumn ends) {
    this.text = text;
    this.ends = ends;
  }

  /** Of a text whose lines are ended by \n, the last one perhaps not. */
  static Lines of(String text) {
    IntColumn ends = new IntColumn();
    int from = 0;
    while (from < text.length()) {
      int found = text.indexOf('\n', from);
      int end = found < 0 ? text.length() : found;
      ends.add(end);
      from = end + 1;
    }
    return new Lines(text, ends);
  }

  @Override
  public String get(int at) {
    return text.substring(at == 0 ? 0 : ends.get(at - 1) + 1, ends.get(at));
  }

  @Override
  public int size() {
    return ends.size();
  }
}
