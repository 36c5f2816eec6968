package epsweep.network.layer;

/**
 * What a program does at the places of a layer's backpropagation where people go wrong: each
 * method, as it stands here, is what a right program does.
 */
public interface LayerSlip {

  /** A recurrent layer's two states, through which errors flow to the step before. */
  enum State {
    HIDDEN,
    CELL
  }

  /** Whether the state at a sequence's start is the one at the end of the sequence before. */
  default boolean keepsState() {
    return false;
  }

  /** What is multiplied by in place of an activation's derivative. */
  default Slopes.Rule slope(Derivative derivative) {
    return Slopes.Rule.RIGHT;
  }

  /** Whether the forget gate's error is δc ⊙ h₍t−1₎ ⊙ σ′, not δc ⊙ c₍t−1₎ ⊙ σ′. */
  default boolean takesHiddenForCell() {
    return false;
  }

  /** Whether what passes a GRU's update gate as it is gets δh ⊙ (1 − z), not δh ⊙ z. */
  default boolean reversesUpdateGate() {
    return false;
  }

  /** Whether the error of a GRU's b_hn + R_n h is δn, not δn ⊙ r. */
  default boolean forgetsResetGate() {
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

  /** How often step {@code t} of {@code steps} is added to a part's gradient. */
  default int times(Part part, int t, int steps) {
    return 1;
  }

  /** The step whose inputs multiply step {@code t}'s errors in the gradient of a recurrent W. */
  default int inputStep(int t) {
    return t;
  }

  /** The step whose h multiplies step {@code t}'s errors in R's gradient; −1 is the start. */
  default int hiddenStep(int t) {
    return t - 1;
  }
}
