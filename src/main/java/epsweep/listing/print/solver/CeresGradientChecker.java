package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Table;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/**
 * Ceres Solver's {@code GradientChecker}, in double; the numeric derivative is Ridders' by default.
 */
final class CeresGradientChecker implements PrintReader {

  private static final String SAMPLE =
      """
      Detected 1 bad Jacobian component(s). Worst relative error was 0.333333.
      ========== Jacobian for block 0: (1 by 2)) ==========
       block  row  col        user dx/dy    num diff dx/dy         abs error    relative error         parameter          residual
           0    0    0          -8.22788          -8.22788       1.06581e-14       1.29537e-15               0.1           13.1412
           0    0    1          -1.08076         -0.720507          0.360254          0.333333               1.2           13.1412 ------ (0,0,1) Relative error worse than 1e-09
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return Table.print(
        "a Ceres gradient check",
        text,
        "user dx/dy",
        line -> true,
        text.facts().withPrecision(Format.FLOAT64));
  }
}
