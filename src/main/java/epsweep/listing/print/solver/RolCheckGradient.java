package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Table;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;

/**
 * ROL's {@code checkGradient}: one direction at several step sizes, forward differences in double.
 */
final class RolCheckGradient implements PrintReader {

  private static final String SAMPLE =
      """
                 Step size           grad'*dir           FD approx           abs error
                 ---------           ---------           ---------           ---------
         1.00000000000e-01  -5.59051510161e+00  -5.49262161353e+00   9.78934880802e-02
         1.00000000000e-02  -5.59051510161e+00  -5.58072575280e+00   9.78934880813e-03
         1.00000000000e-03  -5.59051510161e+00  -5.58953616672e+00   9.78934882603e-04
      """;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return Table.print(
        "a ROL gradient check",
        text,
        "FD approx",
        line -> line.contains("Step size"),
        text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.FORWARD));
  }
}
