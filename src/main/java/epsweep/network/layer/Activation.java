package epsweep.network.layer;

/** What a dense layer applies to its affine map. */
public enum Activation {
  IDENTITY("identity"),
  TANH("tanh"),
  SIGMOID("sigmoid"),
  RELU("relu");

  private final String label;

  Activation(String label) {
    this.label = label;
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }
}
