package epsweep.analysis;

import epsweep.analysis.judgement.Judge;
import epsweep.analysis.judgement.Verdict;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import epsweep.sweep.GroupTruth;
import epsweep.sweep.Sweep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sweep with what was found in it.
 *
 * @param series of each curve, in the order of {@link Sweep#curves()}
 * @param rules how step-size rules did; empty where they were not tried
 * @param remedies what lowered the floor; empty where nothing was tried
 * @param verdicts one for each group, in the sweep's order
 * @param tolerance the largest mistake, as a share of ‖g‖, that a correct one leaves room for
 * @param withoutFault what the curves of all parameters and of the layers would be with right
 *     backpropagation; empty unless the plan puts a fault into it
 * @param seeds what each of the plan's seeds gave, the sweep's own first; empty if it has that
 *     alone. A verdict is then the worst of all seeds
 */
public record AnalysedSweep(
    Sweep sweep,
    List<Series> series,
    List<RuleResult> rules,
    List<Remedy> remedies,
    List<Verdict> verdicts,
    double tolerance,
    List<Curve> withoutFault,
    List<SeedResult> seeds) {

  public AnalysedSweep {
    series = List.copyOf(series);
    rules = List.copyOf(rules);
    remedies = List.copyOf(remedies);
    verdicts = List.copyOf(verdicts);
    withoutFault = List.copyOf(withoutFault);
    seeds = List.copyOf(seeds);
  }

  /** What each curve of the sweep says; the same for the same numbers on every machine. */
  public static AnalysedSweep of(Sweep sweep) {
    return new AnalysedSweep(
        sweep,
        sweep.curves().stream()
            .map(Series::of)
            .map(s -> s.withTruth(truth(sweep, s.id())))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        Judge.TOLERANCE,
        List.of(),
        List.of());
  }

  private static Optional<GroupTruth> truth(Sweep sweep, CurveId id) {
    return sweep.truths().stream()
        .filter(t -> t.build().equals(id.build().name()) && t.group().equals(id.group().name()))
        .findFirst();
  }

  /** The same sweep with predictions of its sweet spots. */
  public AnalysedSweep withPredictions(Map<CurveId, Prediction> predicted) {
    List<Series> known =
        series.stream().map(s -> s.with(Optional.ofNullable(predicted.get(s.id())))).toList();
    return new AnalysedSweep(
        sweep, known, rules, remedies, verdicts, tolerance, withoutFault, seeds);
  }

  /** The same sweep with how step-size rules did. */
  public AnalysedSweep withRules(List<RuleResult> tried) {
    return new AnalysedSweep(
        sweep, series, tried, remedies, verdicts, tolerance, withoutFault, seeds);
  }

  /** The same sweep with what lowered its floor. */
  public AnalysedSweep withRemedies(List<Remedy> tried) {
    return new AnalysedSweep(sweep, series, rules, tried, verdicts, tolerance, withoutFault, seeds);
  }

  /** The same sweep with a verdict on each group. */
  public AnalysedSweep withVerdicts(List<Verdict> judged, double asked) {
    return new AnalysedSweep(sweep, series, rules, remedies, judged, asked, withoutFault, seeds);
  }

  /** The same sweep with what its curves would be without the plan's fault. */
  public AnalysedSweep withoutFault(List<Curve> right) {
    return new AnalysedSweep(sweep, series, rules, remedies, verdicts, tolerance, right, seeds);
  }

  /** The same sweep beside what other seeds gave. */
  public AnalysedSweep withSeeds(List<SeedResult> all) {
    return new AnalysedSweep(
        sweep, series, rules, remedies, verdicts, tolerance, withoutFault, all);
  }

  /** The verdict on a group, where there is one. */
  public Optional<Verdict> verdict(Group group) {
    return verdicts.stream().filter(v -> v.group().equals(group.name())).findFirst();
  }

  /** A group's curves in every build, in the plan's order. */
  public List<Series> series(Scheme scheme, Group group) {
    return sweep.builds().stream().map(build -> series(build, scheme, group)).toList();
  }

  /** The curve of a build, scheme and group; every combination of the sweep exists. */
  public Series series(Build build, Scheme scheme, Group group) {
    CurveId id = new CurveId(build, scheme, group);
    return series.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no curve " + id));
  }

  /** The curve of all parameters. */
  public Series whole(Build build, Scheme scheme) {
    return series(build, scheme, sweep.whole());
  }

  /** The curves of all parameters in every build, in the plan's order. */
  public List<Series> whole(Scheme scheme) {
    return series(scheme, sweep.whole());
  }
}
