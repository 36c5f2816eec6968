package epsweep.gradient;

/** A difference scheme for the first derivative, with its order p: truncation error is O(ε^p). */
public enum Scheme {
  /** (L(θ+ε) − L(θ)) / ε. */
  FORWARD("forward", 1),
  /** (L(θ) − L(θ−ε)) / ε. */
  BACKWARD("backward", 1),
  /** (L(θ+ε) − L(θ−ε)) / 2ε. */
  CENTRAL("central", 2),
  /** (8 (L(θ+ε) − L(θ−ε)) − (L(θ+2ε) − L(θ−2ε))) / 12ε. */
  FOUR_POINT("four-point", 4);

  private final String label;
  private final int order;

  Scheme(String label, int order) {
    this.label = label;
    this.order = order;
  }

  /** The name in sweep files and reports. */
  public String label() {
    return label;
  }

  /** p: halving ε divides the truncation error by 2^p. */
  public int order() {
    return order;
  }
}
