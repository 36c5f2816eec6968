package epsweep.study.program;

import epsweep.parameter.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Σ_k sin(Σ_i w_ki θ_i): waves as short as 0.1, which differences of large ε step over. */
record Waves(double[][] frequencies, double[] theta) implements Formula {

  static Waves drawn(Random random) {
    double[] theta = new double[1 + random.nextInt(9)];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) random.nextGaussian();
    }
    double most = StrictMath.pow(10, 2 * random.nextDouble());
    double[][] frequencies = new double[1 + random.nextInt(4)][theta.length];
    for (double[] wave : frequencies) {
      for (int i = 0; i < theta.length; i++) {
        wave[i] = (float) (most * (2 * random.nextDouble() - 1));
      }
    }
    return new Waves(frequencies, theta);
  }

  /** The same waves over parameters of other sizes, up to 8,192 times larger, or exactly 0. */
  Waves stretched(Random random) {
    double[] far = theta.clone();
    double[][] slower = new double[frequencies.length][];
    Arrays.setAll(slower, k -> frequencies[k].clone());
    for (int i = 0; i < far.length; i++) {
      int power = random.nextInt(14);
      far[i] = random.nextInt(4) == 0 ? 0 : Math.scalb(far[i], power);
      for (double[] wave : slower) {
        wave[i] = Math.scalb(wave[i], -power);
      }
    }
    return new Waves(slower, far);
  }

  @Override
  public List<Block> blocks() {
    int first = theta.length / 2;
    Block high = new Block("high.weight", "high", theta.length - first, 1);
    return first == 0 ? List.of(high) : List.of(new Block("low.weight", "low", first, 1), high);
  }

  @Override
  public double loss(double[] at, DoubleUnaryOperator round) {
    double sum = 0;
    for (double[] wave : frequencies) {
      double s = round.applyAsDouble(StrictMath.sin(Formula.product(wave, at, round)));
      sum = round.applyAsDouble(sum + s);
    }
    return sum;
  }

  @Override
  public double[] gradient(double[] at) {
    double[] gradient = new double[at.length];
    for (double[] wave : frequencies) {
      double slope = StrictMath.cos(Formula.product(wave, at, x -> x));
      for (int i = 0; i < at.length; i++) {
        gradient[i] += wave[i] * slope;
      }
    }
    return gradient;
  }
}
