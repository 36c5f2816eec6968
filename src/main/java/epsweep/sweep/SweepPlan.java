package epsweep.sweep;

import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.network.NetworkSpec;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a sweep file asks for.
 *
 * @param name the report's folder
 * @param builds names of arithmetics: {@code float32}, {@code bfloat16}, {@code e5m10} …
 * @param perBlock how many parameters of each block are perturbed; empty for all of them
 */
public record SweepPlan(
    String name,
    NetworkSpec model,
    List<String> builds,
    List<Scheme> schemes,
    EpsilonGrid epsilon,
    Step step,
    OptionalInt perBlock) {

  public SweepPlan {
    builds = List.copyOf(builds);
    schemes = List.copyOf(schemes);
  }
}
