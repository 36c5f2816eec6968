package epsweep.network;

/** A mistake put into backpropagation on purpose; the loss is never touched. */
public enum Fault {
  NONE("none"),
  /** Recurrent layers' gradients divided by the number of steps: d = (T−1)/(T+1) for them. */
  AVERAGE_OVER_TIME("average-over-time");

  private final String label;

  Fault(String label) {
    this.label = label;
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }
}
