package epsweep.trial;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Remedy;
import epsweep.analysis.RuleResult;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.GradientTable;
import epsweep.sweep.plan.SweepPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tries on a sweep's coarsest build what may lower its floor, and measures what each brings.
 *
 * <p>A remedy that is another build, scheme or step has its own sweet spot measured ({@link
 * SweetSpotTrial}); its d is the one there.
 */
final class Remedies {

  /** What may help where steps are nominal. */
  private static final List<Step> STEPS =
      List.of(Step.EFFECTIVE, Step.RELATIVE, Step.REL_STEP, Step.POWER_OF_TWO);

  private static final List<Scheme> SCHEMES =
      Stream.of("central", "four-point", "six-point", "eight-point").map(Scheme::named).toList();

  private final Experiment experiment;
  private final AnalysedSweep sweep;
  private final SweepPlan plan;
  private final Build build;
  private final Scheme scheme;

  /**
   * @param sweep the experiment's, with the rules that were tried
   */
  Remedies(Experiment experiment, AnalysedSweep sweep) {
    this.experiment = experiment;
    this.sweep = sweep;
    plan = experiment.plan();
    build =
        sweep.sweep().builds().stream()
            .filter(b -> !b.isMixed())
            .max(Comparator.comparingDouble(Build::unitRoundoff))
            .orElse(sweep.sweep().builds().get(0));
    scheme = plan.schemes().get(0);
  }

  /** What was tried; empty where the build has no sweet spot that could be bettered. */
  List<Remedy> tried() throws InterruptedException {
    Optional<SweetSpot> spot = sweep.whole(build, scheme).sweetSpot();
    if (spot.isEmpty()) {
      return List.of();
    }
    List<Remedy> remedies = new ArrayList<>();
    double before = spot.get().discrepancy();
    if (!build.format().equals(Format.FLOAT64)) {
      Build wide = Build.of(Format.FLOAT64);
      trial(Remedy.FLOAT64, wide, scheme, plan.step(), before).ifPresent(remedies::add);
    }
    if (!build.format().equals(Format.FLOAT64) && !build.isMixed()) {
      Build mixed = Build.named(build.name() + "-double-loss");
      trial("loss kept in double", mixed, scheme, plan.step(), before).ifPresent(remedies::add);
    }
    boolean first = scheme.derivative() == 1;
    if (plan.step() == Step.NOMINAL) {
      for (Step step : first ? STEPS : List.of(Step.POWER_OF_TWO)) {
        trial(name(step), build, scheme, step, before).ifPresent(remedies::add);
      }
    }
    for (Scheme other : SCHEMES) {
      if (first && other.order() > scheme.order()) {
        trial(other.label() + " differences", build, other, plan.step(), before)
            .ifPresent(remedies::add);
      }
    }
    if (first && scheme.subtracts() && plan.subject().notAnalytic().isEmpty()) {
      complexStep(before).ifPresent(remedies::add);
    }
    ownEpsilonOfBlocks(before).ifPresent(remedies::add);
    bestRule(before).ifPresent(remedies::add);
    return remedies;
  }

  private static String name(Step step) {
    return switch (step) {
      case EFFECTIVE -> "divided by the effective step";
      case POWER_OF_TWO -> "powers of two as steps";
      case RELATIVE -> "steps relative to θ, at least ε";
      case REL_STEP -> "steps relative to θ, at least 0.1 ε";
      case NOMINAL -> "nominal steps";
    };
  }

  private Optional<Remedy> trial(String name, Build other, Scheme with, Step step, double before)
      throws InterruptedException {
    if (!experiment.model().supports(other)) {
      return Optional.empty();
    }
    VFit fit = sweep.whole(build, scheme).fit().orElseThrow();
    double expected = SweetSpotTrial.expected(fit, build, scheme, other, with);
    return new SweetSpotTrial(experiment)
        .around(name, expected, other, with, step)
        .map(found -> remedy(name, before, found.discrepancy(), found.epsilon(), with.points()));
  }

  private Optional<Remedy> complexStep(double before) throws InterruptedException {
    return new SweetSpotTrial(experiment)
        .ofComplexStep(Remedy.COMPLEX_STEP, build, plan.step())
        .map(found -> remedy(Remedy.COMPLEX_STEP, before, found.discrepancy(), found.epsilon(), 1));
  }

  /** Every block at its own sweet spot instead of all at one ε. */
  private Optional<Remedy> ownEpsilonOfBlocks(double before) throws InterruptedException {
    List<Group> blocks =
        sweep.sweep().groups().stream().filter(g -> g.kind() == Group.Kind.BLOCK).toList();
    if (blocks.size() < 2) {
      return Optional.empty();
    }
    Experiment alone = experiment.with(alone(), "blocks");
    double[] numeric = new double[sweep.sweep().whole().size()];
    double[] analytic = new double[0];
    for (Group block : blocks) {
      double epsilon = sweep.series(build, scheme, block).analysis().bestEpsilon();
      GradientTable.Gradient gradient = alone.gradients((b, s) -> epsilon).gradients().get(0);
      analytic = gradient.analytic();
      for (int i : block.parameters()) {
        numeric[i] = gradient.numeric()[i];
      }
    }
    int[] every = IntStream.range(0, numeric.length).toArray();
    double after = Discrepancy.of(analytic, numeric, every, sweep.sweep().sample().weights(every));
    return Optional.of(
        remedy("an ε of its own for each block", before, after, Double.NaN, scheme.points()));
  }

  private SweepPlan alone() {
    return new SweepPlan(
        plan.name(),
        plan.subject(),
        List.of(build.name()),
        List.of(scheme),
        plan.epsilon(),
        plan.step(),
        plan.selection(),
        Set.of());
  }

  private Optional<Remedy> bestRule(double before) {
    Function<RuleResult, String> name = rule -> "each parameter's ε by " + rule.rule();
    return sweep.rules().stream()
        .filter(rule -> rule.build().equals(build.name()) && !Double.isNaN(rule.discrepancy()))
        .min(Comparator.comparingDouble(RuleResult::discrepancy))
        .map(
            rule ->
                remedy(
                    name.apply(rule), before, rule.discrepancy(), Double.NaN, rule.evaluations()));
  }

  private Remedy remedy(
      String name, double before, double after, double epsilon, double evaluations) {
    return new Remedy(build.name(), scheme, name, before, after, epsilon, evaluations);
  }
}
