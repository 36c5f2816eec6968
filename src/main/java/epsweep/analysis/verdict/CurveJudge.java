package epsweep.analysis.verdict;

import epsweep.analysis.curve.CurveAnalyser;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.network.fault.FaultKind;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import java.util.Arrays;

/**
 * Judges a curve d(ε). What round-off makes falls as 1/ε, what truncation makes rises as ε^p, and
 * what is wrong with g stays; hence the least d bounds every mistake, and only a level that neither
 * leaves proves one.
 *
 * <p>Five points and more go through the analysis that the tool's own curves go through; with fewer
 * the slope between them must do.
 */
final class CurveJudge {

  private static final double FLAT_FACTOR = 1.5;
  private static final double FLAT_DECADES = 1.5;
  private static final int LEAST_FLAT_POINTS = 3;

  /** A flat end this long, that nothing explains, may be a mistake of that size. */
  private static final double SUSPICIOUS_DECADES = 0.5;

  /** Slopes are −1, 0, p; halfway between they are told apart. */
  private static final double SLOPED = 0.5;

  private static final double SATURATED = 0.1;

  /** Below this a level is backpropagation's own precision, in unit roundoffs. */
  private static final double OWN_ROUNDOFFS = 256;

  /** A floor this many times the rule-of-thumb's u^(p/(1+p)) is not float's. */
  private static final double HIGH_FLOOR = 1000;

  private static final double BEYOND_FLOAT32 = 1e-7;

  /** So near to 1 d no longer says by what factor g is wrong. */
  private static final double NEARLY_ONE = 0.9995;

  /** How often a level lies within 1 % of that of one of a few known factors. */
  private static final double CHANCE_OF_A_LEVEL = 0.05;

  private final CurvePoints points;
  private final Circumstances known;
  private final Format format;
  private final CurveWords words;
  private final Draft draft = new Draft();

  private CurveJudge(CurvePoints points, Circumstances known) {
    this.points = points;
    this.known = known;
    format = known.precision().orElse(inferred(points));
    words = new CurveWords(points, known, format);
  }

  /** The verdict on a curve. */
  static Verdict judge(CurvePoints points, Circumstances known) {
    return new CurveJudge(points, known).judge();
  }

  /** float32 does not let d fall below some 1e-7. */
  private static Format inferred(CurvePoints points) {
    boolean fine = Arrays.stream(points.discrepancy()).anyMatch(d -> d > 0 && d < BEYOND_FLOAT32);
    return fine ? Format.FLOAT64 : Format.FLOAT32;
  }

  private Verdict judge() {
    draft.evidence(
        "points",
        Integer.toString(points.size()),
        words.range()
            + (points.dropped() > 0 ? "; " + points.dropped() + " more have no value" : ""));
    if (points.size() == 0) {
      return draft.verdict(Judgement.UNRESOLVED, "no point has a value", words.noValue());
    }
    int least = points.least();
    draft.agreement(Agreement.of(points.asDiscrepancy()[least]));
    draft.evidence(
        points.relative() ? "least relative error" : "least d",
        Figures.level(points.discrepancy()[least]),
        "at ε = " + Figures.digits(points.epsilon()[least]) + "; a larger mistake in g would show");
    double largest = points.discrepancy()[largest()];
    if (largest == 0) {
      return draft.verdict(Judgement.UNRESOLVED, "nothing moves", words.allZero());
    }
    if (points.asDiscrepancy()[least] == 1) {
      return alwaysOne();
    }
    return points.size() == 1 ? single() : several();
  }

  private int largest() {
    int largest = 0;
    for (int i = 0; i < points.size(); i++) {
      largest = points.discrepancy()[i] > points.discrepancy()[largest] ? i : largest;
    }
    return largest;
  }

  /** Without n nobody can tell whether the loss moves. */
  private Verdict alwaysOne() {
    return draft.verdict(Judgement.UNRESOLVED, "d = 1 everywhere", words.alwaysOne());
  }

  private Verdict single() {
    double d = points.asDiscrepancy()[0];
    if (d <= ListingJudge.CERTAIN / 10) {
      return draft.verdict(Judgement.CORRECT, "g and n agree", words.agreesOnce());
    }
    boolean float32 = known.precision().filter(f -> f.significandBits() <= 24).isPresent();
    return float32 && d <= 1e-3
        ? draft.verdict(
            Judgement.PRECISION_LIMITED, "as near as float32 usually gets", words.usual())
        : draft.verdict(Judgement.UNRESOLVED, "one point is no curve", words.onePoint());
  }

  private Verdict several() {
    CurveAnalysis analysis = analysis();
    double slope = points.slope(0, points.size());
    if (!Double.isNaN(slope)) {
      draft.evidence("slope", Figures.digits(slope, 2), words.slopeMeans(slope));
    }
    if (isFlat(analysis)) {
      boolean measured = analysis.shape() == Shape.FLAT;
      return flat(
          measured ? analysis.plateau().level() : Pairs.median(points.asDiscrepancy()),
          measured ? analysis.plateau().decades() : points.decades());
    }
    if (analysis.shape() == Shape.U) {
      return valley(analysis);
    }
    return byBranches(slope);
  }

  private CurveAnalysis analysis() {
    double[] d = points.asDiscrepancy();
    Curve curve =
        new Curve(
            new CurveId(
                Build.of(format),
                QuantumFinder.scheme(known),
                new Group("all", Group.Kind.ALL, new int[0])),
            points.epsilon(),
            d,
            points.deadFraction(),
            new double[d.length]);
    return new CurveAnalyser(curve).analyse();
  }

  private boolean isFlat(CurveAnalysis analysis) {
    if (analysis.shape() == Shape.FLAT) {
      return points.near(analysis.plateau().level(), FLAT_FACTOR) >= LEAST_FLAT_POINTS;
    }
    double low = Math.min(SATURATED, OWN_ROUNDOFFS * format.unitRoundoff());
    return points.size() >= LEAST_FLAT_POINTS
        && points.flatEnd(FLAT_FACTOR) >= Math.min(FLAT_DECADES, points.decades())
        && points.decades() >= FLAT_DECADES
        && points.asDiscrepancy()[points.least()] > low;
  }

  private Verdict flat(double level, double decades) {
    draft.evidence(
        "level",
        Figures.level(level),
        "over " + Figures.digits(decades, 2) + " decades of ε; round-off would change by as many");
    if (level > NEARLY_ONE) {
      return draft.verdict(Judgement.WRONG, "flat at d = 1", words.flat(level, decades));
    }
    Factor factor = factor(level);
    draft.factor(factor);
    draft.evidence(
        "(1 + d)/(1 − d)", factor.text(), "the factor, or its inverse, if g is n times a constant");
    boolean named = factor.name().contains("T") || factor.name().contains("B");
    String headline = named ? factor.phrase() : "the same d at every ε";
    return named
        ? draft.wrong(FaultKind.SCALED, headline, words.flatScaled(level, decades, factor))
        : draft.verdict(Judgement.WRONG, headline, words.flat(level, decades));
  }

  private Factor factor(double d) {
    double[] off = points.asDiscrepancy().clone();
    Arrays.setAll(off, i -> Math.abs(off[i] - d));
    double error = Math.max(Pairs.median(points.halfUnit()), Pairs.median(off));
    double k = (1 + d) / (1 - d);
    return new KnownFactors(known).name(k, 2 * error / ((1 - d) * (1 - d)), CHANCE_OF_A_LEVEL);
  }

  private Verdict valley(CurveAnalysis analysis) {
    double floor = points.asDiscrepancy()[points.least()];
    int order = QuantumFinder.scheme(known).order();
    double usual = StrictMath.pow(format.unitRoundoff(), order / (1.0 + order));
    draft.evidence(
        "sweet spot",
        "ε = " + Figures.digits(analysis.sweetSpot().orElseThrow().epsilon(), 2),
        analysis.reason());
    if (floor > HIGH_FLOOR * usual) {
      return draft.verdict(
          Judgement.UNRESOLVED, "the floor is high", words.highFloor(floor, usual));
    }
    boolean wide = format.significandBits() > 24 && floor < BEYOND_FLOAT32 * 10;
    return wide
        ? draft.verdict(Judgement.CORRECT, "a U with a low floor", words.lowFloor())
        : draft.verdict(
            Judgement.PRECISION_LIMITED, "a U: round-off, then truncation", words.sweetSpot());
  }

  /** Too few points, or only one branch: what falls is round-off, what rises truncation. */
  private Verdict byBranches(double slope) {
    int least = points.least();
    double d = points.asDiscrepancy()[least];
    double left = points.slope(0, least + 1);
    double right = points.slope(least, points.size());
    boolean falls = left < -SLOPED;
    boolean rises = right > SLOPED;
    double low = OWN_ROUNDOFFS * format.unitRoundoff();
    if (falls && d < SATURATED) {
      boolean levels = points.flatEnd(FLAT_FACTOR) >= SUSPICIOUS_DECADES && d > low;
      return levels
          ? draft.verdict(Judgement.UNRESOLVED, "falls, then stays", words.levels(d))
          : draft.verdict(
              Judgement.PRECISION_LIMITED, "round-off: d falls as ε grows", words.falls(left));
    }
    if (rises && d <= ListingJudge.CERTAIN) {
      return draft.verdict(
          Judgement.CORRECT, "agrees at small ε; truncation beyond", words.rises(right));
    }
    if (d <= low) {
      return draft.verdict(Judgement.CORRECT, "g and n agree", words.agreesOnce());
    }
    return draft.verdict(Judgement.UNRESOLVED, "no branch to tell by", words.noBranch(slope));
  }
}
