package epsweep.network.fault;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Float64;
import epsweep.gradient.Group;
import epsweep.gradient.Groups;
import epsweep.network.Network;
import epsweep.network.NetworkSpec;
import epsweep.network.RandomNetworks;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Small networks that faults show in, and their gradients. */
final class FaultyNetworks {

  static final LayerSpec LSTM = new LayerSpec.Lstm(3);
  static final LayerSpec GRU = new LayerSpec.Gru(3);
  static final LayerSpec RNN = new LayerSpec.Rnn(3);

  private FaultyNetworks() {}

  /** Seven networks that have between them all that any fault needs, each with three seeds. */
  static List<NetworkSpec> networks() {
    return LongStream.range(1, 4).boxed().flatMap(FaultyNetworks::networks).toList();
  }

  private static Stream<NetworkSpec> networks(long seed) {
    LossKind softmax = LossKind.SOFTMAX_CROSS_ENTROPY;
    LossKind squares = LossKind.MEAN_SQUARED_ERROR;
    return Stream.of(
        network(seed, softmax, LossAt.LAST_STEP, 7, 3, LSTM, dense(4, Activation.IDENTITY)),
        network(
            seed,
            squares,
            LossAt.EVERY_STEP_MEAN,
            8,
            2,
            dense(3, Activation.TANH),
            LSTM,
            dense(4, Activation.SIGMOID),
            dense(2, Activation.IDENTITY)),
        network(
            seed,
            softmax,
            LossAt.EVERY_STEP_SUM,
            8,
            2,
            LSTM,
            dense(4, Activation.RELU),
            dense(3, Activation.IDENTITY)),
        network(
            seed,
            softmax,
            LossAt.EVERY_STEP_SUM,
            1,
            1,
            dense(5, Activation.RELU),
            dense(3, Activation.TANH)),
        network(seed, squares, LossAt.EVERY_STEP_SUM, 7, 2, LSTM, LSTM),
        network(
            seed, softmax, LossAt.EVERY_STEP_SUM, 7, 2, GRU, RNN, dense(3, Activation.IDENTITY)),
        network(seed, squares, LossAt.EVERY_STEP_MEAN, 8, 2, RNN, LSTM, GRU));
  }

  static LayerSpec dense(int units, Activation activation) {
    return new LayerSpec.Dense(units, activation);
  }

  static NetworkSpec network(
      long seed, LossKind loss, LossAt at, int steps, int sequences, LayerSpec... layers) {
    WeightSource weights = new WeightSource.Seeded(seed, 0.8);
    return new NetworkSpec(3, List.of(layers), loss, at, steps, sequences, weights);
  }

  /** Those of them in which a fault can show. */
  static Stream<NetworkSpec> showing(Fault fault) {
    List<NetworkSpec> showing =
        networks().stream().filter(spec -> fault.problem(spec).isEmpty()).toList();
    assertThat(showing).as("networks that show %s", fault.label()).isNotEmpty();
    return showing.stream();
  }

  static double[] gradient(Fault fault, NetworkSpec spec) {
    return build(spec).gradient(fault.slip());
  }

  static Network<double[]> build(NetworkSpec spec) {
    return new Network<>(new Float64(), spec, RandomNetworks.data(spec));
  }

  static List<Group> groups(NetworkSpec spec) {
    List<Block> blocks = spec.blocks();
    return Groups.of(
        blocks, IntStream.range(0, blocks.stream().mapToInt(Block::size).sum()).toArray());
  }

  /** Positions of the blocks or gates where a fault starts. */
  static int[] origins(Fault fault, NetworkSpec spec) {
    List<String> names = fault.origins(spec);
    return groups(spec).stream()
        .filter(group -> names.contains(group.name()))
        .flatMapToInt(group -> Arrays.stream(group.parameters()))
        .toArray();
  }

  static double[] at(int[] positions, double[] values) {
    return Arrays.stream(positions).mapToDouble(i -> values[i]).toArray();
  }
}
