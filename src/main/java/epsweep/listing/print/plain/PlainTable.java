package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Table;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/**
 * A table with headings and blanks or separators between its cells, as pandas, R and programs by
 * hand print.
 */
final class PlainTable implements PrintReader {

  private static final String SAMPLE =
      """
          numeric  analytic       rel
      0  0.123450   0.12346  0.000081
      1 -0.035000  -0.03500  0.000000
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return Table.print("a table with headings", text, "", line -> true, text.facts());
  }
}
