package epsweep.study;

import epsweep.formula.Catalogue;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.sweep.plan.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What sweet spots are predicted of: by turns an LSTM under a dense layer in float32 and float64,
 * as the question's; one with ReLU; in 16-bit formats; with weights of 2 to 5; over 200 steps; deep
 * networks; and functions at random places, some far from 0.
 */
enum PredictionSubjects {
  LSTM("LSTM", "float32", "float64") {
    @Override
    Subject draw(Random random, long seed) {
      return network(
          random, seed, lstm(random, 7), 1 + random.nextInt(40), 0.1 + 0.9 * random.nextDouble());
    }
  },
  RELU("ReLU", "float32", "float64") {
    @Override
    Subject draw(Random random, long seed) {
      List<LayerSpec> layers =
          List.of(
              random.nextBoolean() ? new LayerSpec.Lstm(units(random, 6)) : relu(random),
              relu(random),
              dense(random));
      return network(random, seed, layers, 1 + random.nextInt(10), 0.1 + 0.9 * random.nextDouble());
    }

    private LayerSpec relu(Random random) {
      return new LayerSpec.Dense(units(random, 6), Activation.RELU);
    }
  },
  NARROW("narrow formats", "bfloat16", "float16", "tf32", "e8m16") {
    @Override
    Subject draw(Random random, long seed) {
      return network(
          random, seed, lstm(random, 5), 1 + random.nextInt(20), 0.1 + 0.9 * random.nextDouble());
    }
  },
  LARGE("large weights", "float32", "float64") {
    @Override
    Subject draw(Random random, long seed) {
      return network(
          random, seed, lstm(random, 6), 1 + random.nextInt(20), 2 + 3 * random.nextDouble());
    }
  },
  LONG("T = 200", "float32", "float64") {
    @Override
    Subject draw(Random random, long seed) {
      return network(random, seed, lstm(random, 3), 200, 0.1 + 0.9 * random.nextDouble());
    }
  },
  DEEP("deep", "float32", "float64") {
    @Override
    Subject draw(Random random, long seed) {
      List<LayerSpec> layers = new ArrayList<>();
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        layers.add(
            random.nextBoolean()
                ? new LayerSpec.Lstm(units(random, 3))
                : new LayerSpec.Dense(units(random, 3), Activation.TANH));
      }
      layers.add(dense(random));
      return network(random, seed, layers, 1 + random.nextInt(10), 0.2 + 0.9 * random.nextDouble());
    }
  },
  FUNCTION("functions", "float32", "float64") {
    @Override
    Subject draw(Random random, long seed) {
      List<String> all = Catalogue.names();
      double at = StrictMath.pow(10, -1 + 5 * random.nextDouble());
      return new Subject.OfFunction(all.get(random.nextInt(all.size())), at);
    }
  };

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> builds;

  PredictionSubjects(String label, String... builds) {
    this.label = label;
    this.builds = List.of(builds);
  }

  abstract Subject draw(Random random, long seed);

  String label() {
    return label;
  }

  List<String> builds() {
    return builds;
  }

  private static int units(Random random, int range) {
    return 2 + random.nextInt(range);
  }

  private static LayerSpec dense(Random random) {
    return new LayerSpec.Dense(units(random, 7), Activation.IDENTITY);
  }

  private static List<LayerSpec> lstm(Random random, int range) {
    return List.of(new LayerSpec.Lstm(units(random, range)), dense(random));
  }

  private static Subject network(
      Random random, long seed, List<LayerSpec> layers, int steps, double scale) {
    return new Subject.OfNetwork(
        new NetworkSpec(
            units(random, 5),
            layers,
            List.of(LossKind.values()).get(random.nextInt(LossKind.values().length)),
            List.of(LossAt.values()).get(random.nextInt(LossAt.values().length)),
            steps,
            1,
            new WeightSource.Seeded(seed, scale)));
  }
}
