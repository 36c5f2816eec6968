package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.StepTable;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/** A table with a column of differences for each ε. */
final class StepColumns implements PrintReader {

  private static final String SAMPLE =
      """
      | param | analytic | fd (h=1e-2) | fd (h=1e-4) |
      |-------|----------|-------------|-------------|
      | w[0]  | 0.12345  | 0.12389     | 0.12345     |
      | w[1]  | -1.50000 | -1.50400    | -1.50000    |
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return StepTable.columns(text)
        .flatMap(columns -> columns.print("a table with a column for each ε", text.facts()));
  }
}
