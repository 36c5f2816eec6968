package epsweep.listing.print;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code numpy.testing.assert_allclose}: two arrays, in an order that its caller chose. */
final class NumpyAssert implements PrintReader {

  private static final String SAMPLE =
      """
      AssertionError:
      Not equal to tolerance rtol=1e-05, atol=1e-06

      Mismatched elements: 2 / 3 (66.7%)
      Max absolute difference: 0.02
       x: array([ 0.1235, -0.7531,  0.25  ], dtype=float32)
       y: array([ 0.1435, -0.7731,  0.25  ], dtype=float32)
      """;

  private static final Pattern SIGN =
      Pattern.compile("(?:\\bx|ACTUAL): *array\\(|^ ?x: array", Pattern.MULTILINE);
  private static final Pattern LABEL =
      Pattern.compile("(?:\\b[xy]|ACTUAL|DESIRED): *array\\(\\[*$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    if (!text.has(SIGN)) {
      return Optional.empty();
    }
    List<Run> runs =
        text.runs().stream().filter(run -> LABEL.matcher(run.label().strip()).find()).toList();
    boolean fit = runs.size() == 2 && runs.get(0).size() == runs.get(1).size();
    if (!fit) {
      return Optional.empty();
    }
    Columns columns = new Columns();
    columns.add(runs.get(0), runs.get(1), "");
    return TwoRuns.print("NumPy's assert_allclose", text, Optional.of(columns), text.facts());
  }
}
