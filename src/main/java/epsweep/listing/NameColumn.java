package epsweep.listing;

/** Names one after the other, in their characters and 4 bytes each; empty where there is none. */
final class NameColumn {

  private final StringBuilder names = new StringBuilder();
  private final IntColumn ends = new IntColumn();

  void add(String name) {
    names.append(name);
    ends.add(names.length());
  }

  int size() {
    return ends.size();
  }

  String get(int at) {
    return names.substring(at == 0 ? 0 : ends.get(at - 1), ends.get(at));
  }
}
