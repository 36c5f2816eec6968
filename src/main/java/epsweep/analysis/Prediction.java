package epsweep.analysis;

import java.util.Optional;

/**
 * Where theory puts a group's sweet spot, from the noise of the loss and its derivatives alone: no
 * ε of the sweep enters.
 *
 * @param noise σ, the root mean square over the group's parameters of the loss's noise along each,
 *     the rounding of θ ± ε included
 * @param derivativeNorm ‖∂^(p+1)L/∂θ_i^(p+1)‖₂ over the group, p the scheme's order
 * @param epsilon predicted ε*; NaN if there is none
 * @param discrepancy predicted d at ε*, likewise
 * @param none why nothing is predicted
 */
public record Prediction(
    double noise,
    double derivativeNorm,
    double epsilon,
    double discrepancy,
    Optional<NoPrediction> none) {}
