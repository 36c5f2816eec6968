package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * ε = (C₁ / 4C₂)^⅕ for the weights (1, −8, 0, 8, −1)/12: the least of the bound C₁/ε + C₂ε⁴ with C₁
 * = 1.5 ulp(max |L|) and C₂ = M Σ|cᵢ gᵢ⁵| / 5!.
 *
 * <p>M bounds |L⁽⁵⁾|: seven losses with a standard step give it at θ and one step to either side,
 * and the largest counts. Losses that err by more than an ulp raise C₁. An ε above 1000 standard
 * steps is cut there, without an error estimate. Fails where M is 0 or the losses are equal. The
 * quotient is summed from left to right and divided by ε itself, as the original does.
 *
 * <p>Reference: {@code central_fdm(5, 1)} of FiniteDifferences.jl, github.com/JuliaDiff.
 */
final class FivePointAdaptive implements Search {

  private static final Method FIRST = new Method(1, 5, 1.0 / 12, -2.0 / 3, 0, 2.0 / 3, -1.0 / 12);
  private static final Method FIFTH = new Method(5, 7, -0.5, 2, -2.5, 0, 2.5, -2, 0.5);

  /** The fifth difference of the same seven losses, one step to the left and to the right of θ. */
  private static final double[] FIFTH_LEFT = {-1.5, 8, -17.5, 20, -12.5, 4, -0.5};

  private static final double[] FIFTH_RIGHT = {0.5, -4, 12.5, -20, 17.5, -8, 1.5};

  /** The original's guess of how far a derivative exceeds the losses. */
  private static final double CONDITION = 10;

  private static final double MOST_STANDARD_STEPS = 1000;

  @Override
  public StepChoice.Chosen in(Trial trial) throws NoStepException {
    double ulpOfOne = trial.ulp(1);
    double standard = FIFTH.step(CONDITION, ulpOfOne);
    double[] losses = FIFTH.losses(trial, standard);
    double bound = bound(losses, standard);
    double largest = 0;
    for (double loss : losses) {
      largest = Math.max(largest, Math.abs(loss));
    }
    if (bound == 0 || !trial.hasMoved()) {
      throw trial.noSignOf("L⁽⁵⁾", 3 * standard);
    }
    double lossError = Math.max(trial.ulp(largest), trial.lossError());
    double epsilon = FIRST.step(bound, lossError);
    double error = FIRST.error(bound, lossError, epsilon);
    double most = MOST_STANDARD_STEPS * FIRST.step(CONDITION, ulpOfOne);
    if (epsilon > most) {
      epsilon = most;
      error = Double.NaN;
    }
    double derivative = Method.sum(FIRST.losses(trial, epsilon), FIRST.weights) / epsilon;
    return trial.choice(Scheme.FOUR_POINT, epsilon, derivative, error);
  }

  /** M. */
  private static double bound(double[] losses, double step) {
    double fifthPower = StrictMath.pow(step, 5);
    double left = Math.abs(Method.sum(losses, FIFTH_LEFT) / fifthPower);
    double middle = Math.abs(Method.sum(losses, FIFTH.weights) / fifthPower);
    double right = Math.abs(Method.sum(losses, FIFTH_RIGHT) / fifthPower);
    return Math.max(Math.max(left, middle), right);
  }

  /**
   * P weights cᵢ at gᵢ = −(P−1)/2 … (P−1)/2 for the Q-th derivative, with an error of at most
   * C₁/ε^Q + C₂ε^{P−Q}.
   */
  private static final class Method {

    private final int derivative;
    private final int points;
    private final double[] weights;
    private final double errorWeight;
    private final double truncationWeight;

    Method(int derivative, int points, double... weights) {
      this.derivative = derivative;
      this.points = points;
      this.weights = weights;
      double sum = 0;
      double moment = 0;
      double factorial = 1;
      for (int i = 0; i < points; i++) {
        sum += Math.abs(weights[i]);
        moment += Math.abs(weights[i] * StrictMath.pow(offset(i), points));
        factorial *= i + 1;
      }
      errorWeight = sum;
      truncationWeight = moment / factorial;
    }

    private int offset(int i) {
      return i - points / 2;
    }

    /** The ε of the least bound. */
    double step(double bound, double lossError) {
      double ratio = (lossError * errorWeight) / (bound * truncationWeight);
      double balance = (double) derivative / (points - derivative);
      return StrictMath.pow(balance * ratio, 1.0 / points);
    }

    double error(double bound, double lossError, double step) {
      return lossError * errorWeight * StrictMath.pow(step, -derivative)
          + bound * truncationWeight * StrictMath.pow(step, points - derivative);
    }

    double[] losses(Trial trial, double step) throws NoStepException {
      double[] losses = new double[points];
      for (int i = 0; i < points; i++) {
        losses[i] = trial.loss(step * offset(i));
      }
      return losses;
    }

    static double sum(double[] losses, double[] weights) {
      double sum = losses[0] * weights[0];
      for (int i = 1; i < losses.length; i++) {
        sum += losses[i] * weights[i];
      }
      return sum;
    }
  }
}
