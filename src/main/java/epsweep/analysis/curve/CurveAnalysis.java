package epsweep.analysis.curve;

import java.util.Optional;

/**
 * What one curve says.
 *
 * @param reason what d does over ε to have this shape
 * @param fit present for {@link Shape#U}
 * @param sweetSpot present for {@link Shape#U}
 * @param least the point of least d
 * @param plateau the longest flat run
 */
public record CurveAnalysis(
    Shape shape,
    Reason reason,
    Optional<VFit> fit,
    Optional<SweetSpot> sweetSpot,
    Least least,
    Plateau plateau) {

  /**
   * The bare argmin over the measured points; NaN if no point has a value.
   *
   * @param epsilon the smallest ε on ties
   * @param discrepancy d there
   */
  public record Least(double epsilon, double discrepancy) {}

  /** d at the sweet spot or of the level; the least measured where there is neither. */
  public double floor() {
    double lowest = shape == Shape.EXTRAPOLATED ? reason.figure() : least.discrepancy();
    return sweetSpot.map(SweetSpot::discrepancy).orElse(lowest);
  }

  /** The ε to take: the sweet spot's, or that of the least d where there is none. */
  public double bestEpsilon() {
    return sweetSpot.map(SweetSpot::epsilon).orElse(least.epsilon());
  }
}
