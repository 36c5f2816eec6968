package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Side;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.Optional;
import java.util.regex.Pattern;

/** PaddlePaddle's {@code OpTest.check_grad}: what is expected is the numeric gradient. */
final class PaddleCheckGrad implements PrintReader {

  private static final String SAMPLE =
      """
      AssertionError: Operator mul error, Gradient Check On Place(cpu) variable Y (shape: (4, 3), dtype: float32)
      max gradient diff 2.930000e-01 over limit 5.000000e-03, the first error element is 4, expected 1.490116e-01, but got 2.107423e-01.
      """;

  private static final Pattern SIGN = Pattern.compile("gradient diff [^\\n]{1,80} over limit");
  private static final Pattern NUMERIC = Pattern.compile("expected$");
  private static final Pattern ANALYTIC = Pattern.compile("got$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a PaddlePaddle check_grad error",
            text,
            PaddleCheckGrad::side,
            text.facts().withScheme(Scheme.CENTRAL))
        : Optional.empty();
  }

  private static Optional<Side> side(Run run) {
    String label = run.label().strip();
    if (NUMERIC.matcher(label).find()) {
      return Optional.of(Side.NUMERIC);
    }
    return ANALYTIC.matcher(label).find() ? Optional.of(Side.ANALYTIC) : Optional.empty();
  }
}
