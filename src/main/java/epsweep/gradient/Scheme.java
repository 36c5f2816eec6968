package epsweep.gradient;

/** A difference scheme for the first derivative, with its order p: truncation error is O(ε^p). */
public enum Scheme {
  /** (L(θ+ε) − L(θ)) / ε. */
  FORWARD("forward", 1, 1, 1, 0),
  /** (L(θ) − L(θ−ε)) / ε. */
  BACKWARD("backward", 1, 1, 0, -1),
  /** (L(θ+ε) − L(θ−ε)) / 2ε. */
  CENTRAL("central", 2, 2, 1, -1),
  /** (8 (L(θ+ε) − L(θ−ε)) − (L(θ+2ε) − L(θ−2ε))) / 12ε. */
  FOUR_POINT("four-point", 4, 12, 1, -1, 2, -2);

  private final String label;
  private final int order;
  private final int divisor;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final int[] offsets;

  Scheme(String label, int order, int divisor, int... offsets) {
    this.label = label;
    this.order = order;
    this.divisor = divisor;
    this.offsets = offsets;
  }

  /** The name in sweep files and reports. */
  public String label() {
    return label;
  }

  /** p: halving ε divides the truncation error by 2^p. */
  public int order() {
    return order;
  }

  /** c: what the losses' difference is divided by is cε. */
  public int divisor() {
    return divisor;
  }

  /** How many losses one difference takes. */
  public int points() {
    return offsets.length;
  }

  /** Where the k-th loss is taken, in multiples of ε: pairs whose difference is formed first. */
  int offset(int k) {
    return offsets[k];
  }
}
