package epsweep.analysis.printed;

import epsweep.analysis.curve.CurveAnalyser;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.printed.CurveVerdict.Course;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.CurveId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Judges a curve d(ε) of which nothing else is known. What round-off makes falls as 1/ε, what
 * truncation makes rises as ε^p, and what is wrong with g stays, and so does what a kink at θ
 * makes: the least d bound every mistake, and only a level that no kink leaves proves one.
 *
 * <p>Five points and more go through the analysis that the tool's own curves go through; with fewer
 * the slope between them must do.
 */
final class CurveJudge {

  /** That a number lies so near to a whole one. */
  private static final double LARGEST_CHANCE = 0.01;

  /** Points of a flat line, or of a plateau, differ by less: half of this is noise of d. */
  private static final double FLAT_FACTOR = 1.5;

  /** A V of two decades is as narrow as they come; a flat line must be no bottom of one. */
  private static final double FLAT_DECADES = 1.5;

  /** Two points lie on one level by chance. */
  private static final int LEAST_FLAT_POINTS = 3;

  /** A flat end this long, that nothing explains, may be a mistake of that size. */
  private static final double SUSPICIOUS_DECADES = 0.5;

  /** Slopes are −1, 0, p; halfway between they are told apart. */
  private static final double SLOPED = 0.5;

  /** Near 1 d no longer grows with the error: it is no floor. */
  private static final double SATURATED = 0.1;

  /** Below this a level is backpropagation's own precision, in unit roundoffs. */
  private static final double OWN_ROUNDOFFS = 256;

  /** A floor this many times the rule-of-thumb's u^(p/(1+p)) is not float's. */
  private static final double HIGH_FLOOR = 1000;

  /** float32 does not let d fall below some 1e-7. */
  private static final double BEYOND_FLOAT32 = 1e-7;

  /** What is left at an ε that is usual in float32, by rule of thumb. */
  private static final double USUAL_IN_FLOAT32 = 1e-3;

  /** So near to 1 d no longer says by what factor g is wrong. */
  private static final double NEARLY_ONE = 0.9995;

  private final CurvePoints points;
  private final Circumstances known;
  private final double tolerance;
  private final Format format;
  private final double low;
  private final double least;
  private final double hides;

  private CurveJudge(CurvePoints points, Circumstances known, double tolerance) {
    this.points = points;
    this.known = known;
    this.tolerance = tolerance;
    boolean fine = Arrays.stream(points.discrepancy()).anyMatch(d -> d > 0 && d < BEYOND_FLOAT32);
    format = known.precision().orElse(fine ? Format.FLOAT64 : Format.FLOAT32);
    low = Math.min(SATURATED, OWN_ROUNDOFFS * format.unitRoundoff());
    least = points.size() == 0 ? Double.NaN : points.discrepancy()[points.least()];
    hides = points.size() == 0 ? Double.NaN : points.hides();
  }

  static CurveVerdict judge(CurvePoints points, Circumstances known, double tolerance) {
    return new CurveJudge(points, known, tolerance).judge();
  }

  private CurveVerdict judge() {
    if (points.size() == 0) {
      return verdict(Judgement.UNRESOLVED, Course.NOWHERE);
    }
    if (Arrays.stream(points.discrepancy()).allMatch(d -> d == 0)) {
      return verdict(Judgement.UNRESOLVED, Course.ZERO);
    }
    if (least == 1) {
      return verdict(Judgement.UNRESOLVED, Course.ONE);
    }
    CurveVerdict verdict = moving();
    boolean limited = verdict.judgement() == Judgement.PRECISION_LIMITED;
    return limited && !Resolution.tells(hides)
        ? verdict(Judgement.UNRESOLVED, Course.UNCLEAR)
        : verdict;
  }

  private CurveVerdict moving() {
    return points.size() == 1 ? single() : several();
  }

  private CurveVerdict single() {
    boolean float32 = known.precision().filter(f -> f.significandBits() <= 24).isPresent();
    Judgement judgement =
        hides <= tolerance
            ? Judgement.CORRECT
            : float32 && least <= USUAL_IN_FLOAT32
                ? Judgement.PRECISION_LIMITED
                : Judgement.UNRESOLVED;
    return verdict(judgement, Course.POINT);
  }

  private CurveVerdict several() {
    CurveAnalysis analysis = analysis();
    if (analysis.shape() == Shape.FLAT
        && points.near(analysis.plateau().level(), FLAT_FACTOR) >= LEAST_FLAT_POINTS) {
      return flat(analysis.plateau().level(), analysis.plateau().decades());
    }
    if (isFlatAtTheEnd() && analysis.shape() != Shape.FLAT) {
      return flat(Printed.median(points.discrepancy()), points.decades());
    }
    return analysis.shape() == Shape.U ? valley() : byBranches();
  }

  private CurveAnalysis analysis() {
    double[] none = new double[points.size()];
    CurveId id =
        new CurveId(
            Build.of(format),
            known.scheme().orElse(Scheme.CENTRAL),
            new Group("all", Group.Kind.ALL, new int[0]));
    Curve curve = new Curve(id, points.epsilon(), points.discrepancy(), none, none);
    return new CurveAnalyser(curve).analyse();
  }

  private boolean isFlatAtTheEnd() {
    return points.size() >= LEAST_FLAT_POINTS
        && points.flatEnd(FLAT_FACTOR) >= Math.min(FLAT_DECADES, points.decades())
        && points.decades() >= FLAT_DECADES
        && least > low;
  }

  private CurveVerdict flat(double level, double decades) {
    double[] off = points.discrepancy().clone();
    Arrays.setAll(off, i -> Math.abs(off[i] - level));
    double error = Math.max(Printed.median(points.halfUnit()), Printed.median(off));
    double k = (1 + level) / (1 - level);
    Optional<Factor> factor =
        level > NEARLY_ONE
            ? Optional.empty()
            : Optional.of(Factor.of(k, 2 * error / ((1 - level) * (1 - level)), known.counts()));
    boolean proves = known.smooth() || factor.filter(CurveJudge::isOfNoKink).isPresent();
    Judgement judgement = proves ? Judgement.WRONG : Judgement.UNRESOLVED;
    return verdict(judgement, Course.FLAT, level, decades, factor);
  }

  /** A kink at θ leaves any factor, and a whole number from 3 on by chance alone. */
  private static boolean isOfNoKink(Factor factor) {
    double near = Math.abs(factor.k().value() - factor.count()) + 2 * factor.k().error();
    boolean given = factor.meaning() != Factor.Meaning.COUNT;
    return factor.count() > 2 && (given || near < LARGEST_CHANCE);
  }

  /** Truncation would rise there, and far from the bottom it saturates near 1. */
  private boolean levels() {
    return points.flatEnd(FLAT_FACTOR) >= SUSPICIOUS_DECADES
        && least > low
        && points.discrepancy()[points.size() - 1] < SATURATED;
  }

  private CurveVerdict valley() {
    if (levels()) {
      return verdict(Judgement.UNRESOLVED, Course.LEVELS);
    }
    int order = known.order();
    double usual = StrictMath.pow(format.unitRoundoff(), order / (1.0 + order));
    if (least > HIGH_FLOOR * usual) {
      return verdict(Judgement.UNRESOLVED, Course.HIGH_VALLEY);
    }
    boolean tells = format.significandBits() > 24 && hides <= tolerance;
    return verdict(tells ? Judgement.CORRECT : Judgement.PRECISION_LIMITED, Course.VALLEY);
  }

  /** Too few points, or only one branch: what falls is round-off, what rises truncation. */
  private CurveVerdict byBranches() {
    int at = points.least();
    if (points.slope(0, at + 1) < -SLOPED && least < SATURATED) {
      return levels()
          ? verdict(Judgement.UNRESOLVED, Course.LEVELS)
          : verdict(Judgement.PRECISION_LIMITED, Course.FALLS);
    }
    if (points.slope(at, points.size()) > SLOPED && hides <= tolerance) {
      return verdict(Judgement.CORRECT, Course.RISES);
    }
    return least <= low && hides <= tolerance
        ? verdict(Judgement.CORRECT, Course.LOW)
        : verdict(Judgement.UNRESOLVED, Course.UNCLEAR);
  }

  private CurveVerdict verdict(Judgement judgement, Course course) {
    return verdict(judgement, course, Double.NaN, points.decades(), Optional.empty());
  }

  private CurveVerdict verdict(
      Judgement judgement, Course course, double level, double decades, Optional<Factor> factor) {
    double at = points.size() == 0 ? Double.NaN : points.epsilon()[points.least()];
    double slope = points.size() == 0 ? Double.NaN : points.slope(0, points.least() + 1);
    return new CurveVerdict(
        judgement, course, points.size(), least, hides, at, slope, level, decades, factor, format);
  }
}
