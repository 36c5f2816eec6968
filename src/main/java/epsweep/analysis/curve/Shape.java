package epsweep.analysis.curve;

/** What a curve d(ε) looks like in log–log scale. */
public enum Shape {
  /** Falls with slope −1, rises with slope p: there is a sweet spot. */
  U("U"),
  /** Falls to the end of the range, or into the backpropagation's own round-off. */
  NO_RIGHT_BRANCH("no-right-branch"),
  /** Rises from the start of the range. */
  NO_LEFT_BRANCH("no-left-branch"),
  /** At round-off for every small ε, because no losses are subtracted. */
  NO_LEFT_WALL("no-left-wall"),
  /** Falls to a level by extrapolation to ε = 0: no ε balances errors. */
  EXTRAPOLATED("extrapolated"),
  /** The same level over decades: no ε helps. */
  FLAT("flat"),
  /** Close to 1 everywhere: the numeric gradient carries no information. */
  SATURATED("saturated"),
  /** Not enough usable points to tell. */
  TOO_FEW_POINTS("too-few-points");

  private final String label;

  Shape(String label) {
    this.label = label;
  }

  /** The name in reports. */
  public String label() {
    return label;
  }
}
