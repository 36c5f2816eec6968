package epsweep.analysis;

import epsweep.analysis.curve.CurveAnalyser;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.verdict.GroupVerdict;
import epsweep.analysis.verdict.Verdict;
import epsweep.arithmetic.Build;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.Sweep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sweep with what was found in it.
 *
 * @param analyses of each curve, in the order of {@link Sweep#curves()}
 * @param predictions of the sweet spots; empty where no error budget was measured
 * @param rules how step-size rules did; empty where they were not tried
 * @param remedies what lowered the floor; empty where nothing was tried
 * @param withoutFault what the curves of all parameters and of the layers would be with right
 *     backpropagation; empty unless the plan puts a fault into it
 * @param verdicts one for each group, in the sweep's order; empty where no gradients were kept
 */
public record AnalysedSweep(
    Sweep sweep,
    List<CurveAnalysis> analyses,
    List<Prediction> predictions,
    List<RuleResult> rules,
    List<Remedy> remedies,
    List<GroupVerdict> verdicts,
    List<Curve> withoutFault) {

  public AnalysedSweep {
    analyses = List.copyOf(analyses);
    predictions = List.copyOf(predictions);
    rules = List.copyOf(rules);
    remedies = List.copyOf(remedies);
    verdicts = List.copyOf(verdicts);
    withoutFault = List.copyOf(withoutFault);
  }

  /** What each curve of the sweep says; the same for the same numbers on every machine. */
  public static AnalysedSweep of(Sweep sweep) {
    Map<String, Double> unitRoundoff =
        sweep.builds().stream().collect(Collectors.toMap(Build::name, Build::unitRoundoff));
    List<CurveAnalysis> analyses =
        sweep.curves().stream()
            .map(c -> new CurveAnalyser(sweep.epsilon(), c, unitRoundoff.get(c.build())).analyse())
            .toList();
    return new AnalysedSweep(
        sweep, analyses, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same sweep with more known about it. */
  public AnalysedSweep with(
      List<Prediction> predicted,
      List<RuleResult> ruled,
      List<GroupVerdict> judged,
      List<Curve> right) {
    return new AnalysedSweep(sweep, analyses, predicted, ruled, remedies, judged, right);
  }

  /** The same sweep with what lowered its floor. */
  public AnalysedSweep withRemedies(List<Remedy> tried) {
    return new AnalysedSweep(sweep, analyses, predictions, rules, tried, verdicts, withoutFault);
  }

  /** The verdict on a group, where there is one. */
  public Optional<Verdict> verdict(String group) {
    return verdicts.stream()
        .filter(v -> v.group().equals(group))
        .map(GroupVerdict::verdict)
        .findFirst();
  }

  /** The prediction for a build, scheme and group, where there is one. */
  public Optional<Prediction> prediction(String build, Scheme scheme, String group) {
    return predictions.stream()
        .filter(
            p -> p.build().equals(build) && p.scheme().equals(scheme) && p.group().equals(group))
        .findFirst();
  }

  /** The analysis of a build, scheme and group; every combination of the sweep exists. */
  public CurveAnalysis analysis(String build, Scheme scheme, String group) {
    return analyses.stream()
        .filter(
            a -> a.build().equals(build) && a.scheme().equals(scheme) && a.group().equals(group))
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
