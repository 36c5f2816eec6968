package epsweep.sweep.plan;

import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import java.util.List;
import java.util.Set;

/**
 * What a sweep file asks for.
 *
 * @param name the report's folder
 * @param builds names of arithmetics: {@code float32}, {@code bfloat16}, {@code e5m10} …
 * @param subject what is swept
 * @param selection along what the loss is perturbed
 * @param measures what is measured beside the discrepancy
 */
public record SweepPlan(
    String name,
    Subject subject,
    List<String> builds,
    List<Scheme> schemes,
    EpsilonGrid epsilon,
    Step step,
    Selection selection,
    Set<Measure> measures) {

  public SweepPlan {
    builds = List.copyOf(builds);
    schemes = List.copyOf(schemes);
    measures = Set.copyOf(measures);
  }

  /** The same plan with other things measured beside the discrepancy. */
  public SweepPlan measuring(Set<Measure> others) {
    return new SweepPlan(name, subject, builds, schemes, epsilon, step, selection, others);
  }
}
