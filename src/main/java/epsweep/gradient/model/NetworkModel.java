package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Arithmetics;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.Format;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.gradient.WideTruth;
import epsweep.network.Network;
import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import epsweep.network.fault.Fault;
import epsweep.parameter.Block;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A network with its numbers.
 *
 * @param fault what backpropagation does wrong on purpose
 */
public record NetworkModel(NetworkSpec spec, NetworkData data, Fault fault)
    implements Model, Serializable {

  /** With right backpropagation. */
  public NetworkModel(NetworkSpec spec, NetworkData data) {
    this(spec, data, Fault.NONE);
  }

  /** The same network with another mistake in backpropagation. */
  public NetworkModel with(Fault other) {
    return new NetworkModel(spec, data, other);
  }

  @Override
  public List<Block> blocks() {
    return spec.blocks();
  }

  @Override
  public LossFunction<?> in(Build build) {
    return loss(network(build));
  }

  private <V> NetworkLoss<V> loss(Network<V> network) {
    return new NetworkLoss<>(network, fault);
  }

  Network<?> network(Build build) {
    return network(Arithmetics.of(build));
  }

  private <V> Network<V> network(Arithmetics<V> math) {
    return new Network<>(math.own(), math.loss(), spec, data);
  }

  /** The network in double-double, at the numbers that a build sees. */
  Network<?> wide(Build build) {
    NetworkData seen = data.roundedBy(Arithmetic.of(build.format()));
    return new Network<>(new DoubleDouble(), spec, seen);
  }

  @Override
  public Optional<double[]> exactGradient(Build build, int[] positions) {
    return Optional.of(loss(wide(build)).analyticGradient(positions));
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads, Progress progress)
      throws InterruptedException {
    return Optional.of(
        new WideTruth<>(new NetworkLoss<>(wide(build)), request).measure(threads, progress));
  }

  @Override
  public Optional<Model> withoutFault() {
    return fault == Fault.NONE ? Optional.empty() : Optional.of(with(Fault.NONE));
  }

  /** The data are float32 numbers: formats at least as wide do not change them. */
  @Override
  public Object pointOf(Build build) {
    Format stored = Arithmetic.of(build.format()).format();
    return stored.contains(Format.FLOAT32) ? Format.FLOAT32 : stored;
  }

  @Override
  public int rounded() {
    return data.rounded();
  }
}
