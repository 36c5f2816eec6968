package epsweep.listing.print.scan;

import epsweep.listing.IntColumn;
import epsweep.listing.NumberColumn;
import epsweep.listing.PrintedNumber;
import java.util.AbstractList;
import java.util.RandomAccess;

/** The runs of a text by their places in it, in 20 bytes each; words are cut when asked for. */
final class RunList extends AbstractList<Run> implements RandomAccess {

  private static final int LONGEST_INDEX = 40;

  /** What is kept of a run: where its label begins, then … */
  private static final int PLACES = 5;

  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int FIRST_NUMBER = 3;

  /** Twice the line, and 1 for an array. */
  private static final int LINE = 4;

  private final String text;
  private final NumberColumn numbers = new NumberColumn();
  private final IntColumn places = new IntColumn();
  private int finished;

  RunList(String text) {
    this.text = text;
  }

  /** Adds a number to the run that is not finished. */
  void add(PrintedNumber number) {
    numbers.add(number);
  }

  /** How many numbers there are in all. */
  int numbers() {
    return numbers.size();
  }

  /** Whether a number was added since a run was finished. */
  boolean isBegun() {
    return numbers.size() > finished;
  }

  /** Finishes the run, whose label, first number and last end there, from a line. */
  void finish(int label, int begin, int end, int line, boolean array) {
    places.add(label);
    places.add(begin);
    places.add(end);
    places.add(finished);
    places.add(2 * line + (array ? 1 : 0));
    finished = numbers.size();
  }

  private int place(int at, int which) {
    return places.get(at * PLACES + which);
  }

  String label(int at) {
    return text.substring(place(at, 0), place(at, BEGIN));
  }

  String behind(int at) {
    int i = place(at, END);
    while (i < text.length() && " ])".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int close = i < text.length() && text.charAt(i) == '(' ? text.indexOf(')', i) : -1;
    return close > 0 && close - i < LONGEST_INDEX ? text.substring(i + 1, close) : "";
  }

  int line(int at) {
    return place(at, LINE) / 2;
  }

  boolean isArray(int at) {
    return place(at, LINE) % 2 > 0;
  }

  PrintedNumber number(int at, int i) {
    return numbers.get(place(at, FIRST_NUMBER) + i);
  }

  int size(int at) {
    int end = at + 1 < size() ? place(at + 1, FIRST_NUMBER) : finished;
    return end - place(at, FIRST_NUMBER);
  }

  @Override
  public Run get(int at) {
    return new Run(this, at);
  }

  @Override
  public int size() {
    return places.size() / PLACES;
  }
}
