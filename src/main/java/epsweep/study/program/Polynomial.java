package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Σ_i c_i θ_i^p, p from 1 to 4, some θ_i exactly 0: losses without truncation, and with gradients
 * of 0 that other rows do not have.
 */
record Polynomial(double[] factors, int power, double[] theta) implements Formula {

  static Polynomial drawn(Random random) {
    int size = 1 + random.nextInt(8);
    double[] factors = new double[size];
    double[] theta = new double[size];
    for (int i = 0; i < size; i++) {
      factors[i] = (float) (random.nextGaussian() * StrictMath.pow(10, -4 * random.nextDouble()));
      theta[i] = random.nextInt(4) == 0 ? 0 : (float) (2 * random.nextGaussian());
    }
    return new Polynomial(factors, 1 + random.nextInt(4), theta);
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Block("term", "term", theta.length, 1));
  }

  @Override
  public double loss(double[] at, DoubleUnaryOperator round) {
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      double term = factors[i];
      for (int k = 0; k < power; k++) {
        term = round.applyAsDouble(term * at[i]);
      }
      sum = round.applyAsDouble(sum + term);
    }
    return sum;
  }

  @Override
  public double[] gradient(double[] at) {
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      gradient[i] = power * factors[i] * StrictMath.pow(at[i], power - 1);
    }
    return gradient;
  }
}
