package epsweep.network.loss;

/** Which steps of a sequence the loss looks at, and how it joins them. */
public enum LossAt {
  LAST_STEP("last-step"),
  EVERY_STEP_SUM("every-step-sum"),
  EVERY_STEP_MEAN("every-step-mean");

  private final String label;

  LossAt(String label) {
    this.label = label;
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }
}
