package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.List;
import java.util.Optional;

/** Two arrays, or columns, without words that say which is which. */
final class TwoRuns {

  /** Two numbers in a line are those of a sentence as well. */
  private static final int LEAST_LOOSE = 3;

  private TwoRuns() {}

  /** The arrays of a text by twos; empty if they do not fit. */
  static Optional<Columns> arrays(String source, List<Run> runs) {
    List<Run> arrays = runs.stream().filter(Run::isLong).toList();
    if (arrays.isEmpty()) {
      return Optional.empty();
    }
    boolean arrayed = arrays.stream().allMatch(Run::array);
    boolean loose = !arrayed && (arrays.size() > 2 || arrays.get(0).size() < LEAST_LOOSE);
    if (arrays.size() % 2 != 0 || loose) {
      return Optional.empty();
    }
    Columns columns = new Columns(source);
    for (int i = 0; i < arrays.size(); i += 2) {
      if (arrays.get(i).size() != arrays.get(i + 1).size()) {
        return Optional.empty();
      }
      String block = arrays.size() == 2 ? "" : "pair " + (i / 2 + 1);
      columns.add(arrays.get(i), arrays.get(i + 1), block);
    }
    return Optional.of(columns);
  }

  static Optional<Print> print(
      String format, PrintText text, Optional<Columns> columns, Facts facts) {
    return columns.flatMap(found -> found.print(format, facts, Optional.empty()));
  }
}
