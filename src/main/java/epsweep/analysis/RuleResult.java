package epsweep.analysis;

import epsweep.gradient.Scheme;

/**
 * How a rule for choosing a step did in one build, applied along each of some parameters.
 *
 * @param rule its name
 * @param scheme the differences that it is made for
 * @param evaluations losses evaluated for each parameter, on average
 * @param discrepancy d of the gradient that it gives, every parameter with its own step; NaN if it
 *     failed for some, because it then gives none
 */
public record RuleResult(
    String build,
    String rule,
    Scheme scheme,
    Tally tally,
    Steps steps,
    double evaluations,
    double discrepancy) {

  /**
   * How often it found a step.
   *
   * @param parameters how many it was applied to
   * @param failures how many of them it found no step for
   */
  public record Tally(int parameters, int failures) {}

  /**
   * The steps chosen; NaN if it failed everywhere.
   *
   * @param decades log₁₀ of the median over the measured ε* of the same scheme; NaN without one
   */
  public record Steps(double median, double least, double largest, double decades) {

    /** One for all parameters, the measured ε* itself. */
    public static Steps same(double epsilon) {
      return new Steps(epsilon, epsilon, epsilon, 0);
    }
  }
}
