package epsweep.arithmetic;

/**
 * ‖x‖₂ over some components, each as often as its weight says, scaled by a power of two so that
 * nothing overflows or vanishes.
 */
public final class Norm {

  private Norm() {}

  /** NaN if a component is NaN or infinite, and of a quotient 0 / 0 later on. */
  public static double of(double[] x, int[] indices, double[] weights) {
    double largest = 0;
    for (int i : indices) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    if (largest == 0 || Double.isNaN(largest) || Double.isInfinite(largest)) {
      return largest == 0 ? 0 : Double.NaN;
    }
    int scale = Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
    double sum = 0;
    for (int k = 0; k < indices.length; k++) {
      double scaled = Math.scalb(x[indices[k]], -scale);
      sum += weights[k] * (scaled * scaled);
    }
    return Math.scalb(Math.sqrt(sum), scale);
  }
}
