package epsweep.network;

/** The derivatives of activations that backpropagation multiplies by; the gates come first. */
enum Derivative {
  INPUT_GATE(Activation.SIGMOID),
  FORGET_GATE(Activation.SIGMOID),
  CANDIDATE(Activation.TANH),
  OUTPUT_GATE(Activation.SIGMOID),
  CELL_OUTPUT(Activation.TANH),
  DENSE_IDENTITY(Activation.IDENTITY),
  DENSE_TANH(Activation.TANH),
  DENSE_SIGMOID(Activation.SIGMOID),
  DENSE_RELU(Activation.RELU);

  private final Activation activation;

  Derivative(Activation activation) {
    this.activation = activation;
  }

  /** That of a dense layer. */
  static Derivative ofDense(Activation activation) {
    return switch (activation) {
      case IDENTITY -> DENSE_IDENTITY;
      case TANH -> DENSE_TANH;
      case SIGMOID -> DENSE_SIGMOID;
      case RELU -> DENSE_RELU;
    };
  }

  /** What is differentiated. */
  Activation activation() {
    return activation;
  }

  /** Whether it belongs to one of the gates i, f, g, o, whose number is then the ordinal. */
  boolean isOfGate() {
    return compareTo(OUTPUT_GATE) <= 0;
  }

  /** Whether it is multiplied by in layers of this kind. */
  boolean isIn(LayerSpec layer) {
    return layer instanceof LayerSpec.Dense dense
        ? this == ofDense(dense.activation())
        : compareTo(CELL_OUTPUT) <= 0;
  }
}
