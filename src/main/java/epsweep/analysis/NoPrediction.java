package epsweep.analysis;

/** Why a group's sweet spot is not predicted. */
public enum NoPrediction {
  /** tf32 rounds weights that float32 stores: its losses err together where θ ± ε round alike. */
  ROUNDED_FACTORS("rounded-factors", "errors of tf32's losses are not independent"),
  /** L^(p+1) is not known everywhere. */
  KINK("kink", "a kink at or near θ"),
  /** L^(p+1) is 0. */
  NO_TRUNCATION("no-truncation", "no truncation error"),
  /** The exact gradient is 0. */
  NO_GRADIENT("no-gradient", "the gradient is 0"),
  /** L(θ) is 0 or so small that the losses at θ ± ε are far larger, and so is their noise. */
  NO_NOISE("no-noise", "the loss at θ is too near 0 to have the noise of its neighbours"),
  /** d at the optimum would be too large for a sweet spot. */
  HIDDEN("hidden", "round-off hides the gradient"),
  /** Kinks or higher derivatives rule at the optimum. */
  OTHER_TRUNCATION("other-truncation", "truncation is not of order p at ε*");

  private final String label;
  private final String reason;

  NoPrediction(String label, String reason) {
    this.label = label;
    this.reason = reason;
  }

  /** The name in files. */
  public String label() {
    return label;
  }

  /** In words, without a full stop. */
  public String reason() {
    return reason;
  }
}
