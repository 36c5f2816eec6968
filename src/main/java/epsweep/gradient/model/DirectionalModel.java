package epsweep.gradient.model;

import epsweep.arithmetic.Build;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.gradient.WideTruth;
import epsweep.network.Network;
import epsweep.network.fault.Fault;
import epsweep.parameter.Block;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A network as a function of how far it goes along random directions: a screen of all parameters
 * that costs as little as a check of a few.
 *
 * @param count how many directions each block, of an LSTM's each gate, has
 */
public record DirectionalModel(NetworkModel network, int count) implements Model, Serializable {

  /** The directions in some blocks, as blocks of parameters: {@code count} for each gate. */
  public static List<Block> blocks(List<Block> blocks, int count) {
    return Directions.asBlocks(blocks, count);
  }

  @Override
  public List<Block> blocks() {
    return blocks(network.blocks(), count);
  }

  @Override
  public LossFunction<?> in(Build build) {
    return along(network.network(build), network.fault());
  }

  private <V> DirectionalLoss<V> along(Network<V> in, Fault fault) {
    return new DirectionalLoss<>(in, fault, new Directions(network.blocks(), count), blocks());
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress)
      throws InterruptedException {
    return Optional.of(
        new WideTruth<>(along(network.wide(build), Fault.NONE), request)
            .measure(threads, progress));
  }

  @Override
  public Optional<double[]> exactGradient(Build build, int[] positions) {
    return Optional.of(along(network.wide(build), network.fault()).analyticGradient(positions));
  }

  @Override
  public Object pointOf(Build build) {
    return network.pointOf(build);
  }

  @Override
  public Optional<Model> withoutFault() {
    return network.withoutFault().map(right -> new DirectionalModel((NetworkModel) right, count));
  }

  @Override
  public int rounded() {
    return network.rounded();
  }
}
