package epsweep.network;

import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded random networks of every kind: one to three layers, both losses, all ways to join. */
public final class RandomNetworks {

  private RandomNetworks() {}

  /** The network of a seed. */
  public static NetworkSpec of(long seed) {
    Random random = new Random(seed);
    List<LayerSpec> layers = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int units = 1 + random.nextInt(6);
      Activation activation = pick(random, Activation.values());
      layers.add(pick(random, LayerSpec.Kind.values()).of(units, activation));
    }
    double scale = 0.1 + 1.5 * random.nextDouble();
    return new NetworkSpec(
        1 + random.nextInt(6),
        layers,
        pick(random, LossKind.values()),
        pick(random, LossAt.values()),
        1 + random.nextInt(8),
        1 + random.nextInt(3),
        new WeightSource.Seeded(seed, scale));
  }

  /** Its numbers. */
  public static NetworkData data(NetworkSpec spec) {
    return DrawnNetwork.of(spec, (WeightSource.Seeded) spec.weights());
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** The same inputs and targets with other parameters. */
  public static NetworkData at(NetworkData data, double[] parameters) {
    return new NetworkData(parameters, data.inputs(), data.targets(), data.rounded());
  }
}
