package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code jax.test_util.check_grads}: in both modes the derivative of automatic differentiation
 * comes first, and the central difference is what is desired.
 */
final class JaxCheckGrads implements PrintReader {

  private static final String SAMPLE =
      """
      AssertionError:
      Not equal to tolerance rtol=0.002, atol=0.002
      VJP cotangent projection
      Mismatched elements: 1 / 1 (100%)
      Max absolute difference: 1.4142
       ACTUAL: array(0.707107, dtype=float32)
       DESIRED: array(2.121320, dtype=float32)
      """;

  private static final Pattern SIGN =
      Pattern.compile(
          "(?:JVP|VJP|LIN)[\\w ]{0,40} (?:tangent|cotangent projection)|check_(?:jvp|vjp|grads)\\b");
  private static final Pattern NUMERIC =
      Pattern.compile("(?:DESIRED|\\by): *(?:[A-Za-z]{0,12}\\()?\\[*$");
  private static final Pattern ANALYTIC =
      Pattern.compile("(?:ACTUAL|\\bx): *(?:[A-Za-z]{0,12}\\()?\\[*$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a JAX check_grads report",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            text.facts().withScheme(Scheme.CENTRAL))
        : Optional.empty();
  }
}
