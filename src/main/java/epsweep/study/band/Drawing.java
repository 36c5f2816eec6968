package epsweep.study.band;

import epsweep.gradient.Scheme;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network of some hundred to three thousand parameters and the scheme that it is swept with, by
 * its seed: in turns ordinary, with weights of up to ±2, ReLU, two LSTMs, 60 steps, squared error,
 * dense layers alone, and several sequences; of six, one by forward, one by four-point and four by
 * central differences.
 */
record Drawing(NetworkModel model, Scheme scheme) {

  private static final int KINDS = 8;

  static Drawing of(long seed) {
    Random random = new Random(seed);
    int kind = (int) (seed % KINDS);
    WeightSource.Seeded weights =
        new WeightSource.Seeded(seed, kind == 1 ? 2 : 0.1 + 0.6 * random.nextDouble());
    NetworkSpec spec =
        new NetworkSpec(
            between(random, 4, 12),
            layers(kind, random),
            kind == 5 ? LossKind.MEAN_SQUARED_ERROR : LossKind.SOFTMAX_CROSS_ENTROPY,
            List.of(LossAt.values()).get(random.nextInt(LossAt.values().length)),
            kind == 4 ? 60 : between(random, 4, 14),
            kind == 7 ? between(random, 2, 5) : 1,
            weights);
    Scheme scheme =
        switch (random.nextInt(6)) {
          case 0 -> Scheme.FORWARD;
          case 1 -> Scheme.FOUR_POINT;
          default -> Scheme.CENTRAL;
        };
    return new Drawing(new NetworkModel(spec, DrawnNetwork.of(spec, weights)), scheme);
  }

  private static List<LayerSpec> layers(int kind, Random random) {
    List<LayerSpec> layers = new ArrayList<>();
    if (kind == 6) {
      layers.add(new LayerSpec.Dense(between(random, 20, 40), Activation.TANH));
    } else {
      layers.add(new LayerSpec.Lstm(between(random, 8, 18)));
    }
    switch (kind) {
      case 2 -> layers.add(new LayerSpec.Dense(between(random, 10, 20), Activation.RELU));
      case 3 -> layers.add(new LayerSpec.Lstm(between(random, 6, 14)));
      case 6 -> layers.add(new LayerSpec.Dense(between(random, 20, 40), Activation.SIGMOID));
      default -> {}
    }
    layers.add(new LayerSpec.Dense(between(random, 4, 12), Activation.IDENTITY));
    return layers;
  }

  /** From {@code low} to below {@code high}. */
  private static int between(Random random, int low, int high) {
    return low + random.nextInt(high - low);
  }
}
