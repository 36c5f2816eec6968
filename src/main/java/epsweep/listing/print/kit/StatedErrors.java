package epsweep.listing.print.kit;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.text.Printable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Relative errors that a checker states instead of its gradients: rows with a discrepancy alone.
 */
public final class StatedErrors {

  private StatedErrors() {}

  /**
   * What a text states, if it does.
   *
   * @param stated finds one error: groups {@code error} and, of its parameter, {@code name}, which
   *     may be empty
   */
  public static Optional<Print> print(String format, PrintText text, Pattern stated, Facts facts) {
    Listing.Builder rows = new Listing.Builder(text.source());
    for (int i = 0; i < text.lines().size(); i++) {
      Matcher found = stated.matcher(text.lines().get(i));
      while (found.find()) {
        String name = found.group("name") == null ? "" : found.group("name").strip();
        int line = i + 1;
        PrintedNumber.parse(found.group("error"))
            .filter(error -> error.value() >= 0)
            .ifPresent(
                error -> {
                  rows.row(line);
                  rows.put(ListingColumn.DISCREPANCY, error);
                  rows.put(ListingColumn.PARAMETER, Printable.of(name));
                });
      }
    }
    return rows.size() == 0
        ? Optional.empty()
        : Optional.of(new Print(format, rows.build(), facts, Print.Sides.KNOWN));
  }
}
