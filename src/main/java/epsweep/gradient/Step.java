package epsweep.gradient;

import java.util.Arrays;

/** Which steps are taken, and what a difference of losses is divided by. */
public enum Step {
  /** ε as asked, for example 2ε for central differences. */
  NOMINAL("nominal"),
  /** The step really taken, (θ+ε) − (θ−ε) as computed in the build. */
  EFFECTIVE("effective"),
  /**
   * Powers of two only, divided by as asked. Each is a number of every build, and θ ± ε is rounded
   * only where its last place is above ε or that of θ, so that the step taken is the one divided by
   * (Press et al., Numerical Recipes, 3rd edition, section 5.7, ask for such steps).
   */
  POWER_OF_TWO("power-of-two");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }

  /**
   * The ε that are swept where {@code asked} are asked for: the powers of two nearest to them, each
   * once, or those asked.
   *
   * @param asked positive normal numbers, in any order; kept
   */
  public double[] swept(double[] asked) {
    return this == POWER_OF_TWO
        ? Arrays.stream(asked).map(Step::nearestPower).distinct().toArray()
        : asked;
  }

  /** 2^k of least distance; halfway, the upper one. */
  private static double nearestPower(double x) {
    double below = Math.scalb(1.0, Math.getExponent(x));
    return x < 1.5 * below ? below : 2 * below;
  }
}
