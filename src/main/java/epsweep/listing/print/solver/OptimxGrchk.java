package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code optimx::grchk} with its trace: Richardson extrapolation by numDeriv, in double. */
final class OptimxGrchk implements PrintReader {

  private static final String SAMPLE =
      """
      Gradient test with tolerance =  6.055454e-06
      Analytic gradient uses function  gr
      function at parameters =  24.2  with attributes:
      NULL
      Compute analytic gradient
      [1] -215.6  -88.0
      Compute numeric gradient
      [1] -215.6  -88.0
      gradient test tolerance =  6.055454e-06   fval= 24.2
      """;

  private static final Pattern SIGN = Pattern.compile("(?i)compute (?:analytic|numeric) gradient");
  private static final Pattern NUMERIC =
      Pattern.compile("(?i)compute numeric gradient\\s*(?:\\[1\\])?$");
  private static final Pattern ANALYTIC =
      Pattern.compile("(?i)compute analytic gradient\\s*(?:\\[1\\])?$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "an optimx gradient test",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            text.facts().withPrecision(Format.FLOAT64))
        : Optional.empty();
  }
}
