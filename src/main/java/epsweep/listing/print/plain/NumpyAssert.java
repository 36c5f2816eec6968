package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Side;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code numpy.testing.assert_allclose}: two arrays, in an order that its caller chose and that a
 * traceback may show.
 */
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

  private static final Pattern CALL =
      Pattern.compile(
          "assert_\\w*(?:close|equal)\\(\\s*([\\w.\\[\\]]{1,60}), *([\\w.\\[\\]]{1,60})");

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
    Columns columns = new Columns(text.source());
    columns.add(runs.get(0), runs.get(1), "");
    return columns.print(
        "NumPy's assert_allclose", text.facts(), Side.numericFirst(CALL, text.ends()));
  }
}
