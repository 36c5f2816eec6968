package epsweep.analysis;

import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.Sweep;

/** Finds curves by the names that reports show. */
public final class Find {

  private Find() {}

  public static Group group(Sweep sweep, String name) {
    return sweep.groups().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
  }

  public static Curve curve(Sweep sweep, String build, Scheme scheme, String group) {
    return sweep.curve(Build.named(build), scheme, group(sweep, group));
  }

  public static Series series(AnalysedSweep sweep, String build, Scheme scheme, String group) {
    return sweep.series(Build.named(build), scheme, group(sweep.sweep(), group));
  }

  /** Which curve something made up is; its group has no parameters. */
  public static CurveId id(String build, Scheme scheme) {
    return new CurveId(Build.named(build), scheme, new Group("all", Group.Kind.ALL, new int[] {0}));
  }
}
