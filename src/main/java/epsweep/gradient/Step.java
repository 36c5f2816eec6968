package epsweep.gradient;

import epsweep.arithmetic.Arithmetic;
import epsweep.text.Digits;
import java.util.Arrays;

/**
 * Which steps h are taken, and what a difference of losses is divided by.
 *
 * <p>Relative ones are h = ε·max(least, |θ|), each parameter's own; then ε·f″ and the like, which a
 * curve over ε shows, have the parameter's h in them.
 */
public enum Step {
  /** h = ε as asked, divided by, for example 2ε for central differences. */
  NOMINAL("nominal"),
  /** Divided by the step really taken, (θ+ε) − (θ−ε) as computed in the build. */
  EFFECTIVE("effective"),
  /**
   * h = ε·max(1, |θ|): Ipopt's {@code derivative_test_perturbation} (TNLPAdapter::CheckDerivatives)
   * and, for an ε of its own, what SciPy's {@code approx_derivative} takes by default.
   */
  RELATIVE("relative", 1),
  /**
   * h = ε·max(0.1, |θ|): SciPy's {@code rel_step}, ε·|θ|, with the floor that statsmodels' {@code
   * _get_epsilon} has, since there is no step at θ = 0 without one.
   */
  REL_STEP("rel-step", 0.1),
  /**
   * Powers of two only, divided by as asked. Each is a number of every build, and θ ± ε is rounded
   * only where its last place is above ε or that of θ, so that the step taken is the one divided by
   * (Press et al., Numerical Recipes, 3rd edition, section 5.7, ask for such steps).
   */
  POWER_OF_TWO("power-of-two");

  private final String label;
  private final double least;

  Step(String label) {
    this(label, Double.NaN);
  }

  /**
   * @param least |θ| that a step is relative to; NaN if it is not
   */
  Step(String label, double least) {
    this.label = label;
    this.least = least;
  }

  /** The name in sweep files. */
  public String label() {
    return label;
  }

  /** Whether parameters have steps of their own. */
  public boolean isRelative() {
    return !Double.isNaN(least);
  }

  /** Whether what is divided by differs from ε by more than its rounding. */
  public boolean differsFromEpsilon() {
    return isRelative() || this == EFFECTIVE;
  }

  /** h/ε of a parameter; 1 if steps are not relative. */
  public double factor(double theta) {
    return isRelative() ? Math.max(least, Math.abs(theta)) : 1;
  }

  /** h in letters: {@code ε}, {@code ε·max(1, |θ|)}. */
  public String formula() {
    return isRelative() ? "ε·max(" + Digits.legible(least) + ", |θ|)" : "ε";
  }

  /** This step as the exact losses take it, where what is divided by is what is taken. */
  Step exact() {
    return isRelative() ? this : NOMINAL;
  }

  /**
   * The h of some parameters, ε and h/ε both rounded in an arithmetic before they are multiplied.
   *
   * @param steps modified: element i is h of {@code parameter[from + i]}
   */
  public <V> void fill(
      V steps,
      Arithmetic<V> math,
      double epsilon,
      V parameters,
      int[] parameter,
      int from,
      int to) {
    math.fill(steps, math.scalar(epsilon), 0, 0, to - from);
    if (isRelative()) {
      V factors = math.row(to - from);
      for (int i = from; i < to; i++) {
        math.set(factors, i - from, factor(math.get(parameters, parameter[i])));
      }
      math.multiply(steps, factors, steps, 0, to - from);
    }
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
