package epsweep.sweep;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.gradient.Derivatives;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.parameter.Block;
import epsweep.text.Digits;
import epsweep.text.InputException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** One build of what is swept: its function, and its gradient at the parameters swept. */
final class BuildRun<V> {

  private final Build build;
  private final LossFunction<V> function;
  private final double[] analytic;
  private final double[] theta;
  private final double[] losses;

  BuildRun(Build build, LossFunction<V> function, int[] swept) {
    this.build = build;
    this.function = function;
    requireFinite(build, function, swept);
    analytic = function.analyticGradient(swept);
    Arithmetic<V> math = function.arithmetic();
    theta = Arrays.stream(swept).mapToDouble(i -> math.get(function.parameters(), i)).toArray();
    int size = function.blocks().stream().mapToInt(Block::size).sum();
    int[] first = IntStream.range(0, function.hasOneLoss() ? 1 : size).toArray();
    V result = function.lossArithmetic().row(first.length);
    function.losses().evaluate(first, function.parameters(), result, first.length);
    losses = function.lossArithmetic().doubles(result, first.length);
  }

  /** Refuses parameters that the build cannot hold. */
  static <V> void requireFinite(Build build, LossFunction<V> function, int[] positions) {
    Arithmetic<V> math = function.arithmetic();
    for (int i : positions) {
      double value = math.get(function.parameters(), i);
      if (!Double.isFinite(value)) {
        throw new InputException(
            build.name()
                + ": parameter "
                + i
                + " (from 0) is "
                + (Double.isNaN(value)
                    ? "no number"
                    : "beyond this build's range, up to about "
                        + Digits.legible(Math.scalb(2.0, math.format().maxExponent()), 2)
                        + "; take a wider build, or smaller parameters"));
      }
    }
  }

  /** Derivatives of this build for one thread. */
  Derivatives<V> derivatives(Scheme scheme, Step step, int capacity) {
    return Derivatives.of(
        function, scheme, step, capacity, i -> function.hasOneLoss() ? loss() : losses[i]);
  }

  Build build() {
    return build;
  }

  /** g at the parameters swept, in their order. */
  double[] analytic() {
    return analytic;
  }

  /** θ at the parameters swept, in their order. */
  double[] theta() {
    return theta;
  }

  /** Root mean square of all parameters. */
  double scale() {
    return function.scale();
  }

  /** The unperturbed loss; of several the first parameter's. */
  double loss() {
    return losses[0];
  }
}
