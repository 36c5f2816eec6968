package epsweep.listing.print;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.List;
import java.util.stream.Collectors;

/** What was read, as text: {@code n g; n g}, or names with their discrepancies. */
public final class Pairs {

  private Pairs() {}

  /** Of the sample of the reader with this class's name. */
  public static String ofSample(List<PrintReader> readers, String name) {
    PrintReader reader = named(readers, name);
    return of(reader.read(PrintText.of("x", reader.sample())).orElseThrow());
  }

  static String sample(List<PrintReader> readers, String name) {
    return named(readers, name).sample();
  }

  private static PrintReader named(List<PrintReader> readers, String name) {
    return readers.stream()
        .filter(reader -> reader.getClass().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static String of(Print print) {
    return print.listing().rows().stream().map(Pairs::of).collect(Collectors.joining("; "));
  }

  private static String of(Listing.Row row) {
    return row.listing().has(ListingColumn.NUMERIC)
        ? row.number(ListingColumn.NUMERIC).value()
            + " "
            + row.number(ListingColumn.ANALYTIC).value()
        : (row.name(ListingColumn.PARAMETER).orElse("")
                + " "
                + row.number(ListingColumn.DISCREPANCY).value())
            .strip();
  }
}
