package epsweep.gradient;

import java.util.List;
import java.util.Map;

/**
 * The exact derivatives of a loss along each of some parameters, and what difference schemes make
 * of them without round-off, each rounded once to double. The arrays are parallel to the parameters
 * and must not be changed.
 *
 * @param gradient ∂L/∂θ_i
 * @param second ∂²L/∂θ_i², which a forward difference's truncation grows with; NaN where the loss
 *     has a kink near θ_i
 * @param third ∂³L/∂θ_i³, likewise for central differences
 * @param fifth ∂⁵L/∂θ_i⁵, likewise for four-point differences
 * @param truncation for each scheme and ε: n − ∂L/∂θ_i, n the quotient at exactly this ε
 */
public record Truth(
    double[] gradient,
    double[] second,
    double[] third,
    double[] fifth,
    Map<Scheme, List<double[]>> truncation) {

  public Truth {
    truncation = Map.copyOf(truncation);
  }

  /** What to measure: along which parameters, with which schemes and at which ε, ascending. */
  public record Request(int[] swept, List<Scheme> schemes, double[] epsilon) {}
}
