package epsweep.sweep;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;

/** Which curve of a sweep: there is one for each build, scheme and group. */
public record CurveId(Build build, Scheme scheme, Group group) {

  @Override
  public String toString() {
    return build.name() + ", " + scheme.label() + ", " + group.name();
  }
}
