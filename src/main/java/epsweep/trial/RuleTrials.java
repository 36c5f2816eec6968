package epsweep.trial;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.RuleResult;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Median;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.LossFunction;
import epsweep.gradient.Parallel;
import epsweep.gradient.Scheme;
import epsweep.sweep.plan.SweepPlan;
import epsweep.trial.rule.Line;
import epsweep.trial.rule.Noise;
import epsweep.trial.rule.StepChoice;
import epsweep.trial.rule.StepRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Applies every step-size rule along each of a sample of parameters, in every build, and holds the
 * steps against the measured sweet spots.
 *
 * <p>A rule gets the error of one loss from ECNoise along the same parameter, whose evaluations are
 * not counted to it. The sample takes every k-th of the parameters swept, so that each block is in
 * it by its size.
 */
final class RuleTrials {

  private static final int MOST_PARAMETERS = 40;

  private final Experiment experiment;
  private final AnalysedSweep sweep;
  private final SweepPlan plan;
  private final int[] sample;

  RuleTrials(Experiment experiment, AnalysedSweep sweep) {
    this.experiment = experiment;
    this.sweep = sweep;
    plan = experiment.plan();
    int[] swept = sweep.sweep().sample().positions();
    int every = (swept.length + MOST_PARAMETERS - 1) / MOST_PARAMETERS;
    sample =
        IntStream.range(0, swept.length).filter(i -> i % every == 0).map(i -> swept[i]).toArray();
  }

  /** How each rule did in each build, and the sweep's own V fit after them. */
  List<RuleResult> results() throws InterruptedException {
    List<RuleResult> results = new ArrayList<>();
    for (Build build : sweep.sweep().builds()) {
      results.addAll(results(build, experiment.model().in(build)));
      fitted(build).ifPresent(results::add);
    }
    return results;
  }

  private <V> List<RuleResult> results(Build build, LossFunction<V> function)
      throws InterruptedException {
    StepRule[] rules = StepRule.values();
    StepChoice[][] choices = new StepChoice[rules.length][sample.length];
    Parallel.run(
        experiment.threads(),
        sample.length,
        function::losses,
        (losses, i) -> {
          Line line = Line.of(function, losses, sample[i]);
          double error = Noise.along(line).lossError(line);
          for (int r = 0; r < rules.length; r++) {
            choices[r][i] = rules[r].choose(line, error);
          }
        });
    Choices of = new Choices(function.analyticGradient(sample), factors(function));
    Map<Scheme, Double> spots = sweetSpots(build);
    List<RuleResult> results = new ArrayList<>();
    for (int r = 0; r < rules.length; r++) {
      results.add(result(build, rules[r], choices[r], of, spots));
    }
    return results;
  }

  /** What choices along a sample are held against: g, and h/ε. */
  private record Choices(double[] analytic, double[] factors) {}

  private <V> double[] factors(LossFunction<V> function) {
    return Arrays.stream(sample)
        .mapToDouble(i -> function.arithmetic().get(function.parameters(), i))
        .map(plan.step()::factor)
        .toArray();
  }

  /** The measured ε* of every scheme that a rule is for; NaN without one. */
  private Map<Scheme, Double> sweetSpots(Build build) throws InterruptedException {
    Map<Scheme, Double> spots = new HashMap<>();
    for (StepRule rule : StepRule.values()) {
      if (!spots.containsKey(rule.scheme())) {
        spots.put(rule.scheme(), sweetSpot(build, rule.scheme()));
      }
    }
    return spots;
  }

  private double sweetSpot(Build build, Scheme scheme) throws InterruptedException {
    if (plan.schemes().contains(scheme)) {
      return sweep.whole(build, scheme).sweetSpot().map(SweetSpot::epsilon).orElse(Double.NaN);
    }
    Scheme swept = plan.schemes().get(0);
    Optional<VFit> fit = sweep.whole(build, swept).fit();
    if (fit.isEmpty()) {
      return Double.NaN;
    }
    double expected = SweetSpotTrial.expected(fit.get(), build, swept, build, scheme);
    return new SweetSpotTrial(experiment)
        .around(scheme.label() + " differences", expected, build, scheme, plan.step())
        .map(SweetSpotTrial.Found::epsilon)
        .orElse(Double.NaN);
  }

  private RuleResult result(
      Build build, StepRule rule, StepChoice[] choices, Choices of, Map<Scheme, Double> spots) {
    double[] numeric = new double[choices.length];
    int[] found =
        IntStream.range(0, choices.length)
            .filter(i -> choices[i] instanceof StepChoice.Chosen)
            .toArray();
    double[] epsilon = new double[found.length];
    for (int k = 0; k < found.length; k++) {
      StepChoice.Chosen chosen = (StepChoice.Chosen) choices[found[k]];
      numeric[found[k]] = chosen.derivative();
      epsilon[k] = chosen.epsilon() / of.factors()[found[k]];
    }
    Arrays.sort(epsilon);
    boolean none = found.length == 0;
    double median = Median.upper(epsilon);
    return new RuleResult(
        build.name(),
        rule.label(),
        rule.scheme(),
        new RuleResult.Tally(choices.length, choices.length - found.length),
        new RuleResult.Steps(
            median,
            none ? Double.NaN : epsilon[0],
            none ? Double.NaN : epsilon[found.length - 1],
            StrictMath.log10(median / spots.get(rule.scheme()))),
        Arrays.stream(choices).mapToInt(StepChoice::evaluations).average().orElse(Double.NaN),
        found.length < choices.length ? Double.NaN : Discrepancy.of(of.analytic(), numeric, found));
  }

  /** The sweep itself as a rule: one ε for all parameters, found with every ε of the plan. */
  private Optional<RuleResult> fitted(Build build) {
    Scheme scheme = plan.schemes().get(0);
    int size = sweep.sweep().whole().size();
    double evaluations = (double) scheme.points() * sweep.sweep().epsilon().length;
    return sweep
        .whole(build, scheme)
        .sweetSpot()
        .map(
            spot ->
                new RuleResult(
                    build.name(),
                    "this sweep's V fit, one ε for all",
                    scheme,
                    new RuleResult.Tally(size, 0),
                    RuleResult.Steps.same(spot.epsilon()),
                    evaluations,
                    spot.discrepancy()));
  }
}
