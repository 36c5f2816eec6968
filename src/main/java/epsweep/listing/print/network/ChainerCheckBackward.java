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

/** {@code chainer.gradient_check.check_backward}: central differences along one direction. */
final class ChainerCheckBackward implements PrintReader {

  private static final String SAMPLE =
      """
      check_backward failed (eps=0.001 atol=0.0001 rtol=0.0001)
      inputs[0]:
      [[ 0.3 -1.2]]
      gradients (numeric):  -11.154563571250966
      gradients (backward): -11.14185535922681
      """;

  private static final double USUAL_STEP = 1e-3;

  private static final Pattern SIGN =
      Pattern.compile(
          "gradients \\((?:numeric|backward)\\)|x: numeric gradient|gx_(?:numeric|backward) *= array");
  private static final Pattern NUMERIC =
      Pattern.compile("(?:\\(numeric\\):|\\bx:|gx_numeric *=) *(?:array\\()?\\[*$");
  private static final Pattern ANALYTIC =
      Pattern.compile("(?:\\(backward\\):|\\by:|gx_backward *=) *(?:array\\()?\\[*$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a Chainer check_backward report",
            text,
            ChainerCheckBackward::side,
            text.facts()
                .withScheme(Scheme.CENTRAL)
                .withEpsilon(text.facts().epsilon().orElse(USUAL_STEP)))
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
