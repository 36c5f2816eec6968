package epsweep.listing.print.plain;

import epsweep.gradient.Scheme;
import epsweep.listing.print.kit.Columns;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.scan.Facts;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import epsweep.listing.print.scan.Runs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A difference quotient typed at a prompt, {@code (f(x + h) - f(x - h)) / (2 * h)}, what it gave,
 * and what a call for the gradient gave before or after it.
 */
final class DifferenceQuotient implements PrintReader {

  private static final String SAMPLE =
      """
      In [8]: (f(x + 1e-3 * v) - f(x)) / 1e-3
      Out[8]: DeviceArray(0.48828125, dtype=float32)

      In [9]: np.vdot(grad(f)(x), v)
      Out[9]: 0.4871834218502044
      """;

  private static final Pattern QUOTIENT =
      Pattern.compile(
          "^.{0,40}\\(.*\\) ?- ?.*\\) ?/ ?(?<two>\\(? ?2\\.?0? ?\\* ?)?(?<step>[\\w.+-]{1,30})\\)?;?$");
  private static final Pattern GRADIENT =
      Pattern.compile(
          "(?i)(?:grad|jac|vjp|jvp|deriv|backward|diff)\\w*(?:\\[\\w*\\])?[(.].*[)\\]]$");
  private static final int FARTHEST = 4;
  private static final int LONGEST = 300;

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    Columns columns = new Columns(text.source());
    List<String> lines = text.lines();
    Facts facts = text.facts();
    Optional<Run> numeric = Optional.empty();
    Optional<Run> analytic = Optional.empty();
    for (int i = 0; i + 1 < lines.size() && columns.isEmpty(); i++) {
      if (lines.get(i).length() > LONGEST) {
        continue;
      }
      Matcher quotient = QUOTIENT.matcher(lines.get(i));
      if (quotient.find()) {
        numeric = answer(text.source(), lines, i);
        facts = numeric.isPresent() ? with(facts, quotient) : facts;
      } else if (GRADIENT.matcher(lines.get(i)).find()) {
        analytic = answer(text.source(), lines, i);
      }
      boolean both = numeric.isPresent() && analytic.isPresent();
      if (both && numeric.get().size() == analytic.get().size()) {
        columns.add(numeric.get(), analytic.get(), "");
      }
    }
    return columns.print("a difference quotient beside a gradient", facts);
  }

  private static Facts with(Facts facts, Matcher quotient) {
    Facts schemed =
        facts.withScheme(quotient.group("two") == null ? Scheme.FORWARD : Scheme.CENTRAL);
    try {
      double step = Double.parseDouble(quotient.group("step"));
      return step > 0 && step < 1 ? schemed.withEpsilon(step) : schemed;
    } catch (NumberFormatException e) { // its name
      return schemed;
    }
  }

  /** The first numbers below a line. */
  private static Optional<Run> answer(String source, List<String> lines, int at) {
    int end = Math.min(lines.size(), at + 1 + FARTHEST);
    List<String> below = lines.subList(at + 1, end);
    String text = String.join("\n", below);
    return Runs.of(source, text).stream().findFirst();
  }
}
