package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.parameter.Block;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a sweep: every curve, over one grid of ε.
 *
 * @param builds the builds swept, in the plan's order
 * @param losses the unperturbed loss in each build, parallel to {@code builds}
 * @param curves one for each build, scheme and group
 * @param truths one for each build and group; empty if no error budget was measured
 * @param gradients one for each build under the first scheme, in the plan's order; of at most
 *     {@link Quotient#MOST_PARAMETERS} parameters also under every further scheme, scheme by
 *     scheme; left out where they would be more than {@link GradientSweep#MOST_NUMBERS}
 */
public record Sweep(
    SweepPlan plan,
    List<Build> builds,
    SweptParameters parameters,
    double[] losses,
    List<Curve> curves,
    List<GroupTruth> truths,
    List<GradientSweep> gradients) {

  public Sweep {
    builds = List.copyOf(builds);
    curves = List.copyOf(curves);
    truths = List.copyOf(truths);
    gradients = List.copyOf(gradients);
  }

  /** In report order: all, layers, blocks, gates. */
  public List<Group> groups() {
    return parameters.groups();
  }

  /** The group of everything that was swept. */
  public Group whole() {
    return groups().get(0);
  }

  /** The parameters that were perturbed. */
  public Sample sample() {
    return parameters.sample();
  }

  /** Ascending; every curve has the same. */
  public double[] epsilon() {
    return curves.get(0).epsilon();
  }

  /** Both gradients of a build under a scheme, if they were kept. */
  public Optional<GradientSweep> gradient(Build build, Scheme scheme) {
    return gradients.stream()
        .filter(g -> g.build().equals(build.name()) && g.scheme().equals(scheme))
        .findFirst();
  }

  /** The place of each parameter swept, in the order of {@link GradientSweep#analytic()}. */
  public List<GradientTable.Place> places() {
    Optional<List<Block>> blocks = plan.subject().blocks().map(plan.selection()::of);
    if (blocks.isPresent()) {
      return new GradientTable(blocks.get(), sample().positions(), List.of()).places();
    }
    if (groups().size() == 1) {
      return List.of(new GradientTable.Place(whole().name(), 0)); // a single parameter
    }
    List<GradientTable.Place> places = new ArrayList<>();
    int start = 0;
    for (Group block : groups()) {
      if (block.kind() == Group.Kind.BLOCK) {
        for (int i : block.parameters()) {
          places.add(new GradientTable.Place(block.name(), sample().positions()[i] - start));
        }
        start += block.population();
      }
    }
    return places;
  }

  /** The curve of a build, scheme and group; every combination exists. */
  public Curve curve(Build build, Scheme scheme, Group group) {
    CurveId id = new CurveId(build, scheme, group);
    return curves.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no curve " + id));
  }
}
