package epsweep.analysis;

import epsweep.gradient.Scheme;

/**
 * How a rule for choosing a step did in one build, applied along each of some parameters.
 *
 * @param rule its name
 * @param scheme the differences that it is made for
 * @param parameters how many it was applied to
 * @param failures how many of them it found no step for
 * @param epsilon the median of the steps chosen; NaN if it failed everywhere
 * @param leastEpsilon the smallest step chosen
 * @param largestEpsilon the largest
 * @param evaluations losses evaluated for each parameter, on average
 * @param discrepancy d over the parameters it found a step for, each with its own
 * @param decades log₁₀ of the median step over the measured ε* of the same scheme; NaN without one
 */
public record RuleResult(
    String build,
    String rule,
    Scheme scheme,
    int parameters,
    int failures,
    double epsilon,
    double leastEpsilon,
    double largestEpsilon,
    double evaluations,
    double discrepancy,
    double decades) {}
