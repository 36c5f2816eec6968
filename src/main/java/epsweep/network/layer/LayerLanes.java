package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/**
 * One layer's forward pass, step by step, in many perturbed networks at once. The first {@code
 * lanes} lanes given to {@link #start} are computed; rows that are returned are overwritten by the
 * next step.
 */
public sealed interface LayerLanes<V> permits LstmLanes, GruLanes, RnnLanes, DenseLanes {

  /** A layer whose affine map is given. */
  static <V> LayerLanes<V> of(
      Arithmetic<V> math, LayerSpec layer, AffineLanes<V> affine, int lanes) {
    return switch (layer.kind()) {
      case LSTM -> new LstmLanes<>(math, affine, layer.units(), lanes);
      case GRU -> new GruLanes<>(math, affine, layer.units(), lanes);
      case RNN -> new RnnLanes<>(math, affine, layer.units(), lanes);
      case DENSE -> new DenseLanes<>(math, affine, layer.chosenActivation().orElseThrow(), lanes);
    };
  }

  /** Starts a sequence: a recurrent state becomes zero. */
  void start(int lanes);

  /** The outputs [units × lanes] for inputs of each lane's own [inputs × lanes]. */
  V[] step(V[] inputs);

  /** What the next step's affine map takes beside the inputs [recurrent × lanes]. */
  V[] state();

  /** The outputs [units × lanes] from what the affine map holds; {@link #step} without the map. */
  V[] activate();
}
