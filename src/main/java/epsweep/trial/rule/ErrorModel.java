package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * The error of a numeric derivative: round-off A/ε^q and truncation B ε^p, which add at their
 * worst, or as root of squares where they are independent.
 *
 * <p>Worst case: e = A/ε^q + Bε^p, least at ε* = (qA / pB)^{1/(p+q)}. Root mean square: e² =
 * A²/ε^{2q} + B²ε^{2p}, least at ε* = (√(q/p) A / B)^{1/(p+q)}. Without truncation (B = 0) the
 * optimum is infinite and the floor 0; without round-off both are 0.
 *
 * @param roundOff A ≥ 0
 * @param truncation B ≥ 0
 * @param derivative q
 * @param order p
 */
public record ErrorModel(double roundOff, double truncation, int derivative, int order, Sum sum) {

  /** How round-off and truncation add. */
  public enum Sum {
    WORST_CASE,
    ROOT_MEAN_SQUARE
  }

  public ErrorModel {
    if (!(roundOff >= 0) || !(truncation >= 0)) {
      throw new IllegalArgumentException(
          "round-off " + roundOff + ", truncation " + truncation + ": must be at least 0");
    }
    if (order < 1) {
      throw new IllegalArgumentException("order " + order + ": must be at least 1");
    }
  }

  /**
   * The bound for one parameter: A = ε_f Σ|wᵢ|, B = |L^(p+1)| / 2, 6 or 30.
   *
   * @param lossError ε_f, the largest error of one loss
   * @param derivative L^(p+1): L″, L‴ or L⁽⁵⁾; the sign does not matter
   */
  public static ErrorModel ofParameter(Scheme scheme, double lossError, double derivative) {
    return new ErrorModel(
        lossError * scheme.sumOfWeights(),
        scheme.errorConstant() * Math.abs(derivative),
        scheme.derivative(),
        scheme.order(),
        Sum.WORST_CASE);
  }

  /**
   * The expected ‖g − n‖ of a group of parameters whose losses have independent errors: A = σ √N
   * √Σwᵢ², B = ‖L^(p+1)‖₂ / 2, 6 or 30.
   *
   * @param parameters N
   * @param noise σ, the standard deviation of one loss
   * @param derivativeNorm the Euclidean norm of L″, L‴ or L⁽⁵⁾ over the group
   */
  public static ErrorModel ofGroup(
      Scheme scheme, int parameters, double noise, double derivativeNorm) {
    return new ErrorModel(
        noise * Math.sqrt(parameters) * scheme.normOfWeights(),
        scheme.errorConstant() * derivativeNorm,
        scheme.derivative(),
        scheme.order(),
        Sum.ROOT_MEAN_SQUARE);
  }

  /** e(ε). */
  public double error(double epsilon) {
    double small = roundOff / StrictMath.pow(epsilon, derivative);
    double large = truncation * StrictMath.pow(epsilon, order);
    return sum == Sum.WORST_CASE ? small + large : StrictMath.hypot(small, large);
  }

  /** ε*: where e is least; there truncation : round-off is 1 : p, or 1 : √p. */
  public double optimum() {
    return roundOff == 0
        ? 0
        : StrictMath.pow(roundOff / (balance() * truncation), 1.0 / (derivative + order));
  }

  /** e(ε*) = (1 + p/q) B ε*^p, or √(1 + p/q) B ε*^p. */
  public double floor() {
    if (roundOff == 0 || truncation == 0) {
      return 0;
    }
    double factor = sum == Sum.WORST_CASE ? 1 + ratio() : Math.sqrt(1 + ratio());
    return factor * truncation * StrictMath.pow(optimum(), order);
  }

  /**
   * The floor of the discrepancy d = ‖g−n‖ / (‖g‖ + ‖n‖), for an error that is independent of g:
   * with x = ‖g−n‖ / ‖g‖, ‖n‖ is √(1 + x²) ‖g‖.
   *
   * @param gradientNorm ‖g‖ > 0
   */
  public double discrepancyFloor(double gradientNorm) {
    double x = floor() / gradientNorm;
    return x / (1 + StrictMath.hypot(1, x));
  }

  /** Round-off over truncation at the optimum. */
  private double balance() {
    return sum == Sum.WORST_CASE ? ratio() : Math.sqrt(ratio());
  }

  private double ratio() {
    return (double) order / derivative;
  }
}
