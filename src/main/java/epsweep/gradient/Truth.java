package epsweep.gradient;

import java.util.List;
import java.util.Map;

/**
 * The exact derivatives of a loss along each of some parameters, and what difference schemes make
 * of them without round-off, each rounded once to double. The arrays are parallel to the parameters
 * and must not be changed.
 *
 * @param gradient ∂L/∂θ_i
 * @param rest what ∂L/∂θ_i has beyond {@code gradient}
 * @param derivatives ∂ᵏL/∂θ_iᵏ at k, from 1 on: a scheme's truncation grows with that of one order
 *     more than its own; NaN where the loss has a kink near θ_i
 * @param truncation for each scheme and ε: n − ∂L/∂θ_i, n the quotient with exactly this step
 */
public record Truth(
    double[] gradient,
    double[] rest,
    List<double[]> derivatives,
    Map<Scheme, List<double[]>> truncation) {

  /** The highest derivative that is known. */
  public static final int DEGREE = TaylorSeries.DEGREE;

  public Truth {
    derivatives = List.copyOf(derivatives);
    truncation = Map.copyOf(truncation);
  }

  /** x − ∂L/∂θ_i, rounded after the difference is taken. */
  public double error(double x, int i) {
    return x - gradient[i] - rest[i];
  }

  /**
   * What to measure: along which parameters, with which schemes, at which ε, ascending, and the
   * steps that these make.
   */
  public record Request(int[] swept, List<Scheme> schemes, double[] epsilon, Step step) {

    /** With nominal steps. */
    public Request(int[] swept, List<Scheme> schemes, double[] epsilon) {
      this(swept, schemes, epsilon, Step.NOMINAL);
    }

    public Request {
      step = step.exact();
    }
  }
}
