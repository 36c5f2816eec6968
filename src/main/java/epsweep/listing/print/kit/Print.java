package epsweep.listing.print.kit;

import epsweep.listing.Listing;
import epsweep.listing.ListingColumn;
import epsweep.listing.print.scan.Facts;
import epsweep.text.Digits;

/**
 * What was read.
 *
 * @param format what the text was recognised as, with its article: {@code a PyTorch gradcheck
 *     report}; empty for a plain table
 * @param listing the rows
 * @param facts what the text says besides
 * @param sides whether it says which column is which
 */
public record Print(String format, Listing listing, Facts facts, Sides sides) {

  /** Which of two columns is the numeric one. */
  public enum Sides {
    /** The text says so, or the checker has one order. */
    KNOWN,
    /** It does not: numeric stands first as a guess. */
    UNKNOWN
  }

  /** The same with numeric and analytic exchanged. */
  public Print exchanged() {
    return new Print(format, listing.exchanged(), facts, sides);
  }

  /** The same with the sides known: as they stand, or exchanged. */
  public Print known(boolean numericFirst) {
    Print told = numericFirst ? this : exchanged();
    return new Print(told.format, told.listing, told.facts, Sides.KNOWN);
  }

  /** {@code 9 pairs, float64, ε = 1e-6}. */
  public String content() {
    int rows = listing.size();
    String one = listing.has(ListingColumn.NUMERIC) ? "pair" : "error";
    String what = rows == 1 ? "1 " + one : rows + " " + one + "s";
    String precision = facts.precision().map(format -> ", " + format.name()).orElse("");
    String epsilon =
        facts.epsilon().isPresent()
            ? ", ε = " + Digits.legible(facts.epsilon().getAsDouble(), 3)
            : "";
    return what + precision + epsilon;
  }
}
