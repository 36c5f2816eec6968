package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Σ_k (Σ_i A_ki θ_i − b_k)² with numbers that are multiples of 1/8: at an exact fit all residuals
 * are 0 in every format, and so is the gradient.
 *
 * @param matrix A [observations × parameters]
 * @param targets b
 */
record LeastSquares(double[][] matrix, double[] targets, double[] theta) implements Formula {

  /**
   * @param off how far b is from A θ
   */
  static LeastSquares drawn(Random random, double off) {
    int observations = 3 + random.nextInt(6);
    double[] theta = new double[2 + random.nextInt(6)];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (1 + random.nextInt(16)) / 8.0;
    }
    double[][] matrix = new double[observations][theta.length];
    double[] targets = new double[observations];
    for (int k = 0; k < observations; k++) {
      for (int i = 0; i < theta.length; i++) {
        matrix[k][i] = (random.nextInt(33) - 16) / 8.0;
        targets[k] += matrix[k][i] * theta[i];
      }
      targets[k] = (float) (targets[k] + off * random.nextGaussian());
    }
    return new LeastSquares(matrix, targets, theta);
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Block("fit.weight", "fit", theta.length, 1));
  }

  @Override
  public double loss(double[] at, DoubleUnaryOperator round) {
    double sum = 0;
    for (int k = 0; k < targets.length; k++) {
      double r = residual(k, at, round);
      sum = round.applyAsDouble(sum + round.applyAsDouble(r * r));
    }
    return sum;
  }

  @Override
  public double[] gradient(double[] at) {
    double[] gradient = new double[at.length];
    for (int k = 0; k < targets.length; k++) {
      double r = residual(k, at, x -> x);
      for (int i = 0; i < at.length; i++) {
        gradient[i] += 2 * matrix[k][i] * r;
      }
    }
    return gradient;
  }

  private double residual(int k, double[] at, DoubleUnaryOperator round) {
    return round.applyAsDouble(Formula.product(matrix[k], at, round) - targets[k]);
  }
}
