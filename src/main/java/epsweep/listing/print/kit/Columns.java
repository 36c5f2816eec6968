package epsweep.listing.print.kit;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.Run;
import epsweep.text.Printable;
import java.util.Optional;

/** Pairs of a numeric and an analytic number as they are found. */
public final class Columns {

  private final Listing.Builder rows;

  /** Of a print from a place of this name. */
  public Columns(String source) {
    rows = new Listing.Builder(source);
  }

  /** A row without a name. */
  public void add(int line, PrintedNumber numeric, PrintedNumber analytic) {
    rows.row(line);
    rows.put(ListingColumn.NUMERIC, numeric);
    rows.put(ListingColumn.ANALYTIC, analytic);
  }

  /** A row with a name; none if it is empty. */
  public void add(int line, PrintedNumber numeric, PrintedNumber analytic, String name) {
    add(line, numeric, analytic);
    put(ListingColumn.PARAMETER, name);
  }

  /**
   * A row of two numbers as they stand in the text, if both are numbers.
   *
   * @return whether they are
   */
  public boolean add(int line, String numeric, String analytic, String name) {
    Optional<PrintedNumber> one = PrintedNumber.parse(numeric);
    Optional<PrintedNumber> two = PrintedNumber.parse(analytic);
    boolean both = one.isPresent() && two.isPresent();
    if (both) {
      add(line, one.get(), two.get(), name);
    }
    return both;
  }

  /** What else is known of the row that was added last. */
  public void put(ListingColumn column, PrintedNumber number) {
    rows.put(column, number);
  }

  /** The step of the row that was added last, if it is one that can be taken. */
  public void step(PrintedNumber step) {
    if (Facts.isStep(step.value())) {
      rows.put(ListingColumn.EPSILON, step);
    }
  }

  /** A name of the row that was added last; none if it is empty. */
  public void put(ListingColumn column, String name) {
    if (!name.isEmpty()) {
      rows.put(column, Printable.of(name));
    }
  }

  /** All pairs of two runs; {@code block} names them where there are several. */
  public void add(Run numeric, Run analytic, String block) {
    for (int i = 0; i < numeric.size(); i++) {
      add(analytic.line(), numeric.number(i), analytic.number(i));
      put(ListingColumn.INDEX, numeric.size() > 1 ? Integer.toString(i) : "");
      put(ListingColumn.BLOCK, block);
    }
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** How many rows. */
  public int size() {
    return rows.size();
  }

  /** All rows as a print that says which side is numeric, if there are any. */
  public Optional<Print> print(String format, Facts facts) {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(new Print(format, listing(), facts, Print.Sides.KNOWN));
  }

  /** The same where the text may say which side is numeric: the first one, or the second. */
  public Optional<Print> print(String format, Facts facts, Optional<Boolean> numericFirst) {
    return print(format, facts)
        .map(
            print ->
                numericFirst.isPresent()
                    ? print.known(numericFirst.get())
                    : new Print(format, print.listing(), facts, Print.Sides.UNKNOWN));
  }

  /** All rows; those without a value of their parameter have NaN where others have one. */
  public Listing listing() {
    return rows.build();
  }
}
