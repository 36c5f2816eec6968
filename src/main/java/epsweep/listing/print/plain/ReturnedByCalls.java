package epsweep.listing.print.plain;

import epsweep.listing.print.kit.Labelled;
import epsweep.listing.print.kit.Print;
import epsweep.listing.print.kit.PrintReader;
import epsweep.listing.print.kit.Side;
import epsweep.listing.print.scan.PrintText;
import epsweep.listing.print.scan.Run;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two arrays at a prompt, each below the call that returned it: statsmodels' {@code score} and
 * {@code approx_fprime}, Julia's ForwardDiff, Zygote and FiniteDiff, R's {@code grad} of numDeriv.
 */
final class ReturnedByCalls implements PrintReader {

  private static final String SAMPLE =
      """
      >>> model.score(params)
      array([ 12.45371002,  -3.18260114,   0.55210947])
      >>> approx_fprime(params, model.loglike, centered=True)
      array([ 12.45370998,  -3.18260121,   1.10421894])
      """;

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?:approx_(?:fprime|hess|derivative)\\w*|(?i:finite_?diff\\w*)[\\w.]*|central_fdm|grad_num\\w*"
              + "|numDeriv::\\w+|(?<![\\w.:])(?:grad|jacobian)(?=\\( ?(?:fn?|func)\\b ?,)"
              + "|nd\\.\\w+|(?i:comput\\w*numerical\\w*)|(?i:num(?:erical)?_?grad\\w*))\\s*\\(");
  private static final Pattern ANALYTIC =
      Pattern.compile(
          "(?:\\.(?:score|score_obs|jac|gradient|jacobian|hessian|grad|deriv\\w*)|Zygote[\\w.]*|(?<![\\w.])gr"
              + "|(?<![\\w.])(?:jac|jac(?:fwd|rev)|fprime|gradient|score|dfdx|grad(?=\\(\\w{1,40}\\)\\())|\\bjac(?:fwd|rev))\\s*\\(");

  /** What Julia and Octave write between a call and its numbers. */
  private static final Pattern HEADING =
      Pattern.compile(
          "^(?:shape .{0,60}:|ans =|\\(?\\[?\\d*,?\\]?|(?:Device)?[aA]rray\\(\\[*|\\W*)$");

  @Override
  public String sample() {
    return SAMPLE;
  }

  @Override
  public Optional<Print> read(PrintText text) {
    return text.has(NUMERIC) && text.has(ANALYTIC)
        ? Labelled.print("what two calls returned", text, ReturnedByCalls::side, text.facts())
        : Optional.empty();
  }

  private static Optional<Side> side(Run run) {
    List<String> lines =
        run.label()
            .lines()
            .map(String::strip)
            .filter(line -> !HEADING.matcher(line).matches())
            .toList();
    String call = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    if (!run.isLong()) {
      return Optional.empty();
    }
    if (NUMERIC.matcher(call).find()) {
      return Optional.of(Side.NUMERIC);
    }
    return ANALYTIC.matcher(call).find() ? Optional.of(Side.ANALYTIC) : Optional.empty();
  }
}
