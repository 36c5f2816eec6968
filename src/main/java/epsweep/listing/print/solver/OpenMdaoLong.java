package epsweep.listing.print.solver;

import epsweep.arithmetic.Format;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * OpenMDAO's {@code check_partials} and {@code check_totals}, in full: raw derivatives, in double.
 */
final class OpenMdaoLong implements PrintReader {

  private static final String SAMPLE =
      """
        comp: 'f_xy' wrt 'x'
          Forward Magnitude: 1.000000e+01
               Fd Magnitude: 1.200000e+01 (fd:forward)
          Absolute Error (Jfor - Jfd): 2.0
          Raw Forward Derivative (Jfor)
      [[10.]]
          Raw FD Derivative (Jfd)
      [[12.000001]]
      """;

  private static final Pattern SIGN = Pattern.compile("(?i)raw [\\w ]{2,24}derivative \\(j");
  private static final Pattern NUMERIC = Pattern.compile("(?i)\\(jfd\\)\\s*\\[*$");
  private static final Pattern ANALYTIC =
      Pattern.compile("(?i)\\(j(?:for|rev|an|analytic)?\\)\\s*\\[*$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "OpenMDAO raw derivatives",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            text.facts().withPrecision(Format.FLOAT64))
        : Optional.empty();
  }
}
