package epsweep.network;

import java.util.EnumSet;
import java.util.Set;

/** What a block of parameters is in its layer. */
public enum Part {
  DENSE_WEIGHT,
  DENSE_BIAS,
  INPUT_WEIGHT,
  RECURRENT_WEIGHT,
  LSTM_BIAS;

  static final Set<Part> ALL = EnumSet.allOf(Part.class);
  public static final Set<Part> BIASES = EnumSet.of(DENSE_BIAS, LSTM_BIAS);
  public static final Set<Part> WEIGHTS = EnumSet.complementOf(EnumSet.of(DENSE_BIAS, LSTM_BIAS));
  public static final Set<Part> LSTM = EnumSet.of(INPUT_WEIGHT, RECURRENT_WEIGHT, LSTM_BIAS);
}
