package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Table;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/** Stan's {@code diagnose} and {@code test_grad}: central differences in double. */
final class StanDiagnose implements PrintReader {

  private static final String SAMPLE =
      """
      TEST GRADIENT MODE

       Log probability=-9081.1

       param idx           value           model     finite diff           error
               0         1.72463        -2.69745        -2.69745     1.28632e-09
               1        -0.82855        0.392099        0.392099    -3.59411e-10
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return Table.print(
        "a Stan gradient test",
        text,
        "param idx",
        line -> line.contains("finite diff"),
        text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.CENTRAL));
  }
}
