package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Norm;
import epsweep.arithmetic.TwoPart;
import epsweep.parameter.Block;
import java.util.Arrays;
import java.util.List;

/**
 * What a gradient check perturbs: a loss L(θ) with named parameters and a gradient that somebody
 * claims for it, in one build.
 */
public interface LossFunction<V> {

  /** The arithmetic of θ, of its perturbation and of g. */
  Arithmetic<V> arithmetic();

  /** The arithmetic of L, of its differences and of n. */
  default Arithmetic<V> lossArithmetic() {
    return arithmetic();
  }

  /** The tensors that make θ, in its order. */
  List<Block> blocks();

  /** θ, flat; not to be changed. */
  V parameters();

  /**
   * Root mean square of all parameters: how far from θ a loss may be expected to change its ways.
   */
  default double scale() {
    int size = blocks().stream().mapToInt(Block::size).sum();
    return Norm.of(arithmetic().doubles(parameters(), size)) / Math.sqrt(size);
  }

  /** g: the gradient that is checked. */
  V analyticGradient();

  /** g at some positions of θ, in their order. */
  default double[] analyticGradient(int[] positions) {
    V gradient = analyticGradient();
    Arithmetic<V> math = arithmetic();
    return Arrays.stream(positions).mapToDouble(i -> math.get(gradient, i)).toArray();
  }

  /**
   * Whether L(θ) is the same for all parameters, and not each one's own, at points of their own.
   */
  default boolean hasOneLoss() {
    return true;
  }

  /** A way to compute losses for one thread. */
  Losses<V> losses();

  /**
   * The same loss in numbers with a second part, whose value rounds as here.
   *
   * @throws UnsupportedOperationException if it is not computed over any arithmetic
   */
  default LossFunction<TwoPart<V>> withPart(Axis axis) {
    throw new UnsupportedOperationException("computed over real numbers alone, not " + axis);
  }

  /** Computes losses with one parameter changed; serves one thread. */
  @FunctionalInterface
  interface Losses<V> {

    /**
     * The i-th loss is L(θ) with parameter {@code parameter[i]} at {@code value[i]}.
     *
     * @param losses modified: the first {@code evaluations} elements
     */
    void evaluate(int[] parameter, V value, V losses, int evaluations);
  }
}
