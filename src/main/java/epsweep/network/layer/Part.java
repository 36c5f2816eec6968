package epsweep.network.layer;

import java.util.EnumSet;
import java.util.Set;

/** What a block of parameters is in its layer. */
public enum Part {
  DENSE_WEIGHT("weight"),
  DENSE_BIAS("bias"),
  INPUT_WEIGHT("weight_ih"),
  RECURRENT_WEIGHT("weight_hh"),
  RECURRENT_BIAS("bias"),
  /** A GRU's b_hn, which the reset gate multiplies. */
  RESET_BIAS("bias_hn");

  public static final Set<Part> BIASES = EnumSet.of(DENSE_BIAS, RECURRENT_BIAS, RESET_BIAS);
  public static final Set<Part> WEIGHTS = EnumSet.complementOf(EnumSet.copyOf(BIASES));
  public static final Set<Part> RECURRENT =
      EnumSet.of(INPUT_WEIGHT, RECURRENT_WEIGHT, RECURRENT_BIAS, RESET_BIAS);
  public static final Set<Part> RECURRENT_BIASES = EnumSet.of(RECURRENT_BIAS, RESET_BIAS);

  private final String label;

  Part(String label) {
    this.label = label;
  }

  /** What follows the layer in a block's name: {@code weight_hh}. */
  public String label() {
    return label;
  }

  /** Columns of the block in a layer of some inputs and units. */
  int columns(int inputs, int units) {
    return switch (this) {
      case DENSE_WEIGHT, INPUT_WEIGHT -> inputs;
      case RECURRENT_WEIGHT -> units;
      case DENSE_BIAS, RECURRENT_BIAS, RESET_BIAS -> 1;
    };
  }
}
