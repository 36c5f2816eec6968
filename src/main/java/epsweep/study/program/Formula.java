package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A loss that a few lines of code compute, with its gradient in double. */
interface Formula {

  /** The tensors that make θ. */
  List<Block> blocks();

  /** θ, of float32 numbers; shared, not to be changed. */
  double[] theta();

  /**
   * L(θ).
   *
   * @param round to the format that it is computed in, after every operation
   */
  double loss(double[] theta, DoubleUnaryOperator round);

  /** ∂L/∂θ in double. */
  double[] gradient(double[] theta);

  /** Σ_i w_i θ_i, rounded after every operation. */
  static double product(double[] weights, double[] theta, DoubleUnaryOperator round) {
    double sum = 0;
    for (int i = 0; i < theta.length; i++) {
      sum = round.applyAsDouble(sum + round.applyAsDouble(weights[i] * theta[i]));
    }
    return sum;
  }
}
