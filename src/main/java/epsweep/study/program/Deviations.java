package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Σ_k |Σ_i A_ki θ_i − b_k|: flat pieces with kinks between them, at any distance from θ.
 *
 * @param matrix A [observations × parameters]
 * @param targets b
 */
record Deviations(double[][] matrix, double[] targets, double[] theta) implements Formula {

  static Deviations drawn(Random random) {
    double[] theta = new double[1 + random.nextInt(6)];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) random.nextGaussian();
    }
    double[][] matrix = new double[2 + random.nextInt(6)][theta.length];
    double[] targets = new double[matrix.length];
    for (int k = 0; k < matrix.length; k++) {
      for (int i = 0; i < theta.length; i++) {
        matrix[k][i] = (float) random.nextGaussian();
        targets[k] += matrix[k][i] * theta[i];
      }
      double off = StrictMath.pow(10, -6 * random.nextDouble());
      targets[k] = (float) (targets[k] + off * random.nextGaussian());
    }
    return new Deviations(matrix, targets, theta);
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Block("slope", "slope", theta.length, 1));
  }

  @Override
  public double loss(double[] at, DoubleUnaryOperator round) {
    double sum = 0;
    for (int k = 0; k < targets.length; k++) {
      sum = round.applyAsDouble(sum + Math.abs(residual(k, at, round)));
    }
    return sum;
  }

  @Override
  public double[] gradient(double[] at) {
    double[] gradient = new double[at.length];
    for (int k = 0; k < targets.length; k++) {
      double sign = Math.signum(residual(k, at, x -> x));
      for (int i = 0; i < at.length; i++) {
        gradient[i] += sign * matrix[k][i];
      }
    }
    return gradient;
  }

  private double residual(int k, double[] at, DoubleUnaryOperator round) {
    return round.applyAsDouble(Formula.product(matrix[k], at, round) - targets[k]);
  }
}
