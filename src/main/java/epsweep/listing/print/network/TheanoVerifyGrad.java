package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code theano.gradient.verify_grad}: the analytic value first, forward differences. */
final class TheanoVerifyGrad implements PrintReader {

  private static final String SAMPLE =
      """
      GradientError: numeric gradient and analytic gradient exceed tolerance:
              At position 44 of argument 4 with shape (5, 5, 5),
                  val1 = 337197.187500      ,  val2 = 257521.421875
                  abs. error = 79675.765625,  abs. tolerance = 0.000100
      """;

  private static final Pattern SIGN =
      Pattern.compile("numeric gradient and analytic gradient exceed|val1 *=");
  private static final Pattern NUMERIC = Pattern.compile("val2 *=$");
  private static final Pattern ANALYTIC = Pattern.compile("val1 *=$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a Theano verify_grad error",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            text.facts().withScheme(Scheme.FORWARD))
        : Optional.empty();
  }
}
