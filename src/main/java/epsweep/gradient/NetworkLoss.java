package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.network.LaneLosses;
import epsweep.network.Network;
import epsweep.parameter.Block;
import java.util.List;

/** The built-in network as something to check. */
public record NetworkLoss<V>(Network<V> network) implements LossFunction<V> {

  @Override
  public Arithmetic<V> arithmetic() {
    return network.arithmetic();
  }

  @Override
  public Arithmetic<V> lossArithmetic() {
    return network.lossArithmetic();
  }

  @Override
  public List<Block> blocks() {
    return network.spec().blocks();
  }

  @Override
  public V parameters() {
    return network.parameters();
  }

  @Override
  public V analyticGradient() {
    return network.gradient();
  }

  @Override
  public Losses<V> losses() {
    return new LaneLosses<>(network)::evaluate;
  }
}
