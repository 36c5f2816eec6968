package epsweep.network;

import epsweep.arithmetic.Arithmetic;

/**
 * One layer's forward pass, step by step, in many perturbed networks at once. The first {@code
 * lanes} lanes given to {@link #start} are computed; rows that are returned are overwritten by the
 * next step.
 */
sealed interface LayerLanes<V> permits LstmLanes, DenseLanes {

  static <V> LayerLanes<V> of(
      Arithmetic<V> math, LayerSpec layer, AffineMap map, V parameters, int lanes) {
    return of(math, layer, new AffineLanes<>(math, map, parameters, lanes), lanes);
  }

  /** A layer whose affine map is given. */
  static <V> LayerLanes<V> of(
      Arithmetic<V> math, LayerSpec layer, AffineLanes<V> affine, int lanes) {
    if (layer instanceof LayerSpec.Dense dense) {
      return new DenseLanes<>(math, affine, dense.activation(), lanes);
    }
    return new LstmLanes<>(math, affine, layer.units(), lanes);
  }

  /** Gives each lane its own value of one parameter, as {@link AffineLanes#perturb}. */
  void perturb(int[] parameter, V value, int[] order, int first, int lanes);

  /** Starts a sequence: a recurrent state becomes zero. */
  void start(int lanes);

  /** The outputs [units × lanes] for inputs of each lane's own [inputs × lanes]. */
  V[] step(V[] inputs);

  /** The outputs for an input that all lanes share, in networks that {@link #perturb} set. */
  V[] stepPerturbed(SharedInput<V> input, int step);
}
