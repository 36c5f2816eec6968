package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import java.util.List;
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
          "gradients \\((?:numeric|backward)\\)|x: numeric gradient|gx_(?:numeric|backward) *= array"
              + "|check_backward failed");

  /** One pair is printed up to three times, to different digits; the first of these counts. */
  private static final List<Labelled.Sides> FORMS =
      List.of(
          form("\\(numeric\\):", "\\(backward\\):"),
          form("gx_numeric *=", "gx_backward *="),
          form("\\bx: *array\\(", "\\by: *array\\("),
          form("(?m:^)x:", "(?m:^)y:"));

  private static Labelled.Sides form(String numeric, String analytic) {
    String array = " *(?:array\\()?\\[*$";
    return Labelled.Sides.of(Pattern.compile(numeric + array), Pattern.compile(analytic + array));
  }

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (!text.has(SIGN)) {
      return Optional.empty();
    }
    Facts facts = text.facts().withScheme(Scheme.CENTRAL).withUsualEpsilon(USUAL_STEP);
    return FORMS.stream()
        .flatMap(
            form -> Labelled.print("a Chainer check_backward report", text, form, facts).stream())
        .findFirst();
  }
}
