package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.gradient.Model;
import epsweep.gradient.Step;
import epsweep.sweep.plan.SweepPlan;
import java.io.Serializable;
import java.util.List;

/**
 * All that the items of a sweep are made from: numbers, not files, so that another machine makes
 * the same items. Serializable where the model is.
 *
 * @param builds names of arithmetics, in the plan's order
 * @param swept positions in the flat parameter vector that are perturbed, ascending; shared
 */
public record Recipe(Model model, List<String> builds, Step step, int[] swept, List<Point> points)
    implements Serializable {

  public Recipe {
    builds = List.copyOf(builds);
    points = List.copyOf(points);
  }

  /** The recipe of an order's items. */
  public static Recipe of(Workforce.Order order) {
    SweepPlan plan = order.plan();
    WorkItems items = order.items();
    return new Recipe(order.model(), plan.builds(), plan.step(), items.swept(), items.points());
  }

  /** The items, with the numbers that those of the order have. */
  public WorkItems items() {
    List<BuildRun<?>> runs =
        builds.stream()
            .map(Build::named)
            .<BuildRun<?>>map(build -> new BuildRun<>(build, model.in(build), swept))
            .toList();
    return new WorkItems(step, runs, swept, points);
  }
}
