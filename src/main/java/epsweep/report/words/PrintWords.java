package epsweep.report.words;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import epsweep.text.Digits;
import epsweep.text.Table;

/** What was read of a print. */
public final class PrintWords {

  private PrintWords() {}

  /** The line that comes first; empty for a plain table. */
  public static String line(Print print) {
    return print.format().isEmpty() ? "" : "read as " + print.format() + ": " + print.content();
  }

  /** What was read, row by row. */
  public static String rows(Print print) {
    Listing listing = print.listing();
    boolean pairs = listing.has(ListingColumn.NUMERIC) && listing.has(ListingColumn.ANALYTIC);
    ListingColumn left = pairs ? ListingColumn.NUMERIC : ListingColumn.EPSILON;
    ListingColumn right = pairs ? ListingColumn.ANALYTIC : ListingColumn.DISCREPANCY;
    Table table = new Table("line", "row", left.label(), right.label());
    for (Listing.Row row : listing.rows()) {
      String name =
          row.name(ListingColumn.PARAMETER)
              .orElseGet(
                  () ->
                      row.name(ListingColumn.BLOCK).orElse("")
                          + row.name(ListingColumn.INDEX).map(i -> "[" + i + "]").orElse(""));
      table.row(Integer.toString(row.line()), name, number(row, left), number(row, right));
    }
    return table.plain();
  }

  private static String number(Listing.Row row, ListingColumn column) {
    return row.listing().has(column) ? Digits.legible(row.number(column).value(), 17) : "";
  }
}
