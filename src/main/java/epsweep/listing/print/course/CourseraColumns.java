package epsweep.listing.print.course;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.plain.BareColumns;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code checkNNGradients} of a well-known course: two columns, the numerical gradient left, by
 * central differences of 1e-4 in double.
 */
final class CourseraColumns implements PrintReader {

  private static final String SAMPLE =
      """
        -9.2783e-03  -9.2783e-03
         8.8991e-03   8.8991e-03
        -8.3601e-03  -8.3601e-03
      The above two columns you get should be very similar.
      (Left-Your Numerical Gradient, Right-Analytical Gradient)

      If your backpropagation implementation is correct, then
      the relative difference will be small (less than 1e-9).

      Relative Difference: 2.33553e-11
      """;

  private static final Pattern SIGN = Pattern.compile("Left-(?:Your )?(Numerical|Analytical)");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    var matcher = SIGN.matcher(text.all());
    if (!text.all().contains("Left-") || !matcher.find()) {
      return Optional.empty();
    }
    Facts facts =
        text.facts().withPrecision(Format.FLOAT64).withScheme(Scheme.CENTRAL).withEpsilon(1e-4);
    return BareColumns.find(text)
        .map(
            columns ->
                new Print("the course's two columns", columns.listing(), facts, Print.Sides.KNOWN))
        .map(print -> matcher.group(1).equals("Numerical") ? print : print.exchanged());
  }
}
