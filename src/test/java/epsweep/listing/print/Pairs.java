package epsweep.listing.print;

import epsweep.listing.ListingColumn;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.List;
import java.util.stream.Collectors;

/** What was read, as text: {@code n g; n g}. */
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
    return print.listing().rows().stream()
        .map(
            row ->
                row.number(ListingColumn.NUMERIC).value()
                    + " "
                    + row.number(ListingColumn.ANALYTIC).value())
        .collect(Collectors.joining("; "));
  }
}
