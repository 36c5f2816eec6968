package epsweep.listing.print.network;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Deeplearning4j's {@code GradientCheckUtil}: central differences of the two scores, always in
 * double.
 */
final class Deeplearning4j implements PrintReader {

  private static final String SAMPLE =
      """
      o.d.g.GradientCheckUtil - Param 0 (0_W) passed: grad= 0.114286099, numericalGrad= 0.114286101, relError= 8.7E-9
      o.d.g.GradientCheckUtil - Param 1 (0_b) FAILED: grad= 2.0, numericalGrad= -0.2389618450449049, relError= 1.0, absError=2.238961845044905, scorePlus=1.0025983950143829, scoreMinus= 1.0026031742512838
      """;

  private static final Pattern SIGN = Pattern.compile("numericalGrad *=");
  private static final Pattern NUMERIC = Pattern.compile("numericalGrad *=$");
  private static final Pattern ANALYTIC = Pattern.compile("(?<![a-zA-Z])grad *=$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a Deeplearning4j gradient check",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            TwoLosses.facts(text).withScheme(Scheme.CENTRAL).withPrecision(Format.FLOAT64))
        : Optional.empty();
  }
}
