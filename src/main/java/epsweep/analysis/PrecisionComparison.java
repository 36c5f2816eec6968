package epsweep.analysis;

import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import java.util.Optional;

/**
 * How the sweet spot moves between two precisions: with the loss as noisy, in units of u, in both,
 * ε* grows as u^(1/(p+q)) and the floor as u^(p/(p+q)).
 *
 * @param coarse the build with the larger unit roundoff
 * @param fine the other
 * @param epsilonRatio ε* of the coarse build over ε* of the fine one, from the fitted optima
 * @param predictedEpsilonRatio (u/u′)^(1/(p+q)): 2^(29/3) = 813 for float32, float64 and p = 2
 * @param floorRatio floor over floor, from the fitted corners
 * @param predictedFloorRatio (u/u′)^(p/(p+q)): 2^(58/3) = 6.6e5
 */
public record PrecisionComparison(
    Build coarse,
    Build fine,
    double epsilonRatio,
    double predictedEpsilonRatio,
    double floorRatio,
    double predictedFloorRatio) {

  /** Compares the curves of two builds where both have a sweet spot. */
  public static Optional<PrecisionComparison> of(Series coarse, Series fine) {
    Optional<VFit> large = coarse.fit();
    Optional<VFit> small = fine.fit();
    if (large.isEmpty() || small.isEmpty()) {
      return Optional.empty();
    }
    double u = coarse.build().unitRoundoff() / fine.build().unitRoundoff();
    double p = coarse.scheme().order();
    double all = coarse.scheme().truncated();
    return Optional.of(
        new PrecisionComparison(
            coarse.build(),
            fine.build(),
            large.get().optimum() / small.get().optimum(),
            StrictMath.pow(u, 1 / all),
            large.get().cornerDiscrepancy() / small.get().cornerDiscrepancy(),
            StrictMath.pow(u, p / all)));
  }
}
