package epsweep.analysis.curve;

import epsweep.gradient.Scheme;
import java.util.Optional;

/**
 * What one curve says.
 *
 * @param reason one sentence without a full stop that explains the shape to a user
 * @param fit present for {@link Shape#U}
 * @param sweetSpot present for {@link Shape#U}
 * @param leastEpsilon the bare argmin over the measured points (the smallest ε on ties); NaN if no
 *     point has a value
 * @param leastDiscrepancy d there
 * @param plateau level of the longest flat run; NaN if there is none
 * @param plateauDecades its length in decades of ε; 0 if there is none
 */
public record CurveAnalysis(
    String build,
    Scheme scheme,
    String group,
    Shape shape,
    String reason,
    Optional<VFit> fit,
    Optional<SweetSpot> sweetSpot,
    double leastEpsilon,
    double leastDiscrepancy,
    double plateau,
    double plateauDecades) {}
