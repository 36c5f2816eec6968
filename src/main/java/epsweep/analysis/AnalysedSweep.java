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
}
