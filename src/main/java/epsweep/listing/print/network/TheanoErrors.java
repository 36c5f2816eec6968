package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.StatedErrors;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code theano.gradient.verify_grad} before 2017, which states the errors of the worst element and
 * not its two values: |n − g|/(|n| + |g|).
 */
final class TheanoErrors implements PrintReader {

  private static final String SAMPLE =
      """
      GradientError: numeric gradient and analytic gradient exceed tolerance:
              At position 18 of argument 1,
                  abs. error = 0.695619,  abs. tolerance = 0.000100
                  rel. error = 0.666667,  rel. tolerance = 0.000100
      Exception args:
      The error happened with the following inputs:, [array([ 7.00437122,  8.44186643])]
      """;

  private static final Pattern SIGN =
      Pattern.compile("numeric gradient and analytic gradient exceed");
  private static final Pattern ERROR =
      Pattern.compile("(?<name>)rel\\. error = (?<error>" + PrintedNumber.PATTERN + ")");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? StatedErrors.print(
            "a Theano verify_grad error without its values",
            text,
            ERROR,
            text.facts().withScheme(Scheme.FORWARD))
        : Optional.empty();
  }
}
