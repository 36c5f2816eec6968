package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code CheckGradients} and {@code DerivativeCheck} of MATLAB's Optimization Toolbox: forward
 * differences in double unless told otherwise.
 */
final class MatlabDerivativeCheck implements PrintReader {

  private static final String SAMPLE =
      """
      ____________________________________________________________
         Derivative Check Information

      Objective function derivatives:
      Maximum relative difference between supplied
      and finite-difference derivatives = 1.67.
        Supplied derivative element (2,1):   -0.126021
        Finite-difference derivative element (2,1):   0.126023
      """;

  private static final Pattern SIGN = Pattern.compile("(?i)supplied derivative element");
  private static final Pattern NUMERIC =
      Pattern.compile("(?i)finite-difference derivative element[^\\n]{0,24}$");
  private static final Pattern ANALYTIC =
      Pattern.compile("(?i)supplied derivative element[^\\n]{0,24}$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a MATLAB derivative check",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            text.facts().withPrecision(Format.FLOAT64))
        : Optional.empty();
  }
}
