package epsweep.analysis.curve;

/**
 * Two straight lines in log–log scale that meet at the corner: d = cornerDiscrepancy ·
 * cornerEpsilon / ε on the left, d = cornerDiscrepancy · (ε / cornerEpsilon)^order on the right.
 *
 * @param order the right line's slope: the scheme's order p, or 1 where a central scheme's curve
 *     rises so (a kink of the loss, or the round-off of a loss that grows with ε)
 * @param optimum ε that minimises the sum of both, cornerEpsilon · (1/order)^(1/(1+order))
 * @param leftSlope slope fitted freely to the points left of the corner; NaN if too few
 * @param rightSlope slope fitted freely to the points right of the corner, for the four-point
 *     scheme that of ε → 0; NaN if too few
 * @param scatter median |log₂ residual| of the points used
 * @param points how many points were used
 */
public record VFit(
    double cornerEpsilon,
    double cornerDiscrepancy,
    int order,
    double optimum,
    double leftSlope,
    double rightSlope,
    double scatter,
    int points) {

  /**
   * Where half of the points lie off by more than this, in powers of two, a second digit is luck.
   */
  private static final double SCATTER = 0.3;

  /** How many digits of the corner are worth saying. */
  public int digits() {
    return scatter > SCATTER ? 1 : 2;
  }

  /** d at the optimum. */
  public double discrepancy() {
    return at(optimum);
  }

  /** d at an ε, where round-off and truncation add as independent errors do. */
  public double at(double epsilon) {
    double ratio = epsilon / cornerEpsilon;
    return cornerDiscrepancy * StrictMath.hypot(1 / ratio, StrictMath.pow(ratio, order));
  }
}
