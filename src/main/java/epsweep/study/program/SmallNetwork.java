package epsweep.study.program;

import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Networks of some ten weights, as programs have them in their tests. */
final class SmallNetwork {

  private final Random random;

  SmallNetwork(Random random) {
    this.random = random;
  }

  /** Without kinks: LSTMs and dense layers. */
  NetworkModel smooth() {
    double scale = StrictMath.pow(10, -1.5 + 1.8 * random.nextDouble());
    return drawn(layers(), anyLoss(), 1 + random.nextInt(6), 1 + random.nextInt(3), scale);
  }

  /** A mistake of backpropagation that such a network can show, in the network that has it. */
  NetworkModel faulty(NetworkModel right) {
    List<Fault> possible =
        Stream.of(Fault.values())
            .filter(f -> f != Fault.NONE && f.problem(right.spec()).isEmpty())
            .toList();
    return right.with(possible.get(random.nextInt(possible.size())));
  }

  /** Weights so large that outputs are far apart: softmax is 0 or 1, sigmoids do not move. */
  NetworkModel saturated() {
    double scale = 5 * StrictMath.pow(10, 1.3 * random.nextDouble());
    return drawn(layers(), LossKind.SOFTMAX_CROSS_ENTROPY, 1 + random.nextInt(3), 2, scale);
  }

  /**
   * A ReLU layer with zero biases, of whose samples some are nothing but zeros: pre-activations of
   * exactly 0.
   */
  NetworkModel padded() {
    List<LayerSpec> layers =
        List.of(
            new LayerSpec.Dense(2 + random.nextInt(4), Activation.RELU),
            new LayerSpec.Dense(2 + random.nextInt(2), Activation.IDENTITY));
    int sequences = 2 + random.nextInt(4);
    NetworkModel drawn = drawn(layers, anyLoss(), 1, sequences, 0.8);
    NetworkData data = drawn.data();
    double[] parameters = data.parameters().clone();
    int from = 0;
    for (Block block : drawn.blocks()) {
      if (block.name().endsWith(".bias")) {
        Arrays.fill(parameters, from, from + block.size(), 0);
      }
      from += block.size();
    }
    double[] inputs = data.inputs().clone();
    int padded = 1 + random.nextInt(sequences - 1);
    Arrays.fill(inputs, 0, padded * drawn.spec().inputs(), 0);
    return new NetworkModel(
        drawn.spec(), new NetworkData(parameters, inputs, data.targets(), data.rounded()));
  }

  /** Outputs that are exactly the targets, 0, or close to them: a minimum. */
  NetworkModel fitted(double off) {
    NetworkModel drawn =
        drawn(layers(), LossKind.MEAN_SQUARED_ERROR, 1 + random.nextInt(4), 1, 0.7);
    NetworkData data = drawn.data();
    double[] parameters = data.parameters().clone();
    int top =
        drawn.blocks().subList(0, drawn.blocks().size() - 2).stream().mapToInt(Block::size).sum();
    Arrays.fill(parameters, top, parameters.length, 0);
    double[] targets = data.targets().clone();
    for (int i = 0; i < targets.length; i++) {
      targets[i] = (float) (off * targets[i]);
    }
    return new NetworkModel(
        drawn.spec(), new NetworkData(parameters, data.inputs(), targets, data.rounded()));
  }

  private List<LayerSpec> layers() {
    List<LayerSpec> layers = new ArrayList<>();
    int units = 1 + random.nextInt(3);
    layers.add(
        random.nextBoolean()
            ? new LayerSpec.Lstm(units)
            : new LayerSpec.Dense(
                units + 1, random.nextBoolean() ? Activation.TANH : Activation.SIGMOID));
    layers.add(new LayerSpec.Dense(2 + random.nextInt(2), Activation.IDENTITY));
    return layers;
  }

  private LossKind anyLoss() {
    return random.nextBoolean() ? LossKind.SOFTMAX_CROSS_ENTROPY : LossKind.MEAN_SQUARED_ERROR;
  }

  private NetworkModel drawn(
      List<LayerSpec> layers, LossKind loss, int steps, int sequences, double scale) {
    WeightSource.Seeded source = new WeightSource.Seeded(random.nextLong(), scale);
    NetworkSpec spec =
        new NetworkSpec(
            1 + random.nextInt(3),
            layers,
            loss,
            List.of(LossAt.values()).get(random.nextInt(LossAt.values().length)),
            steps,
            sequences,
            source);
    return new NetworkModel(spec, DrawnNetwork.of(spec, source));
  }
}
