package epsweep.trial.rule;

import epsweep.gradient.Scheme;

/**
 * The published rules that choose ε for one parameter from a few losses along it.
 *
 * <p>All need ε_f, the error of one loss, and scale with the build's u. A rule that finds no ε
 * fails with a reason: an ε that no evidence supports is worse than none.
 */
public enum StepRule {
  /** (2u)^½ max(1, |θ|). */
  RULE_OF_THUMB_FORWARD(
      "rule of thumb, forward", Scheme.FORWARD, 2, new RuleOfThumb(Scheme.FORWARD)),
  /** (2u)^⅓ max(1, |θ|). */
  RULE_OF_THUMB_CENTRAL(
      "rule of thumb, central", Scheme.CENTRAL, 2, new RuleOfThumb(Scheme.CENTRAL)),
  /** (2u)^⅕ max(1, |θ|). */
  RULE_OF_THUMB_FOUR_POINT(
      "rule of thumb, four-point", Scheme.FOUR_POINT, 4, new RuleOfThumb(Scheme.FOUR_POINT)),
  /** Truncation, as forward against central tells it, a hundred times round-off. */
  CURTIS_REID("Curtis & Reid 1974", Scheme.CENTRAL, 21, new CurtisReid()),
  /** From an estimate of L‴ between bounds of its error. */
  DUMONTET_VIGNES("Dumontet & Vignes 1977", Scheme.CENTRAL, 81, new DumontetVignes()),
  /** Divides ε by 4 as long as quotients change less and less. */
  STEPLEMAN_WINARSKY("Stepleman & Winarsky 1979", Scheme.CENTRAL, 80, new SteplemanWinarsky()),
  /** Extrapolates to ε = 0; its ε is too large for a plain central quotient. */
  RIDDERS("Ridders 1982", Scheme.CENTRAL, 60, new Ridders()),
  /** From a second difference whose relative error is between 0.001 and 0.1. */
  GILL_MURRAY_SAUNDERS_WRIGHT(
      "Gill, Murray, Saunders & Wright 1983", Scheme.FORWARD, 42, new GillMurraySaundersWright()),
  /** The left end of the branch where truncation falls with slope 2. */
  MATHUR("Mathur 2012", Scheme.CENTRAL, 100, new Mathur()),
  /** From the noise and one or two second differences. */
  MORE_WILD("Moré & Wild 2012", Scheme.FORWARD, 6, new MoreWild()),
  /** A combination of three losses that is 1.5 to 6 times its own noise. */
  SHI_FORWARD("Shi, Xie, Xuan & Nocedal 2022, forward", Scheme.FORWARD, 41, new ShiForward()),
  /** A combination of four losses that is 1.5 to 6 times its own noise. */
  SHI_CENTRAL("Shi, Xie, Xuan & Nocedal 2022, central", Scheme.CENTRAL, 81, new ShiCentral()),
  /** Bounds of round-off, an ulp, and of L⁽⁵⁾ from seven losses. */
  FIVE_POINT_ADAPTIVE(
      "FiniteDifferences.jl, five points", Scheme.FOUR_POINT, 11, new FivePointAdaptive());

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable parts
  private final Scheme scheme;

  private final int evaluationLimit;

  @SuppressWarnings("ImmutableEnumChecker") // rules keep nothing between runs
  private final Search search;

  StepRule(String label, Scheme scheme, int evaluationLimit, Search search) {
    this.label = label;
    this.scheme = scheme;
    this.evaluationLimit = evaluationLimit;
    this.search = search;
  }

  /**
   * Chooses ε.
   *
   * @param lossError ε_f: the absolute error of one loss, from {@link Noise} or {@link
   *     Line#leastLossError()}
   * @return a failure also if ε_f is 0, NaN or infinite; throws only what the loss itself throws
   */
  public StepChoice choose(Line line, double lossError) {
    if (!(lossError > 0) || Double.isInfinite(lossError)) {
      return new StepChoice.Failed(Trial.say("the error of the loss is %s", lossError), 0);
    }
    Trial trial = new Trial(line, lossError, evaluationLimit);
    try {
      return search.in(trial);
    } catch (NoStepException noStep) {
      return new StepChoice.Failed(noStep.getMessage(), trial.evaluations());
    }
  }

  /** The name in reports. */
  public String label() {
    return label;
  }

  /** The scheme that ε is for. */
  public Scheme scheme() {
    return scheme;
  }

  /** The most evaluations that the rule takes, the derivative included. */
  public int evaluationLimit() {
    return evaluationLimit;
  }
}
