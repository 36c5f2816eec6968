package epsweep.analysis.comparison;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Series;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Verdict;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.Optional;

/** A sweep under the name that it has among others. */
public record NamedSweep(String name, AnalysedSweep sweep) {

  /** The curve of a build, scheme and group; those of two sweeps are the same by their names. */
  public Optional<Series> series(Build build, Scheme scheme, String group) {
    return sweep.series().stream().filter(s -> s.isOf(build, scheme, group)).findFirst();
  }

  /** The group of a name, if the sweep has one. */
  public Optional<Group> group(String group) {
    return sweep.sweep().groups().stream().filter(g -> g.name().equals(group)).findFirst();
  }

  /** What was judged of a group, if it is there and was judged. */
  public Optional<Judgement> judgement(String group) {
    return group(group).flatMap(sweep::verdict).map(Verdict::judgement);
  }
}
