package epsweep.analysis.printed;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Format;
import java.util.Optional;

/**
 * What a curve d(ε) proves, in figures.
 *
 * @param points how many have a value
 * @param least the least d
 * @param hides the largest mistake that may hide, as a share of ‖g‖
 * @param epsilon where the least d is
 * @param slope of log d over log ε on the left of it; NaN if there is none
 * @param level where d stays; NaN if it does not
 * @param decades of ε over which it stays; else of all points
 * @param factor k of which the level is d, if g is n times a constant
 * @param format given, or what the least d suggests
 */
public record CurveVerdict(
    Judgement judgement,
    Course course,
    int points,
    double least,
    double hides,
    double epsilon,
    double slope,
    double level,
    double decades,
    Optional<Factor> factor,
    Format format)
    implements TableVerdict {

  @Override
  public Optional<Mistake> name() {
    return Optional.empty();
  }

  /** What the curve does. */
  public enum Course {
    /** No point has a value. */
    NOWHERE,
    /** d = 0 at every ε. */
    ZERO,
    /** d = 1 at every ε: perhaps the loss does not move. */
    ONE,
    /** A single point. */
    POINT,
    /** The same d over decades of ε. */
    FLAT,
    /** Falls as round-off does, rises as truncation does. */
    VALLEY,
    /** The same, with a floor that is not float's. */
    HIGH_VALLEY,
    /** Falls as round-off does. */
    FALLS,
    /** Falls, and stays at the end. */
    LEVELS,
    /** Rises as truncation does, from a d that leaves room for little. */
    RISES,
    /** d is what backpropagation's own round-off leaves. */
    LOW,
    /** None of these. */
    UNCLEAR
  }
}
