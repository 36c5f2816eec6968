package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Caffe's {@code GradientChecker}: the estimate is a central difference of the two objectives. */
final class CaffeGradientChecker implements PrintReader {

  private static final String SAMPLE =
      """
      ./include/caffe/test/test_gradient_check_util.hpp:175: Failure
      The difference between computed_gradient and estimated_gradient is 0.0200, which exceeds threshold_ * scale, where
      computed_gradient evaluates to 0.020030000000000006,
      estimated_gradient evaluates to 0.040060000000002871, and
      threshold_ * scale evaluates to 0.01.
      debug: (top_id, top_data_id, blob_id, feat_id)=0,0,1,25; feat = 0.72999999999999998; objective+ = 0.546843733; objective- = 0.54604253299999994
      """;

  private static final Pattern SIGN = Pattern.compile("estimated_gradient evaluates to");
  private static final Pattern NUMERIC = Pattern.compile("estimated_gradient evaluates to$");
  private static final Pattern ANALYTIC = Pattern.compile("computed_gradient evaluates to$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(SIGN)
        ? Labelled.print(
            "a Caffe GradientChecker failure",
            text,
            Labelled.Sides.of(NUMERIC, ANALYTIC),
            TwoLosses.facts(text).withScheme(Scheme.CENTRAL))
        : Optional.empty();
  }
}
