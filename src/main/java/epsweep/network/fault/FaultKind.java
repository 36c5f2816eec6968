package epsweep.network.fault;

/** In which way a gradient is wrong: what the faults are, and what a diagnosis calls them. */
public enum FaultKind {
  /** n = k·g with one k ≠ 1: T, 1/T, B, 1/B, 2, ½. */
  SCALED("scaled"),
  /** n = k·g in one block, with another k than elsewhere. */
  FACTOR_PER_BLOCK("factor-per-block"),
  /** Of the right size, with the wrong sign. */
  SIGN("sign"),
  /** One gate's or layer's activation derivative is left out. */
  MISSING_DERIVATIVE("missing-activation-derivative"),
  /** What earlier time steps contribute is missing. */
  TRUNCATED_THROUGH_TIME("truncated-through-time"),
  /** What flows back through the cell state c is missing. */
  TRUNCATED_THROUGH_CELL("truncated-through-cell-state"),
  /** What flows back through the hidden state h is missing. */
  TRUNCATED_THROUGH_HIDDEN("truncated-through-hidden-state"),
  /** Biases have no gradient. */
  BIAS_MISSING("bias-gradient-missing"),
  /** The right values in other places. */
  PERMUTED("transposed-or-permuted"),
  /** n − g is proportional to the parameter. */
  WEIGHT_DECAY("weight-decay-on-one-side"),
  /** g is zero where the loss depends on the parameter. */
  ZERO_BLOCK("zero-block"),
  /** Right by itself, but fed with a wrong gradient by a layer above. */
  ERROR_FROM_ABOVE("error-from-above"),
  /** Only the last time step contributes. */
  LAST_STEP_ONLY("last-step-only"),
  /** n − g is the same number everywhere. */
  ADDITIVE_CONSTANT("additive-constant"),
  /** g is NaN or infinite where n is finite. */
  NOT_FINITE("not-finite"),
  /** g = θ: the gradient holds the parameter itself. */
  HOLDS_PARAMETER("holds-the-parameter"),
  /** Softmax is in the loss and not in the gradient, or the other way round. */
  SOFTMAX_LEFT_OUT("softmax-left-out"),
  /** Few rows are off, each in its own way. */
  SINGLE_ROWS("single-rows"),
  /** g has nothing to do with n. */
  UNRELATED("unrelated");

  private final String label;

  FaultKind(String label) {
    this.label = label;
  }

  /** The name in lists, reports and JSON. */
  public String label() {
    return label;
  }
}
