package epsweep.network;

import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Draws a network and its data from a seed: weights uniform in ±scale, inputs standard Gaussian,
 * targets one-hot with equally likely classes (Gaussian for mean squared error), in this order from
 * one WELL19937c generator (Panneton, L'Ecuyer &amp; Matsumoto 2006), each rounded to float32.
 */
public final class DrawnNetwork {

  private DrawnNetwork() {}

  /** The same numbers for the same specification on every machine. */
  public static NetworkData of(NetworkSpec spec, WeightSource.Seeded seeded) {
    RandomGenerator random = new Well19937c(seeded.seed());
    List<Block> blocks = spec.blocks();
    int size = blocks.stream().mapToInt(Block::size).reduce(0, Math::addExact);
    double[] parameters = new double[size];
    for (int i = 0; i < size; i++) {
      parameters[i] = (float) (seeded.weightScale() * (2 * random.nextDouble() - 1));
    }
    int steps = Math.multiplyExact(spec.sequences(), spec.steps());
    double[] inputs = gaussian(random, Math.multiplyExact(steps, spec.inputs()));
    double[] targets =
        spec.loss() == LossKind.SOFTMAX_CROSS_ENTROPY
            ? oneHot(random, steps, spec.outputs())
            : gaussian(random, Math.multiplyExact(steps, spec.outputs()));
    return new NetworkData(parameters, inputs, targets, 0);
  }

  private static double[] gaussian(RandomGenerator random, int size) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static double[] oneHot(RandomGenerator random, int steps, int outputs) {
    double[] targets = new double[Math.multiplyExact(steps, outputs)];
    for (int t = 0; t < steps; t++) {
      targets[t * outputs + random.nextInt(outputs)] = 1;
    }
    return targets;
  }
}
