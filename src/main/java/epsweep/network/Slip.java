package epsweep.network;

import epsweep.network.loss.SoftmaxError;
import epsweep.parameter.Block;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a program does at the places of backpropagation where people go wrong.
 *
 * <p>Each method, as it stands here, is what a right program does. A fault's slip overrides one of
 * them, and says where the gradient becomes wrong by that: {@link #startsIn}, {@link #flowsDown}.
 */
public interface Slip {

  /** No slip at all. */
  Slip NONE = block -> false;

  /** A recurrent layer's two states, through which errors flow to the step before. */
  enum State {
    HIDDEN,
    CELL
  }

  /** Whether the mistake is made in this block's gradient, or on the way to it in its layer. */
  boolean startsIn(PlacedBlock block);

  /** Whether the error that a layer hands to the one below is wrong as well. */
  default boolean flowsDown() {
    return false;
  }

  /**
   * The one of {@link Block#LSTM_GATES} to whose rows the mistake belongs; empty for whole blocks.
   */
  default Optional<String> gate() {
    return Optional.empty();
  }

  /** The k with n = k g in the blocks where the mistake is made, where there is one. */
  default OptionalDouble factor(NetworkSpec spec) {
    return OptionalDouble.empty();
  }

  /** Whether the state at a sequence's start is the one at the end of the sequence before. */
  default boolean keepsState() {
    return false;
  }

  /** Changes the error of one step's outputs; called where the loss is softmax cross-entropy. */
  default void changeError(SoftmaxError<?> error) {}

  /** What is multiplied by in place of an activation's derivative. */
  default Slopes.Rule slope(Derivative derivative) {
    return Slopes.Rule.RIGHT;
  }

  /** Whether the forget gate's error is δc ⊙ h₍t−1₎ ⊙ σ′, not δc ⊙ c₍t−1₎ ⊙ σ′. */
  default boolean takesHiddenForCell() {
    return false;
  }

  /** Whether a state's error at step {@code t} of {@code steps} flows on to step t − 1. */
  default boolean carries(State state, int t, int steps) {
    return true;
  }

  /** Whether δh₍t−1₎ is R δ, not Rᵀ δ. */
  default boolean forgetsToTranspose() {
    return false;
  }

  /** Whether a layer's error is handed to the layer below. */
  default boolean handsDown() {
    return true;
  }

  /** How often step {@code t} of {@code steps} is added to a part's gradient. */
  default int times(Part part, int t, int steps) {
    return 1;
  }

  /** The step whose inputs multiply step {@code t}'s errors in the gradient of an LSTM's W. */
  default int inputStep(int t) {
    return t;
  }

  /** The step whose h multiplies step {@code t}'s errors in R's gradient; −1 is the start. */
  default int hiddenStep(int t) {
    return t - 1;
  }

  /** Changes a block of the finished gradient. */
  default void changeGradient(BlockGradient<?> gradient) {}
}
