package epsweep.analysis.curve;

/**
 * Two straight lines in log–log scale that meet at the corner: d = cornerDiscrepancy ·
 * (cornerEpsilon / ε)^fall on the left, d = cornerDiscrepancy · (ε / cornerEpsilon)^order on the
 * right.
 *
 * @param fall the left line's slope, downward: 1, or 2 of second derivatives
 * @param order the right line's slope: the scheme's order p, or 1 where a central scheme's curve
 *     rises so (a kink of the loss, or the round-off of a loss that grows with ε)
 * @param leftSlope slope fitted freely to the points left of the corner; NaN if too few
 * @param rightSlope slope fitted freely to the points right of the corner, for the four-point
 *     scheme that of ε → 0; NaN if too few
 * @param scatter median |log₂ residual| of the points used
 * @param points how many points were used
 */
public record VFit(
    double cornerEpsilon,
    double cornerDiscrepancy,
    int fall,
    int order,
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

  /** The ε that minimises the sum of both, cornerEpsilon · (fall/order)^(1/(fall+order)). */
  public double optimum() {
    return cornerEpsilon * StrictMath.pow((double) fall / order, 1.0 / (fall + order));
  }

  /** d at the optimum. */
  public double discrepancy() {
    return at(optimum());
  }

  /** d at an ε, where round-off and truncation add as independent errors do. */
  public double at(double epsilon) {
    double ratio = epsilon / cornerEpsilon;
    return cornerDiscrepancy
        * StrictMath.hypot(StrictMath.pow(1 / ratio, fall), StrictMath.pow(ratio, order));
  }

  /** d on the nearer of the two lines. */
  public double onLines(double epsilon) {
    double ratio = epsilon / cornerEpsilon;
    return cornerDiscrepancy
        * (ratio < 1 ? StrictMath.pow(1 / ratio, fall) : StrictMath.pow(ratio, order));
  }
}
