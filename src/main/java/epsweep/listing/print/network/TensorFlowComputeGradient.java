package epsweep.listing.print.network;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code tf.test.compute_gradient}: a tuple of the theoretical Jacobians, then one of the numerical
 * ones, by central differences of 1/1024 unless told otherwise.
 */
final class TensorFlowComputeGradient implements PrintReader {

  private static final String SAMPLE =
      """
      ((array([[0.2, 0. ],
             [0. , 0.2]], dtype=float32),), (array([[0.6, 0. ],
             [0. , 0.6]], dtype=float32),))
      """;

  private static final double USUAL_STEP = 1.0 / 1024;

  private static final Pattern SIGN = Pattern.compile("(?<!\\w)\\(array\\(\\[");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (!text.has(SIGN)) {
      return Optional.empty();
    }
    List<Run> arrays = text.runs().stream().filter(Run::array).toList();
    int half = arrays.size() / 2;
    if (half == 0 || arrays.size() % 2 != 0) {
      return Optional.empty();
    }
    Columns columns = new Columns(text.source());
    for (int i = 0; i < half; i++) {
      Run analytic = arrays.get(i);
      Run numeric = arrays.get(i + half);
      if (analytic.size() != numeric.size()) {
        return Optional.empty();
      }
      columns.add(numeric, analytic, half == 1 ? "" : "input " + i);
    }
    return Optional.of(
        new Print(
            "what TensorFlow's compute_gradient returns, theoretical first",
            columns.listing(),
            text.facts().withScheme(Scheme.CENTRAL).withUsualEpsilon(USUAL_STEP),
            Print.Sides.KNOWN));
  }
}
