package epsweep.network;

import java.util.Locale;

/** What a good diagnosis calls a wrong gradient. */
public enum FaultKind {
  /** Nothing is wrong. */
  NONE,
  /** n = k g with one k of note: T, 1/T, B, 1/B, 2, ½. */
  SCALED,
  /** n = k g in one block, with another k than elsewhere. */
  FACTOR_PER_BLOCK,
  /** n = −g. */
  SIGN,
  /** The derivative of one activation is left out. */
  MISSING_DERIVATIVE,
  /** Errors flow back over too few steps. */
  TRUNCATED_THROUGH_TIME,
  /** Errors do not flow back through the cell state. */
  TRUNCATED_THROUGH_CELL,
  /** Errors do not flow back through the hidden state. */
  TRUNCATED_THROUGH_HIDDEN,
  /** Biases have no gradient. */
  BIAS_MISSING,
  /** A block's elements have changed places. */
  PERMUTED,
  /** g − n is proportional to θ. */
  WEIGHT_DECAY,
  /** A block has no gradient. */
  ZERO_BLOCK,
  /** A block's gradient is that of the last step. */
  LAST_STEP_ONLY,
  /** n − g is the same for all parameters. */
  ADDITIVE_CONSTANT,
  /**
   * Wrong in a way of its own; what can be named is where the mistake starts, and not every layer
   * that it reaches.
   */
  WRONG_AT_ORIGIN,
  /** Wrong, and neither a kind nor an origin can be expected. */
  UNNAMED;

  /** The name for people: {@code truncated-through-time}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
