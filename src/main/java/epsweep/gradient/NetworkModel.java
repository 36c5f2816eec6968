package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.Float64;
import epsweep.arithmetic.Format;
import epsweep.arithmetic.Rounded;
import epsweep.network.Block;
import epsweep.network.Fault;
import epsweep.network.Network;
import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A network with its numbers. */
public record NetworkModel(NetworkSpec spec, NetworkData data) implements Model, Serializable {

  /** The same network with another mistake in backpropagation. */
  public NetworkModel with(Fault fault) {
    return new NetworkModel(spec.with(fault), data);
  }

  /** The same network at other parameters. */
  public NetworkModel at(double[] parameters) {
    return new NetworkModel(spec, data.at(parameters));
  }

  @Override
  public List<Block> blocks() {
    return Block.of(spec);
  }

  @Override
  public LossFunction<?> in(Build build) {
    return build.isMixed() ? mixed(build) : in(Arithmetic.of(build.format()));
  }

  private <V> LossFunction<V> in(Arithmetic<V> math) {
    return new NetworkLoss<>(new Network<>(math, spec, data));
  }

  /** Emulated, because rows of doubles are what a narrow format and float64 share. */
  private LossFunction<double[]> mixed(Build build) {
    return new NetworkLoss<>(new Network<>(new Rounded(build.format()), new Float64(), spec, data));
  }

  @Override
  public Optional<Truth> truth(Build build, Truth.Request request, int threads)
      throws InterruptedException {
    NetworkData seen = data.roundedBy(Arithmetic.of(build.format()));
    return Optional.of(wide(new DoubleDouble(), seen, request).measure(threads));
  }

  private <V> WideTruth<V> wide(Arithmetic<V> math, NetworkData seen, Truth.Request request) {
    return new WideTruth<>(
        new NetworkLoss<>(new Network<>(math, spec.withoutFault(), seen)), request);
  }

  /** The data are float32 numbers: formats at least as wide do not change them. */
  @Override
  public Object pointOf(Build build) {
    return build.format().contains(Format.FLOAT32) ? Format.FLOAT32 : build.format();
  }

  @Override
  public int rounded() {
    return data.rounded();
  }
}
