package epsweep.listing.print.course;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code grad_check_sparse} of Stanford's course, and all who print lines like it: central
 * differences.
 */
final class Cs231n implements PrintReader {

  private static final String SAMPLE =
      """
      numerical: -1.394862 analytic: -1.394862, relative error: 1.117e-10
      numerical: 2.017435 analytic: 2.017435, relative error: 3.2e-09
      """;

  private static final Pattern SIGN = Pattern.compile("(?im)numerical: *\\S+[ ,]+analytic: *\\S");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "lines of numerical and analytic",
            text,
            Labelled::byWords,
            text.facts().withScheme(Scheme.CENTRAL))
        : Optional.empty();
  }
}
