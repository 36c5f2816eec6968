package epsweep.network;

import epsweep.network.layer.LayerSlip;
import epsweep.network.loss.SoftmaxError;
import java.util.Optional;

/**
 * What a program does at the places of a network's backpropagation where people go wrong.
 *
 * <p>Each method, as it stands here and in {@link LayerSlip}, is what a right program does. A
 * fault's slip overrides one of them, and says where the gradient becomes wrong by that.
 */
public interface Slip extends LayerSlip {

  /** No slip at all. */
  Slip NONE = block -> false;

  /** Whether the mistake is made in this block's gradient, or on the way to it in its layer. */
  boolean startsIn(PlacedBlock block);

  /** The gate of the layer to whose rows the mistake belongs; empty for whole blocks. */
  default Optional<String> gate() {
    return Optional.empty();
  }

  /** Changes the error of one step's outputs; called where the loss is softmax cross-entropy. */
  default void changeError(SoftmaxError<?> error) {}

  /** Whether a layer's error is handed to the layer below. */
  default boolean handsDown() {
    return true;
  }

  /** Changes a block of the finished gradient. */
  default void changeGradient(BlockGradient<?> gradient) {}
}
