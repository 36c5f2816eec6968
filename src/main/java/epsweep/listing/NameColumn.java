package epsweep.listing;

import java.util.Arrays;

/** Names one after the other, in their characters and 4 bytes each; empty where there is none. */
final class NameColumn {

  private static final int FIRST = 16;

  private final StringBuilder names = new StringBuilder();
  private int[] ends = new int[FIRST];
  private int size;

  void add(String name) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + size / 2);
    }
    names.append(name);
    ends[size++] = names.length();
  }

  int size() {
    return size;
  }

  String get(int at) {
    return names.substring(at == 0 ? 0 : ends[at - 1], ends[at]);
  }
}
