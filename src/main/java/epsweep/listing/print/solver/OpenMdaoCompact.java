package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Table;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/**
 * OpenMDAO's {@code check_partials} and {@code check_totals}, in short: norms of blocks, in double.
 */
final class OpenMdaoCompact implements PrintReader {

  private static final String SAMPLE =
      """
        '<output>'               wrt '<variable>'            | fwd mag.   | check mag. | a(fwd-chk) | r(fwd-chk)
        --------------------------------------------------------------------------------------------------------

        'y'                      wrt 'x1'                    | 1.1133e+02 | 1.1133e+02 | 2.1442e-07 | 1.9260e-09
        'y'                      wrt 'x2'                    | 2.0826e+00 | 2.0826e+00 | 1.2851e-06 | 6.1705e-07 >ABS_TOL
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return Table.print(
        "an OpenMDAO check (norms of blocks)",
        text,
        "check",
        line -> line.contains("mag.") || line.contains("check val"),
        text.facts().withPrecision(Format.FLOAT64));
  }
}
