package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/** Numbers near words such as numeric, analytic, expected, actual, backprop, of any program. */
final class General implements PrintReader {

  private static final String SAMPLE =
      """
      directional-derivative:, [-0.00033305] (finite difference), [-0.00033303] (adjoint)
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return Labelled.print("numbers beside words", text, Labelled::byWords, text.facts());
  }
}
