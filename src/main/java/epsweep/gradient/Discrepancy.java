package epsweep.gradient;

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
 */
public final class Discrepancy {

  private Discrepancy() {}

  /** d over the components {@code indices} of {@code analytic} and {@code numeric}. */
  public static double of(double[] analytic, double[] numeric, int[] indices) {
    double largest = 0;
    for (int i : indices) {
      largest = Math.max(largest, Math.max(Math.abs(analytic[i]), Math.abs(numeric[i])));
    }
    if (Double.isNaN(largest) || Double.isInfinite(largest)) {
      return Double.NaN;
    }
    if (largest == 0) {
      return 0;
    }
    int scale = Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
    double difference = 0;
    double squaredAnalytic = 0;
    double squaredNumeric = 0;
    for (int i : indices) {
      double g = Math.scalb(analytic[i], -scale);
      double n = Math.scalb(numeric[i], -scale);
      difference += (g - n) * (g - n);
      squaredAnalytic += g * g;
      squaredNumeric += n * n;
    }
    double norms = Math.sqrt(squaredAnalytic) + Math.sqrt(squaredNumeric);
    return Math.min(1, Math.sqrt(difference) / norms);
  }
}
