package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.TwoPart;
import epsweep.gradient.Axis;
import epsweep.gradient.LossFunction;
import epsweep.network.LaneLosses;
import epsweep.network.Network;
import epsweep.network.fault.Fault;
import epsweep.parameter.Block;
import java.util.List;

/**
 * The built-in network as something to check.
 *
 * @param fault what its backpropagation does wrong
 */
public record NetworkLoss<V>(Network<V> network, Fault fault) implements LossFunction<V> {

  /** With right backpropagation. */
  public NetworkLoss(Network<V> network) {
    this(network, Fault.NONE);
  }

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
    return network.gradient(fault.slip());
  }

  @Override
  public LossFunction<TwoPart<V>> withPart(Axis axis) {
    return new NetworkLoss<>(
        network.in(axis.over(arithmetic().fresh()), axis.over(lossArithmetic().fresh())), fault);
  }

  @Override
  public Losses<V> losses() {
    return new LaneLosses<>(network)::evaluate;
  }
}
