package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * GTSAM's {@code assert_equal} of matrices, in double; what is expected is {@code
 * numericalDerivative}'s central difference of 1e-5.
 */
final class GtsamAssert implements PrintReader {

  private static final String SAMPLE =
      """
      not equal:
      expected = [
       	     0.5 0.866025        0
        ]
      actual = [
       	0 1 0
        ]
      actual - expected = [
       	    -0.5 0.133975        0
        ]
      """;

  private static final double USUAL_STEP = 1e-5;

  private static final Pattern SIGN = Pattern.compile("(?i)not equal:\\s+expected = \\[");
  private static final Pattern NUMERIC = Pattern.compile("(?<!- )expected = \\[$");
  private static final Pattern ANALYTIC = Pattern.compile("actual = \\[$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a GTSAM comparison of Jacobians",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            text.facts()
                .withPrecision(Format.FLOAT64)
                .withScheme(Scheme.CENTRAL)
                .withUsualEpsilon(USUAL_STEP))
        : Optional.empty();
  }
}
