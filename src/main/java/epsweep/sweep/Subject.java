package epsweep.sweep;

import epsweep.network.NetworkSpec;
import java.util.Optional;

/** What a sweep file sweeps. */
public sealed interface Subject {

  /** A network. */
  record OfNetwork(NetworkSpec spec) implements Subject {}

  /**
   * A function of one variable.
   *
   * @param function a name of the catalogue: {@code sin}
   * @param at where it is differentiated
   */
  record OfFunction(String function, double at) implements Subject {}

  /** The network, if it is one. */
  default Optional<NetworkSpec> network() {
    return this instanceof OfNetwork network ? Optional.of(network.spec()) : Optional.empty();
  }
}
