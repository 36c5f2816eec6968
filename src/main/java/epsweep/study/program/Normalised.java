package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A bias before a batch normalisation, which takes it away again: with z = w x + b over the samples
 * x, L = Σ ((z − mean z) / deviation of z + s − y)² has ∂L/∂b = 0 exactly, and ∂L/∂w = 0 but for
 * the sign, while a program finds round-off there.
 */
record Normalised(double[] samples, double[] targets, double[] theta) implements Formula {

  static Normalised drawn(Random random) {
    int size = 3 + random.nextInt(6);
    double[] samples = new double[size];
    double[] targets = new double[size];
    for (int i = 0; i < size; i++) {
      samples[i] = (float) random.nextGaussian();
      targets[i] = (float) random.nextGaussian();
    }
    double[] theta = new double[3];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) (0.2 + random.nextDouble());
    }
    return new Normalised(samples, targets, theta);
  }

  @Override
  public List<Block> blocks() {
    return List.of(
        new Block("linear.weight", "linear", 1, 1),
        new Block("linear.bias", "linear", 1, 1),
        new Block("norm.shift", "norm", 1, 1));
  }

  @Override
  public double loss(double[] at, DoubleUnaryOperator round) {
    double sum = 0;
    double[] normal = normalised(at, round);
    for (int i = 0; i < normal.length; i++) {
      double off = round.applyAsDouble(round.applyAsDouble(normal[i] + at[2]) - targets[i]);
      sum = round.applyAsDouble(sum + round.applyAsDouble(off * off));
    }
    return sum;
  }

  /** As backpropagation finds it: sums over the samples that cancel but for their round-off. */
  @Override
  public double[] gradient(double[] at) {
    double[] normal = normalised(at, x -> x);
    int size = normal.length;
    double deviation = deviation(at);
    double[] error = new double[size];
    double mean = 0;
    double product = 0;
    for (int i = 0; i < size; i++) {
      error[i] = 2 * (normal[i] + at[2] - targets[i]);
      mean += error[i] / size;
      product += error[i] * normal[i] / size;
    }
    double[] gradient = new double[3];
    for (int i = 0; i < size; i++) {
      double down = (error[i] - mean - normal[i] * product) / deviation;
      gradient[0] += down * samples[i];
      gradient[1] += down;
      gradient[2] += error[i];
    }
    return gradient;
  }

  private double deviation(double[] at) {
    double mean = 0;
    double square = 0;
    for (double x : samples) {
      mean += (at[0] * x + at[1]) / samples.length;
    }
    for (double x : samples) {
      double off = at[0] * x + at[1] - mean;
      square += off * off / samples.length;
    }
    return Math.sqrt(square);
  }

  private double[] normalised(double[] at, DoubleUnaryOperator round) {
    double[] z = new double[samples.length];
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      z[i] = round.applyAsDouble(round.applyAsDouble(at[0] * samples[i]) + at[1]);
      sum = round.applyAsDouble(sum + z[i]);
    }
    double mean = round.applyAsDouble(sum / z.length);
    double squares = 0;
    for (int i = 0; i < z.length; i++) {
      z[i] = round.applyAsDouble(z[i] - mean);
      squares = round.applyAsDouble(squares + round.applyAsDouble(z[i] * z[i]));
    }
    double variance = round.applyAsDouble(squares / z.length);
    double deviation = round.applyAsDouble(Math.sqrt(variance));
    for (int i = 0; i < z.length; i++) {
      z[i] = round.applyAsDouble(z[i] / deviation);
    }
    return z;
  }
}
