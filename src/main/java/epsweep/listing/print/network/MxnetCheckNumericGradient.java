package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * MXNet's {@code check_numeric_gradient}: central differences; the worst pair stands before the
 * arrays, which leave out most.
 */
final class MxnetCheckNumericGradient implements PrintReader {

  private static final String SAMPLE =
      """
      AssertionError:
      Items are not equal:
      Error 1.020000 exceeds tolerance rtol=0.010000, atol=0.000100.  Location of maximum error:(0, 5), a=0.523432, b=0.705208
       NUMERICAL_data: array([[0.4248553, 0.39395675, ...]], dtype=float32)
       BACKWARD_data: array([[0.4248551, 0.39395686, ...]], dtype=float32)
      """;

  private static final Pattern SIGN =
      Pattern.compile("(?:NUMERICAL|BACKWARD)(?:_\\w{1,40})?: *array");
  private static final Pattern NUMERIC =
      Pattern.compile("(?:NUMERICAL(?:_\\w{1,40})?: *(?:array\\()?\\[*|, a=)$");
  private static final Pattern ANALYTIC =
      Pattern.compile("(?:BACKWARD(?:_\\w{1,40})?: *(?:array\\()?\\[*|, b=)$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.everyPair(
            "an MXNet check_numeric_gradient report",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            text.facts().withScheme(Scheme.CENTRAL))
        : Optional.empty();
  }
}
