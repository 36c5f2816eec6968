package epsweep.network.layer;

import java.util.Optional;

/** The derivatives of activations that backpropagation multiplies by. */
public enum Derivative {
  INPUT_GATE(Activation.SIGMOID, "i"),
  FORGET_GATE(Activation.SIGMOID, "f"),
  CANDIDATE(Activation.TANH, "g"),
  OUTPUT_GATE(Activation.SIGMOID, "o"),
  CELL_OUTPUT(Activation.TANH, ""),
  RESET_GATE(Activation.SIGMOID, "r"),
  UPDATE_GATE(Activation.SIGMOID, "z"),
  NEW_GATE(Activation.TANH, "n"),
  RECURRENT_TANH(Activation.TANH, ""),
  DENSE_IDENTITY(Activation.IDENTITY, ""),
  DENSE_TANH(Activation.TANH, ""),
  DENSE_SIGMOID(Activation.SIGMOID, ""),
  DENSE_RELU(Activation.RELU, "");

  private final Activation activation;
  private final String gate;

  Derivative(Activation activation, String gate) {
    this.activation = activation;
    this.gate = gate;
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
  public Activation activation() {
    return activation;
  }

  /** The gate of its layer whose derivative it is. */
  public Optional<String> gate() {
    return gate.isEmpty() ? Optional.empty() : Optional.of(gate);
  }
}
