package epsweep.gradient;

/** What a difference of losses is divided by. */
public enum Step {
  /** ε as asked, for example 2ε for central differences. */
  NOMINAL("nominal"),
  /** The step really taken, (θ+ε) − (θ−ε) as computed in the build. */
  EFFECTIVE("effective");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }
}
