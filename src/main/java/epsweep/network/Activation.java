package epsweep.network;

/** What a dense layer applies to its affine map. */
public enum Activation {
  IDENTITY,
  TANH,
  SIGMOID,
  RELU
}
