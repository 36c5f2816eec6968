package epsweep.trial;

import epsweep.analysis.pattern.Candidate;
import epsweep.arithmetic.Build;
import epsweep.gradient.Model;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.fault.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The gradients that known mistakes give: backpropagation of the built-in network done again with
 * each of them. They name what figures alone cannot, such as the gate whose derivative is missing,
 * but only mistakes of the catalogue, and only where the rows have shown g to be wrong.
 */
public final class Recognition {

  private Recognition() {}

  /**
   * One gradient for each mistake that changes it.
   *
   * @param build in which g was computed
   * @param swept positions of the rows
   * @return empty if the model is not the built-in network
   */
  public static List<Candidate> candidates(Model model, Build build, int[] swept) {
    List<Candidate> candidates = new ArrayList<>();
    if (model instanceof NetworkModel network) {
      double[] right = network.with(Fault.NONE).in(build).analyticGradient(swept);
      for (Fault fault : Fault.values()) {
        if (fault != Fault.NONE && fault.problem(network.spec()).isEmpty()) {
          double[] g = network.with(fault).in(build).analyticGradient(swept);
          if (!Arrays.equals(g, right)) {
            candidates.add(new Candidate(fault, fault.origins(network.spec()), g));
          }
        }
      }
    }
    return candidates;
  }
}
