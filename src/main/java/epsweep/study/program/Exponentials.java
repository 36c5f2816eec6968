package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * Σ_i c_i e^(s_i θ_i), s up to 50 and c over many decades: rows of all sizes, some of which bend
 * strongly.
 */
record Exponentials(double[] factors, double[] rates, double[] theta) implements Formula {

  static Exponentials drawn(Random random) {
    int size = 2 + random.nextInt(8);
    double decades = 8 * random.nextDouble();
    double[] factors = new double[size];
    double[] rates = new double[size];
    double[] theta = new double[size];
    for (int i = 0; i < size; i++) {
      factors[i] = (float) StrictMath.pow(10, -decades * random.nextDouble());
      rates[i] = (float) (50 * StrictMath.pow(random.nextDouble(), 3));
      theta[i] = (float) (0.3 * random.nextGaussian());
    }
    return new Exponentials(factors, rates, theta);
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Block("growth", "growth", theta.length, 1));
  }

  @Override
  public double loss(double[] at, DoubleUnaryOperator round) {
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      double e = StrictMath.exp(round.applyAsDouble(rates[i] * at[i]));
      sum = round.applyAsDouble(sum + round.applyAsDouble(factors[i] * round.applyAsDouble(e)));
    }
    return sum;
  }

  @Override
  public double[] gradient(double[] at) {
    double[] gradient = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      gradient[i] = factors[i] * rates[i] * StrictMath.exp(rates[i] * at[i]);
    }
    return gradient;
  }
}
