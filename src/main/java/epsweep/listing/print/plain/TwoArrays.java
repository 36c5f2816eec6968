package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/** Arrays in square brackets by twos: NumPy's, Python's nested lists, Julia's vectors. */
final class TwoArrays implements PrintReader {

  private static final String SAMPLE =
      """
      [[ 0.1235 -0.7531]
       [ 0.25    1.5   ]]
      [[ 0.1435 -0.7731]
       [ 0.25    1.5   ]]
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return TwoRuns.print(
        "two arrays", text, TwoRuns.arrays(text.source(), text.runs()), text.facts());
  }
}
