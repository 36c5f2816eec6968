package epsweep.network.loss;

/** How one step's outputs are compared with that step's targets. */
public enum LossKind {
  /** −Σ y_k log softmax(z)_k: targets are distributions over the outputs. */
  SOFTMAX_CROSS_ENTROPY("softmax-cross-entropy"),
  /** Σ (z_k − y_k)² / outputs. */
  MEAN_SQUARED_ERROR("mean-squared-error");

  private final String label;

  LossKind(String label) {
    this.label = label;
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }
}
