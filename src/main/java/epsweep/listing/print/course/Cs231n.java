package epsweep.listing.print.course;

import epsweep.gradient.Scheme;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code grad_check_sparse} of Stanford's course, and all who print lines like it: central
 * differences, and |n − g|/(|n| + |g|).
 */
final class Cs231n implements PrintReader {

  private static final String SAMPLE =
      """
      numerical: -1.394862 analytic: -1.394862, relative error: 1.117e-10
      numerical: 2.017435 analytic: 2.017435, relative error: 3.2e-09
      """;

  private static final Pattern SIGN = Pattern.compile("(?im)numerical: *\\S+[ ,]+analytic: *\\S");
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)numerical: *"
              + PrintedNumber.PATTERN
              + "[ ,]+analytic: *"
              + PrintedNumber.PATTERN
              + "(?:[ ,]+relative error: *"
              + PrintedNumber.PATTERN
              + ")?");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN) ? print(text) : Optional.empty();
  }

  private static Optional<Print> print(PrintText text) {
    Columns columns = new Columns(text.source());
    for (int i = 0; i < text.lines().size(); i++) {
      Matcher line = LINE.matcher(text.lines().get(i));
      while (line.find()) {
        Optional<PrintedNumber> numeric = PrintedNumber.parse(line.group(1));
        Optional<PrintedNumber> analytic = PrintedNumber.parse(line.group(2));
        if (numeric.isPresent() && analytic.isPresent()) {
          columns.add(i + 1, numeric.get(), analytic.get());
          double sizes = Math.abs(numeric.get().value()) + Math.abs(analytic.get().value());
          Optional.ofNullable(line.group(3))
              .flatMap(PrintedNumber::parse)
              .filter(error -> error.value() >= 0 && sizes < Double.POSITIVE_INFINITY)
              .ifPresent(error -> columns.put(ListingColumn.APART, error.times(sizes)));
        }
      }
    }
    return columns.print(
        "lines of numerical and analytic", text.facts().withScheme(Scheme.CENTRAL));
  }
}
