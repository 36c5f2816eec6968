package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.gradient.FunctionModel;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.network.Block;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The result of a sweep: every curve, over one grid of ε.
 *
 * @param builds the builds swept, in the plan's order
 * @param groups in report order: all, layers, blocks, gates
 * @param epsilon ascending
 * @param losses the unperturbed loss in each build, parallel to {@code builds}
 * @param weightsRounded how many stored weights were not exactly representable in float32
 * @param truths one for each build and group; empty if no error budget was measured
 * @param gradients one for each build, in the plan's order; empty where they would be more than
 *     {@link GradientSweep#MOST_NUMBERS}
 */
public record Sweep(
    SweepPlan plan,
    List<Build> builds,
    List<Group> groups,
    double[] epsilon,
    double[] losses,
    int weightsRounded,
    List<Curve> curves,
    List<GroupTruth> truths,
    List<GradientSweep> gradients) {

  public Sweep {
    builds = List.copyOf(builds);
    groups = List.copyOf(groups);
    curves = List.copyOf(curves);
    truths = List.copyOf(truths);
    gradients = List.copyOf(gradients);
  }

  /** The place of each parameter swept, in the order of {@link GradientSweep#analytic()}. */
  public List<GradientTable.Place> places() {
    if (plan.subject() instanceof Subject.OfProgram) {
      return groups.stream()
          .filter(group -> group.kind() == Group.Kind.BLOCK)
          .flatMap(
              group ->
                  IntStream.range(0, group.size())
                      .mapToObj(i -> new GradientTable.Place(group.name(), i)))
          .toList();
    }
    List<Block> blocks = plan.subject().network().map(Block::of).orElse(FunctionModel.BLOCKS);
    int[] swept = ParameterSample.of(blocks, plan.perBlock());
    return new GradientTable(blocks, swept, List.of()).places();
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
