package epsweep.gradient;

import epsweep.arithmetic.Norm;
import java.util.Arrays;

/**
 * d = ‖g − n‖₂ / (‖g‖₂ + ‖n‖₂), the relative distance of two gradients, in [0, 1].
 *
 * <ul>
 *   <li>Both vanish: 0. One vanishes: 1.
 *   <li>A component is NaN or infinite: NaN, no value.
 * </ul>
 *
 * Components are scaled by a power of two before they are squared, so that nothing overflows or
 * vanishes.
 *
 * <p>Of a sample, d estimates that of all parameters: in each of ‖g − n‖², ‖g‖² and ‖n‖² a
 * component counts as many times as it stands for parameters (Horvitz and Thompson 1952).
 */
public final class Discrepancy {

  private Discrepancy() {}

  /** d over the components {@code indices} of {@code analytic} and {@code numeric}. */
  public static double of(double[] analytic, double[] numeric, int[] indices) {
    double[] once = new double[indices.length];
    Arrays.fill(once, 1);
    return of(analytic, numeric, indices, once);
  }

  /**
   * d with weighted components.
   *
   * @param weights how often each of {@code indices} counts, parallel to them, above 0; a common
   *     factor changes nothing but the last bits
   */
  public static double of(double[] analytic, double[] numeric, int[] indices, double[] weights) {
    double largest = Math.max(Norm.largest(analytic, indices), Norm.largest(numeric, indices));
    if (Double.isNaN(largest) || Double.isInfinite(largest)) {
      return Double.NaN;
    }
    if (largest == 0) {
      return 0;
    }
    int scale = Norm.exponent(largest);
    double difference = 0;
    double squaredAnalytic = 0;
    double squaredNumeric = 0;
    for (int k = 0; k < indices.length; k++) {
      double g = Math.scalb(analytic[indices[k]], -scale);
      double n = Math.scalb(numeric[indices[k]], -scale);
      difference += weights[k] * ((g - n) * (g - n)); // exact where the weight is 1
      squaredAnalytic += weights[k] * (g * g);
      squaredNumeric += weights[k] * (n * n);
    }
    double norms = Math.sqrt(squaredAnalytic) + Math.sqrt(squaredNumeric);
    return Math.min(1, Math.sqrt(difference) / norms);
  }
}
