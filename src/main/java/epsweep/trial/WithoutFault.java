package epsweep.trial;

import epsweep.arithmetic.Build;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import epsweep.gradient.Model;
import epsweep.gradient.Sample;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.GradientSweep;
import epsweep.sweep.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The curves that a network with a fault would have without it: the same numeric gradients against
 * right backpropagation.
 */
final class WithoutFault {

  private WithoutFault() {}

  /**
   * Of all parameters and of every layer; empty without a fault, or where no gradients were kept.
   */
  static List<Curve> curves(Sweep sweep, Model model) {
    Optional<Model> right = model.withoutFault();
    if (right.isEmpty()) {
      return List.of();
    }
    Scheme scheme = sweep.plan().schemes().get(0);
    List<Curve> curves = new ArrayList<>();
    for (Build build : sweep.builds()) {
      Optional<GradientSweep> gradients = sweep.gradient(build, scheme);
      if (gradients.isEmpty()) {
        continue;
      }
      double[] analytic = right.get().in(build).analyticGradient(sweep.sample().positions());
      for (Group group : sweep.groups()) {
        if (group.isLarge()) {
          Curve faulty = sweep.curve(build, scheme, group);
          curves.add(curve(faulty, gradients.get(), analytic, group, sweep.sample()));
        }
      }
    }
    return curves;
  }

  private static Curve curve(
      Curve faulty, GradientSweep gradients, double[] analytic, Group group, Sample sample) {
    double[] weights = sample.weights(group.parameters());
    double[] d =
        Arrays.stream(gradients.numeric())
            .mapToDouble(n -> Discrepancy.of(analytic, n, group.parameters(), weights))
            .toArray();
    return new Curve(
        faulty.id(), faulty.epsilon(), d, faulty.deadFraction(), faulty.unmovedInPrint());
  }
}
