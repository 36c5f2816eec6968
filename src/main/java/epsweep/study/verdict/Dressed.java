package epsweep.study.verdict;

import epsweep.arithmetic.Build;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Truth;
import epsweep.parameter.Block;
import java.util.List;
import java.util.Optional;

/** Another model in disguise: the same parameters, and nothing known about it but its answers. */
public interface Dressed extends Model {

  /** What is underneath. */
  Model base();

  @Override
  default List<Block> blocks() {
    return base().blocks();
  }

  @Override
  default boolean supports(Build build) {
    return base().supports(build);
  }

  @Override
  default Optional<Truth> truth(
      Build build, Truth.Request request, int threads, Progress progress) {
    return Optional.empty();
  }

  /**
   * ∂L/∂θ at some positions, at the numbers that a build sees and without round-off; empty where it
   * is not known.
   */
  default Optional<double[]> trueGradient(Build build, int[] positions) {
    return base() instanceof Dressed dressed
        ? dressed.trueGradient(build, positions)
        : base().exactGradient(build, positions);
  }

  @Override
  default Object pointOf(Build build) {
    return base().pointOf(build);
  }
}
