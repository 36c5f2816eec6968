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
 * @param seeds that a network's numbers are drawn from, the subject's own first; empty for that
 *     alone
 * @param marks points from elsewhere that curves are to be seen beside
 */
public record SweepPlan(
    String name,
    Subject subject,
    List<String> builds,
    List<Scheme> schemes,
    EpsilonGrid epsilon,
    Step step,
    Selection selection,
    Set<Measure> measures,
    List<Long> seeds,
    List<Mark> marks) {

  public SweepPlan {
    builds = List.copyOf(builds);
    schemes = List.copyOf(schemes);
    measures = Set.copyOf(measures);
    seeds = List.copyOf(seeds);
    marks = List.copyOf(marks);
  }

  /** A plan whose numbers are drawn once, without marks. */
  public SweepPlan(
      String name,
      Subject subject,
      List<String> builds,
      List<Scheme> schemes,
      EpsilonGrid epsilon,
      Step step,
      Selection selection,
      Set<Measure> measures) {
    this(name, subject, builds, schemes, epsilon, step, selection, measures, List.of(), List.of());
  }

  /** The same plan with other things measured beside the discrepancy. */
  public SweepPlan measuring(Set<Measure> others) {
    return new SweepPlan(
        name, subject, builds, schemes, epsilon, step, selection, others, seeds, marks);
  }

  /**
   * The same plan for one seed alone, with nothing measured beside the discrepancy.
   *
   * @throws IllegalArgumentException unless a network's numbers are drawn
   */
  public SweepPlan ofSeed(long seed) {
    return new SweepPlan(
        name, subject.seeded(seed), builds, schemes, epsilon, step, selection, Set.of());
  }
}
