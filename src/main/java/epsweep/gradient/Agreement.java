package epsweep.gradient;

/**
 * How far a numeric derivative n and the analytic g agree.
 *
 * <p>n agrees with g to k significant digits if |n − g| / |g| &lt; ½ 10⁻ᵏ (Higham, Accuracy and
 * Stability of Numerical Algorithms, 1.2): digits are counted by error, not compared as text, so
 * that 9.999e-2 agrees with 1.000e-1 to three of them.
 */
public final class Agreement {

  private Agreement() {}

  /** |n − g| / |g|; where g is 0, 0 if n is too and ∞ if not; NaN where n is. */
  public static double relativeError(double n, double g) {
    double error = Math.abs(n - g);
    return error == 0 ? 0 : error / Math.abs(g);
  }

  /**
   * How many significant digits agree; none where the error is NaN.
   *
   * @param relativeError |n − g| / |g|
   * @param most decimal digits of the build, which agree where the error is 0
   */
  public static int digits(double relativeError, int most) {
    if (relativeError == 0) {
      return most;
    }
    double digits = Math.floor(-StrictMath.log10(2 * relativeError));
    return digits >= 0 ? (int) Math.min(most, digits) : 0;
  }
}
