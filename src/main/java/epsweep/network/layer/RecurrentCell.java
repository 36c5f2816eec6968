package epsweep.network.layer;

/** What is a recurrent layer's own in {@link RecurrentPass}: one network, step after step. */
sealed interface RecurrentCell<V> permits LstmCell, GruCell, RnnCell {

  /** The forward pass, in a single lane. */
  LayerLanes<V> lanes();

  /** Keeps what the lanes computed at a step, as the way back needs it. */
  void keep(int step);

  /** Takes what is kept of the last step, beside h, for what was before the first. */
  default void continueSequence() {}

  /** Before the way back. */
  default void turn() {}

  /**
   * ∂L/∂z of a step; called for the last step first.
   *
   * @param delta written to: vectors over units, for the parts of z
   * @param dh ∂L/∂h, not modified
   * @param before h of the step before, not modified
   * @param direct what reaches {@code before} without z is added to it
   */
  void differentiate(V[] delta, V dh, int step, V before, V direct);
}
