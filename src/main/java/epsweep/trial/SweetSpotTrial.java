package epsweep.trial;

import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Median;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.plan.EpsilonGrid;
import epsweep.sweep.plan.SweepPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures the sweet spot of all parameters in another build, scheme or step than the plan's. */
final class SweetSpotTrial {

  /** How far the trial reaches left and right of where the sweet spot is expected. */
  private static final double LEFT = 300;

  private static final double RIGHT = 30;

  private static final int PER_DECADE = 6;

  private final Experiment experiment;

  SweetSpotTrial(Experiment experiment) {
    this.experiment = experiment;
  }

  /** The ε of least d, by the V fit where there is one. */
  record Found(double epsilon, double discrepancy) {}

  /**
   * Where theory moves a fitted optimum with the unit roundoff and the order: ε* = u^(1/(p+q)) up
   * to a factor that stays. A loss in double does not move it by itself: the layers' noise is left.
   */
  static double expected(VFit fit, Build build, Scheme scheme, Build other, Scheme with) {
    double u = build.unitRoundoff();
    double wider = other.isMixed() ? u : other.unitRoundoff();
    return fit.optimum()
        * StrictMath.pow(wider, 1.0 / with.truncated())
        / StrictMath.pow(u, 1.0 / scheme.truncated());
  }

  /**
   * Sweeps around an expected ε*; empty if it lies outside the plan's range or nothing has a value.
   *
   * @param name of what is tried, for the progress
   */
  Optional<Found> around(String name, double expected, Build build, Scheme scheme, Step step)
      throws InterruptedException {
    SweepPlan plan = experiment.plan();
    double from = Math.max(plan.epsilon().from(), expected / LEFT);
    double to = Math.min(plan.epsilon().to(), expected * RIGHT);
    if (!(from < to)) {
      return Optional.empty();
    }
    CurveAnalysis whole = curve(name, from, to, build, scheme, step).analysis();
    return Double.isNaN(whole.floor())
        ? Optional.empty()
        : Optional.of(new Found(whole.bestEpsilon(), whole.floor()));
  }

  /**
   * A complex step over a decade of small ε, which are all as good: from u on, where ε² is far
   * below it, or from the plan's least. The middle one of their d.
   */
  Optional<Found> ofComplexStep(String name, Build build, Step step) throws InterruptedException {
    double from = Math.max(experiment.plan().epsilon().from(), build.unitRoundoff());
    double[] d = curve(name, from, 10 * from, build, Scheme.COMPLEX_STEP, step).discrepancy();
    double middle = Median.of(d);
    return Double.isNaN(middle) ? Optional.empty() : Optional.of(new Found(from, middle));
  }

  private Series curve(String name, double from, double to, Build build, Scheme scheme, Step step)
      throws InterruptedException {
    SweepPlan plan = experiment.plan();
    SweepPlan variant =
        new SweepPlan(
            plan.name(),
            plan.subject(),
            List.of(build.name()),
            List.of(scheme),
            new EpsilonGrid(from, to, PER_DECADE, List.of()),
            step,
            plan.selection(),
            Set.of());
    return experiment.with(variant, name).curves().whole(build, scheme);
  }
}
