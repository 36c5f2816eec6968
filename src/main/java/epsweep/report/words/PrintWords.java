package epsweep.report.words;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Print;
import epsweep.text.Digits;
import epsweep.text.Table;
import java.util.List;
import java.util.stream.Stream;

/** What was read of a print. */
public final class PrintWords {

  private static final int MOST_DIGITS = 17;

  private PrintWords() {}

  /** The line that comes first; empty for a plain table. */
  public static String line(Print print) {
    return print.format().isEmpty() ? "" : "read as " + print.format() + ": " + print.content();
  }

  /** What was read, row by row. */
  public static String rows(Print print) {
    Listing listing = print.listing();
    boolean pairs = listing.has(ListingColumn.NUMERIC) && listing.has(ListingColumn.ANALYTIC);
    List<ListingColumn> columns =
        Stream.of(
                ListingColumn.EPSILON,
                pairs ? ListingColumn.NUMERIC : ListingColumn.DISCREPANCY,
                ListingColumn.ANALYTIC)
            .filter(listing::has)
            .toList();
    Stream<String> headings = columns.stream().map(ListingColumn::label);
    Table table =
        new Table(Stream.concat(Stream.of("line", "row"), headings).toArray(String[]::new));
    for (Listing.Row row : listing.rows()) {
      Stream<String> numbers = columns.stream().map(column -> number(row.number(column)));
      Stream<String> place = Stream.of(Integer.toString(row.line()), name(row));
      table.row(Stream.concat(place, numbers).toArray(String[]::new));
    }
    return table.plain();
  }

  private static String name(Listing.Row row) {
    String index = row.name(ListingColumn.INDEX).map(i -> "[" + i + "]").orElse("");
    return row.name(ListingColumn.PARAMETER)
        .orElseGet(() -> row.name(ListingColumn.BLOCK).orElse("") + index);
  }

  /** With the digits that were printed. */
  private static String number(PrintedNumber number) {
    int digits = number.significantDigits();
    return Digits.legible(
        number.value(), digits == 0 ? MOST_DIGITS : Math.min(digits, MOST_DIGITS));
  }
}
