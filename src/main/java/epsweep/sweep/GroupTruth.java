package epsweep.sweep;

import epsweep.gradient.Scheme;

/**
 * What an arithmetic of at least twice double's precision says of a group of parameters, at the
 * parameters as a build rounds them. Of a sampled group, norms are those of a typical sample of
 * that size: √(sampled / all) of the whole group's.
 *
 * @param gradientNorm ‖g‖₂ of the exact gradient
 * @param backpropagation ‖g_build − g‖₂ / ‖g‖₂: the backpropagated gradient's own round-off, below
 *     which no ε brings the discrepancy; NaN if g vanishes
 * @param second ‖∂²L/∂θ_i²‖₂ over the group's parameters i
 * @param third ‖∂³L/∂θ_i³‖₂
 * @param fifth ‖∂⁵L/∂θ_i⁵‖₂
 */
public record GroupTruth(
    String build,
    String group,
    double gradientNorm,
    double backpropagation,
    double second,
    double third,
    double fifth) {

  /** The norm of the derivative that a scheme's truncation grows with. */
  public double derivative(Scheme scheme) {
    return switch (scheme) {
      case FORWARD, BACKWARD -> second;
      case CENTRAL -> third;
      case FOUR_POINT -> fifth;
    };
  }
}
