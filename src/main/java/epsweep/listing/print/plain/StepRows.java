package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.StepTable;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/** A table over ε of one parameter, whose gradient is said once, in words. */
final class StepRows implements PrintReader {

  private static final String SAMPLE =
      """
      autograd gradient: -0.12345
      eps     central
      1e-2    -0.12401
      1e-3    -0.12346
      1e-4    -0.12345
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return StepTable.ofOne(text)
        .flatMap(columns -> columns.print("a table over ε beside a gradient", text.facts()));
  }
}
