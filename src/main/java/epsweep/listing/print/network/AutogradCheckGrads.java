package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code autograd.test_util.check_grads}: central differences. */
final class AutogradCheckGrads implements PrintReader {

  private static final String SAMPLE =
      """
      AssertionError: Derivative (VJP) check of fun failed with arg:
      analytic: 1.2345678901
      numeric:   1.2345678912
      """;

  private static final Pattern SIGN = Pattern.compile("(?s)Derivative \\([A-Z]{3}\\) check");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "an Autograd check_grads error",
            text,
            Labelled::byWords,
            text.facts().withScheme(Scheme.CENTRAL))
        : Optional.empty();
  }
}
