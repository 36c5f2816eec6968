package epsweep.network;

import epsweep.parameter.Block;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The derivatives of activations that backpropagation multiplies by. */
public enum Derivative {
  INPUT_GATE(Activation.SIGMOID, "i"),
  FORGET_GATE(Activation.SIGMOID, "f"),
  CANDIDATE(Activation.TANH, "g"),
  OUTPUT_GATE(Activation.SIGMOID, "o"),
  CELL_OUTPUT(Activation.TANH, ""),
  DENSE_IDENTITY(Activation.IDENTITY, ""),
  DENSE_TANH(Activation.TANH, ""),
  DENSE_SIGMOID(Activation.SIGMOID, ""),
  DENSE_RELU(Activation.RELU, "");

  private static final Set<Derivative> OF_LSTM = EnumSet.range(INPUT_GATE, CELL_OUTPUT);

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
  Activation activation() {
    return activation;
  }

  /** The one of {@link Block#GATES} whose derivative it is. */
  public Optional<String> gate() {
    return gate.isEmpty() ? Optional.empty() : Optional.of(gate);
  }

  /** Whether it is multiplied by in layers of this kind. */
  public boolean isIn(LayerSpec layer) {
    return layer instanceof LayerSpec.Dense dense
        ? this == ofDense(dense.activation())
        : OF_LSTM.contains(this);
  }
}
