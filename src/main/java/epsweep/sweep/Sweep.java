package epsweep.sweep;

import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.List;

/**
 * The result of a sweep: every curve, over one grid of ε.
 *
 * @param builds the formats swept, in the plan's order
 * @param groups in report order: all, layers, blocks, gates
 * @param epsilon ascending
 * @param losses the unperturbed loss in each build, parallel to {@code builds}
 * @param weightsRounded how many stored weights were not exactly representable in float32
 */
public record Sweep(
    SweepPlan plan,
    List<Format> builds,
    List<Group> groups,
    double[] epsilon,
    double[] losses,
    int weightsRounded,
    List<Curve> curves) {

  public Sweep {
    builds = List.copyOf(builds);
    groups = List.copyOf(groups);
    curves = List.copyOf(curves);
  }

  /** The curve of a build, scheme and group; every combination exists. */
  public Curve curve(String build, Scheme scheme, String group) {
    return curves.stream()
        .filter(c -> c.build().equals(build) && c.scheme() == scheme && c.group().equals(group))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no curve " + build + " " + scheme + " " + group));
  }
}
