package epsweep.analysis;

import epsweep.gradient.Scheme;
import epsweep.sweep.Sweep;
import java.util.List;

/** A sweep with what was found in each of its curves, in the order of {@link Sweep#curves()}. */
public record AnalysedSweep(Sweep sweep, List<CurveAnalysis> analyses) {

  public AnalysedSweep {
    analyses = List.copyOf(analyses);
  }

  /** The analysis of a build, scheme and group; every combination of the sweep exists. */
  public CurveAnalysis analysis(String build, Scheme scheme, String group) {
    return analyses.stream()
        .filter(a -> a.build().equals(build) && a.scheme() == scheme && a.group().equals(group))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no curve " + build + " " + scheme + " " + group));
  }

  /**
   * The ε to take for a build and scheme: the sweet spot of all parameters, or, where there is
   * none, the ε of the least discrepancy measured; NaN if nothing was measured.
   */
  public double bestEpsilon(String build, Scheme scheme) {
    CurveAnalysis all = analysis(build, scheme, sweep.groups().get(0).name());
    return all.sweetSpot().map(SweetSpot::epsilon).orElse(all.leastEpsilon());
  }
}
