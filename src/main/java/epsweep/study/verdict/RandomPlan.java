package epsweep.study.verdict;

import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.Selection;
import epsweep.sweep.plan.Subject;
import epsweep.sweep.plan.SweepPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Draws how something is swept: any scheme, mostly nominal steps, 3 to 20 ε per decade over 2 to 9
 * decades, now and then over 1, that end between 1e-5 and 10.
 */
public final class RandomPlan {

  private final Random random;

  public RandomPlan(Random random) {
    this.random = random;
  }

  /** The source for a seed: multiplied, since neighbouring seeds begin alike. */
  public static Random random(long seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /**
   * A plan for a subject in given builds.
   *
   * @param steps of one in 16 plans each, beside effective and nominal ones; at most 12
   */
  public SweepPlan of(Subject subject, List<String> builds, Selection selection, List<Step> steps) {
    return new SweepPlan(
        "study",
        subject,
        builds,
        List.of(pick(Scheme.NAMED)),
        grid(),
        step(steps),
        selection,
        Set.of());
  }

  private Step step(List<Step> steps) {
    int of16 = random.nextInt(16);
    if (of16 < 4) {
      return Step.EFFECTIVE;
    }
    return of16 < 4 + steps.size() ? steps.get(of16 - 4) : Step.NOMINAL;
  }

  /** Three digits at either end, as people write them. */
  private EpsilonGrid grid() {
    double to = threeDigits(logUniform(1e-5, 10));
    double decades = random.nextInt(12) == 0 ? 1 : 2 + 7 * random.nextDouble();
    double from = threeDigits(to * StrictMath.pow(10, -decades));
    return new EpsilonGrid(from, to, 3 + random.nextInt(18), List.of());
  }

  /** Between two positive numbers, every decade as likely as every other. */
  public double logUniform(double from, double to) {
    return from * StrictMath.pow(to / from, random.nextDouble());
  }

  /** One of some values. */
  public <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static double threeDigits(double x) {
    return new BigDecimal(x).round(new MathContext(3)).doubleValue();
  }
}
