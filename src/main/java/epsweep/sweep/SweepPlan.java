package epsweep.sweep;

import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a sweep file asks for.
 *
 * @param name the report's folder
 * @param builds names of arithmetics: {@code float32}, {@code bfloat16}, {@code e5m10} …
 * @param subject what is swept
 * @param perBlock how many parameters of each block are perturbed; empty for all of them
 * @param measures what is measured beside the discrepancy
 */
public record SweepPlan(
    String name,
    Subject subject,
    List<String> builds,
    List<Scheme> schemes,
    EpsilonGrid epsilon,
    Step step,
    OptionalInt perBlock,
    Set<Measure> measures) {

  public SweepPlan {
    builds = List.copyOf(builds);
    schemes = List.copyOf(schemes);
    measures = Set.copyOf(measures);
  }
}
