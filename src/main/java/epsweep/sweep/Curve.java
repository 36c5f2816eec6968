package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.Optional;

/**
 * d(ε) of one group of parameters in one build under one scheme. The arrays are parallel; they are
 * shared, not copied, and must not be changed.
 *
 * @param epsilon ascending
 * @param discrepancy d in [0, 1]; NaN where a perturbed loss was not finite
 * @param deadFraction share of the group's parameters whose perturbed losses are equal bit for bit
 * @param unmovedInPrint share whose perturbed losses print alike with four decimals
 * @param budget truncation and round-off apart, where they were measured
 * @param interval where d of the whole group lies, if only a sample of it was swept
 */
public record Curve(
    CurveId id,
    double[] epsilon,
    double[] discrepancy,
    double[] deadFraction,
    double[] unmovedInPrint,
    Optional<ErrorBudget> budget,
    Optional<Interval> interval) {

  /** A curve over every parameter of its group, its errors not measured apart. */
  public Curve(
      CurveId id,
      double[] epsilon,
      double[] discrepancy,
      double[] deadFraction,
      double[] unmovedInPrint) {
    this(
        id, epsilon, discrepancy, deadFraction, unmovedInPrint, Optional.empty(), Optional.empty());
  }

  /** The same without what was measured of its errors. */
  public Curve alone() {
    return new Curve(id, epsilon, discrepancy, deadFraction, unmovedInPrint);
  }

  /** How many of the first ε move no parameter's loss. */
  public int deadZone() {
    int end = 0;
    while (end < epsilon.length && deadFraction[end] == 1) {
      end++;
    }
    return end;
  }

  public Build build() {
    return id.build();
  }

  public Scheme scheme() {
    return id.scheme();
  }

  public Group group() {
    return id.group();
  }
}
