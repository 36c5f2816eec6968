package epsweep.arithmetic;

/**
 * ‖x‖₂, scaled by a power of two so that nothing overflows or vanishes.
 *
 * <p>NaN if a component is NaN or infinite, and of a quotient 0 / 0 later on.
 */
public final class Norm {

  private Norm() {}

  /** Over all components. */
  public static double of(double[] x) {
    double largest = 0;
    for (double value : x) {
      largest = Math.max(largest, Math.abs(value));
    }
    if (!isOrdinary(largest)) {
      return largest == 0 ? 0 : Double.NaN;
    }
    int exponent = exponent(largest);
    double sum = 0;
    for (double value : x) {
      double scaled = Math.scalb(value, -exponent);
      sum += scaled * scaled;
    }
    return Math.scalb(Math.sqrt(sum), exponent);
  }

  /** Over some components, each as often as its weight says. */
  public static double of(double[] x, int[] indices, double[] weights) {
    double largest = largest(x, indices);
    if (!isOrdinary(largest)) {
      return largest == 0 ? 0 : Double.NaN;
    }
    int exponent = exponent(largest);
    double sum = 0;
    for (int k = 0; k < indices.length; k++) {
      double scaled = Math.scalb(x[indices[k]], -exponent);
      sum += weights[k] * (scaled * scaled);
    }
    return Math.scalb(Math.sqrt(sum), exponent);
  }

  /** The largest magnitude among some components; NaN if one of them is. */
  public static double largest(double[] x, int[] indices) {
    double largest = 0;
    for (int i : indices) {
      largest = Math.max(largest, Math.abs(x[i]));
    }
    return largest;
  }

  /** What {@code scalb(x, −exponent)} scales by, so that squares of the largest do not overflow. */
  public static int exponent(double largest) {
    return Math.max(Math.getExponent(largest), Double.MIN_EXPONENT);
  }

  private static boolean isOrdinary(double largest) {
    return largest > 0 && largest < Double.POSITIVE_INFINITY;
  }
}
