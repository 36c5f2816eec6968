package epsweep.listing.print.course;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.StatedErrors;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code gradient_check_n} of a well-known course: ‖g − n‖/(‖g‖ + ‖n‖), by central differences of
 * 1e-7 in double.
 */
final class CourseDifference implements PrintReader {

  private static final String SAMPLE =
      """
      There is a mistake in the backward propagation! difference = 0.2850931567761624
      """;

  private static final Pattern SIGN =
      Pattern.compile(
          "mistake in the backward propagation|backward propagation works|The gradient is (?:correct|wrong)");
  private static final Pattern ERROR =
      Pattern.compile("(?<name>)difference *= *(?<error>" + PrintedNumber.PATTERN + ")");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? StatedErrors.print(
            "a course's gradient check",
            text,
            ERROR,
            text.facts()
                .withPrecision(Format.FLOAT64)
                .withScheme(Scheme.CENTRAL)
                .withUsualEpsilon(1e-7))
        : Optional.empty();
  }
}
