package epsweep.sweep;

import epsweep.gradient.Scheme;
import java.util.Optional;

/**
 * d(ε) of one group of parameters in one build under one scheme. The arrays are parallel to {@link
 * Sweep#epsilon()}; they are shared, not copied, and must not be changed.
 *
 * @param build name of the arithmetic
 * @param group name of the group
 * @param discrepancy d in [0, 1]; NaN where a perturbed loss was not finite
 * @param deadFraction share of the group's parameters whose perturbed losses are equal bit for bit
 * @param unmovedInPrint share whose perturbed losses print alike with four decimals
 * @param budget truncation and round-off apart, where they were measured
 * @param interval where d of the whole group lies, if only a sample of it was swept
 */
public record Curve(
    String build,
    Scheme scheme,
    String group,
    double[] discrepancy,
    double[] deadFraction,
    double[] unmovedInPrint,
    Optional<ErrorBudget> budget,
    Optional<Interval> interval) {

  /** A curve over every parameter of its group. */
  public Curve(
      String build,
      Scheme scheme,
      String group,
      double[] discrepancy,
      double[] deadFraction,
      double[] unmovedInPrint,
      Optional<ErrorBudget> budget) {
    this(build, scheme, group, discrepancy, deadFraction, unmovedInPrint, budget, Optional.empty());
  }
}
