package epsweep.sweep;

import epsweep.network.NetworkSpec;
import epsweep.network.fault.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a sweep file sweeps. */
public sealed interface Subject {

  /**
   * A network.
   *
   * @param fault what backpropagation does wrong on purpose
   */
  record OfNetwork(NetworkSpec spec, Fault fault) implements Subject {

    /** With right backpropagation. */
    public OfNetwork(NetworkSpec spec) {
      this(spec, Fault.NONE);
    }
  }

  /**
   * A function of one variable.
   *
   * @param function a name of the catalogue: {@code sin}
   * @param at where it is differentiated
   */
  record OfFunction(String function, double at) implements Subject {}

  /**
   * Programs that answer for the loss, one for each build.
   *
   * @param commands by the build's name, as the sweep file gives them
   * @param timeoutSeconds within which each request must be answered
   * @param steps T, if the file says so: a verdict can then name it
   * @param batch B, likewise
   */
  record OfProgram(
      Map<String, List<String>> commands, int timeoutSeconds, OptionalInt steps, OptionalInt batch)
      implements Subject {

    public static final int DEFAULT_TIMEOUT = 60;

    public OfProgram {
      commands = new LinkedHashMap<>(commands);
    }
  }

  /** The network, if it is one. */
  default Optional<NetworkSpec> network() {
    return this instanceof OfNetwork network ? Optional.of(network.spec()) : Optional.empty();
  }
}
