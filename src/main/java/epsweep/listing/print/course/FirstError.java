package epsweep.listing.print.course;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code gradcheck_naive} of a course on language, which stops at the first error: central
 * differences of 1e-4 in double.
 */
final class FirstError implements PrintReader {

  private static final String SAMPLE =
      """
      Gradient check failed.
      First gradient error found at index (0, 0)
      Your gradient: -4.475390 	 Numerical gradient: -2.191706
      """;

  private static final double STEP = 1e-4;

  private static final Pattern SIGN =
      Pattern.compile("First gradient error found at index|Your gradient: \\S+\\s+Numerical");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "the first error of a course's gradient check",
            text,
            Labelled::byWords,
            text.facts()
                .withPrecision(Format.FLOAT64)
                .withScheme(Scheme.CENTRAL)
                .withUsualEpsilon(STEP))
        : Optional.empty();
  }
}
