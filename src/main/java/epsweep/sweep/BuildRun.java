package epsweep.sweep;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Format;
import epsweep.gradient.Differences;
import epsweep.gradient.LossFunction;
import epsweep.gradient.NetworkLoss;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.Block;
import epsweep.network.Network;
import epsweep.network.NetworkData;
import epsweep.network.NetworkSpec;
import java.util.List;

/** One build of what is swept: its function, and its gradient at the parameters swept. */
final class BuildRun<V> {

  private final LossFunction<V> function;
  private final double[] analytic;
  private final double loss;

  private BuildRun(LossFunction<V> function, int[] swept) {
    this.function = function;
    Arithmetic<V> math = function.arithmetic();
    V gradient = function.analyticGradient();
    analytic = new double[swept.length];
    for (int i = 0; i < swept.length; i++) {
      analytic[i] = math.get(gradient, swept[i]);
    }
    V result = math.row(1);
    function.losses().evaluate(new int[] {0}, function.parameters(), result, 1);
    loss = math.get(result, 0);
  }

  /** The network in the arithmetic of {@code format}. */
  static BuildRun<?> of(Format format, NetworkSpec spec, NetworkData data, int[] swept) {
    return of(Arithmetic.of(format), spec, data, swept);
  }

  private static <V> BuildRun<V> of(
      Arithmetic<V> math, NetworkSpec spec, NetworkData data, int[] swept) {
    return new BuildRun<>(new NetworkLoss<>(new Network<>(math, spec, data)), swept);
  }

  /** Differences of this build for one thread. */
  Differences<V> differences(Scheme scheme, Step step, int capacity) {
    return new Differences<>(function, scheme, step, capacity);
  }

  Format format() {
    return function.arithmetic().format();
  }

  List<Block> blocks() {
    return function.blocks();
  }

  /** g at the parameters swept, in their order. */
  double[] analytic() {
    return analytic;
  }

  /** The unperturbed loss. */
  double loss() {
    return loss;
  }
}
