package epsweep.sweep;

import epsweep.gradient.Group;
import epsweep.gradient.Sample;
import java.util.List;

/**
 * What a sweep perturbs.
 *
 * @param groups in report order: all, layers, blocks, gates; at least the first
 * @param sample the parameters that were perturbed
 * @param rounded how many stored weights were not exactly representable in float32
 */
public record SweptParameters(List<Group> groups, Sample sample, int rounded) {

  public SweptParameters {
    groups = List.copyOf(groups);
  }
}
