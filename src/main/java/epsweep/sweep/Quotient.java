package epsweep.sweep;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.Build;
import epsweep.gradient.Agreement;
import epsweep.gradient.Differences;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * One difference quotient beside the derivative that it should give.
 *
 * @param h what it was divided by, of schemes without differences the second part; NaN where it is
 *     ε, or where θ is not known but to a model that is not a formula
 * @param quotient n, the build's own: its losses, their difference and the division round there;
 *     NaN or infinite where a loss was
 * @param analytic g at the build's θ: of a formula its derivative, exact and rounded once to the
 *     build, or what the plan claims it to be; of a network what backpropagation gives there
 */
public record Quotient(
    Build build,
    Scheme scheme,
    GradientTable.Place place,
    double epsilon,
    double h,
    double quotient,
    double analytic) {

  /** Sweeps of more parameters have no table of quotients. */
  public static final int MOST_PARAMETERS = 16;

  /** n − g. */
  public double error() {
    return quotient - analytic;
  }

  /** |n − g| / |g|; where g is 0, 0 if n is too and ∞ if not. */
  public double relativeError() {
    return Agreement.relativeError(quotient, analytic);
  }

  /** How many significant digits of n and g agree, at most those that the build has. */
  public int digits() {
    return Agreement.digits(relativeError(), build.format().decimalDigits());
  }

  /** Whether a sweep of so many parameters has a table, if its gradients can be kept. */
  static boolean areFew(int parameters) {
    return parameters <= MOST_PARAMETERS;
  }

  /**
   * Every quotient of a sweep: by build, scheme and parameter, ε ascending. Empty if there are more
   * than {@link #MOST_PARAMETERS} parameters, or a scheme's gradients were not kept.
   */
  public static List<Quotient> of(Sweep sweep) {
    List<Scheme> schemes = sweep.plan().schemes();
    List<Quotient> quotients = new ArrayList<>();
    if (!areFew(sweep.whole().size())
        || sweep.gradients().size() < sweep.builds().size() * schemes.size()) {
      return quotients;
    }
    List<GradientTable.Place> places = sweep.places();
    for (Build build : sweep.builds()) {
      for (Scheme scheme : schemes) {
        GradientSweep kept = sweep.gradient(build, scheme).orElseThrow();
        Steps steps = steps(sweep.plan(), build, scheme);
        for (int i = 0; i < places.size(); i++) {
          for (int e = 0; e < sweep.epsilon().length; e++) {
            double epsilon = sweep.epsilon()[e];
            double h = steps.of(epsilon, i);
            double n = kept.numeric()[e][i];
            double g = kept.analytic()[i];
            quotients.add(new Quotient(build, scheme, places.get(i), epsilon, h, n, g));
          }
        }
      }
    }
    return quotients;
  }

  /** h of a parameter at ε. */
  @FunctionalInterface
  private interface Steps {
    double of(double epsilon, int parameter);
  }

  private static Steps steps(SweepPlan plan, Build build, Scheme scheme) {
    if (!plan.step().differsFromEpsilon()
        || !(plan.subject() instanceof Subject.OfFunction function)) {
      return (epsilon, parameter) -> Double.NaN;
    }
    return steps(function.model().in(build), scheme, plan.step());
  }

  private static <V> Steps steps(LossFunction<V> loss, Scheme scheme, Step step) {
    if (!scheme.subtracts()) {
      Arithmetic<V> math = loss.arithmetic();
      V theta = loss.parameters();
      return (epsilon, parameter) -> epsilon * step.factor(math.get(theta, parameter));
    }
    Differences<V> differences = new Differences<>(loss, scheme, step, 1);
    return (epsilon, parameter) -> differences.steps(epsilon, new int[] {parameter})[0];
  }
}
