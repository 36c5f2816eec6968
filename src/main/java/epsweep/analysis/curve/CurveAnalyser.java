package epsweep.analysis.curve;

import epsweep.analysis.curve.Reason.Course;
import epsweep.analysis.curve.VFitter.Corner;
import epsweep.arithmetic.Median;
import epsweep.sweep.Curve;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says what one curve d(ε) shows: first whether a plateau makes it flat, then, on the points where
 * d is neither saturated nor below the round-off of backpropagation itself, where the V has its
 * corner and which of its branches are there.
 */
public final class CurveAnalyser {

  /** Above this d bends, because it cannot exceed 1. */
  private static final double SATURATION = 0.1;

  /** In powers of two of ε, where a curve is beside its optimum. */
  private static final double BESIDE = 1;

  /** Backpropagation's own error, in unit roundoffs, below which d is not the differences'. */
  private static final double BACKPROPAGATION_ROUNDOFFS = 4;

  /**
   * A plateau this low, in unit roundoffs, is the precision of g and not a wrong gradient: LSTMs
   * that saturate reach 84 over 39 steps (golden case w3.0).
   */
  private static final double LOW_PLATEAU_ROUNDOFFS = 256;

  /** No precision is so low that half of g may be its round-off. */
  private static final double HIGHEST_LOW_PLATEAU = 0.5;

  private static final double FLAT_DECADES = 1.5;

  /** Near 1 round-off saturates over a decade or two; only a longer plateau says more. */
  private static final double NEARLY_ONE = 0.995;

  private static final double FLAT_DECADES_NEAR_ONE = 3;

  /** A curve that spends this much ε clearly below a plateau is not flat. */
  private static final double DIP_DECADES = 0.25;

  private static final int LEAST_POINTS = 5;

  /** How far off a V must be to be contradicted. */
  private static final double CLEARLY = 2;

  private final double[] epsilon;
  private final Curve curve;
  private final double[] d;
  private final double unitRoundoff;
  private final int[] usable;
  private final Plateau plateau;
  private final Corners corners;

  public CurveAnalyser(Curve curve) {
    this.curve = curve;
    epsilon = curve.epsilon();
    unitRoundoff = curve.build().unitRoundoff();
    d = curve.discrepancy();
    usable =
        IntStream.range(0, d.length)
            .filter(i -> d[i] > BACKPROPAGATION_ROUNDOFFS * unitRoundoff && d[i] < SATURATION)
            .toArray();
    plateau = Plateau.longest(epsilon, d, alive());
    corners = new Corners(curve);
  }

  /**
   * Which points say something about a wrong gradient: d = 1 is the dead zone, unless d is 1
   * wherever the loss moves, as it is when g vanishes or points away from n.
   */
  private boolean[] alive() {
    boolean[] moves = new boolean[d.length];
    boolean alwaysOne = true;
    for (int i = 0; i < d.length; i++) {
      moves[i] = curve.deadFraction()[i] < 0.5;
      alwaysOne &= !moves[i] || d[i] == 1;
    }
    for (int i = 0; i < d.length && !alwaysOne; i++) {
      moves[i] &= d[i] < 1;
    }
    return moves;
  }

  public CurveAnalysis analyse() {
    if (isFlat()) {
      return without(Shape.FLAT, Reason.of(Course.STAYS));
    }
    if (!curve.scheme().subtracts() && !(plateau.level() > lowPlateau())) {
      return without(Shape.NO_LEFT_WALL, Reason.of(Course.HAS_NO_LEFT_WALL));
    }
    if (!curve.scheme().isLinear() && Arrays.stream(d).anyMatch(v -> v < SATURATION)) {
      return without(Shape.EXTRAPOLATED, extrapolated());
    }
    if (usable.length < LEAST_POINTS) {
      return tooFew();
    }
    Optional<CurveAnalysis> smooth = Jump.first(curve).flatMap(this::before);
    return smooth.isPresent() ? smooth.get() : uncontradicted(fitted(usable));
  }

  /** Far right d bends away from εᵖ: a V that those points lifted gives way to the rest's. */
  private CurveAnalysis uncontradicted(CurveAnalysis all) {
    if (!contradicted(all)) {
      return all;
    }
    CurveAnalysis near = fitted(corners.withoutFarRight(usable, LEAST_POINTS));
    return near.shape() == Shape.U ? near : all;
  }

  /** Whether the points beside the optimum lie clearly above the V, and others far below them. */
  private boolean contradicted(CurveAnalysis fitted) {
    return fitted.shape() == Shape.U
        && fitted.floor() > CLEARLY * fitted.fit().orElseThrow().discrepancy()
        && fitted.floor() > CLEARLY * fitted.least().discrepancy();
  }

  /** The V before a leap, if both its branches are there. */
  private Optional<CurveAnalysis> before(Jump jump) {
    int[] points = Arrays.stream(usable).filter(i -> i <= jump.from()).toArray();
    return points.length < LEAST_POINTS
        ? Optional.empty()
        : Optional.of(fitted(points)).filter(analysis -> analysis.shape() == Shape.U);
  }

  private CurveAnalysis fitted(int[] points) {
    Corner corner = corners.of(points);
    if (corner.rightSlope() == 0) {
      return without(Shape.NO_RIGHT_BRANCH, floor(exp2(corner.y())));
    }
    Rise rise = rise(BACKPROPAGATION_ROUNDOFFS * unitRoundoff);
    if (!rise.rightOf(corner.x())) {
      return without(Shape.NO_RIGHT_BRANCH, Reason.of(Course.FALLS_TO_THE_END));
    }
    if (!rise.leftOf(corner.x())) {
      return without(Shape.NO_LEFT_BRANCH, rises(corner.rightSlope(), points[0]));
    }
    return sweetSpot(corner, points);
  }

  private Reason rises(int slope, int first) {
    boolean agreed = first > 0 && d[first - 1] < d[first];
    return new Reason(agreed ? Course.RISES_FROM_AGREEMENT : Course.RISES, epsilon[first], slope);
  }

  private boolean isFlat() {
    double least = plateau.level() < NEARLY_ONE ? FLAT_DECADES : FLAT_DECADES_NEAR_ONE;
    return plateau.decades() >= least && plateau.level() > lowPlateau() && !dips();
  }

  private double lowPlateau() {
    return Math.min(HIGHEST_LOW_PLATEAU, LOW_PLATEAU_ROUNDOFFS * unitRoundoff);
  }

  /** Whether d stays below half of the plateau's level for a while. */
  private boolean dips() {
    int from = -1;
    for (int i = 0; i < d.length; i++) {
      if (!(d[i] > 0 && d[i] < plateau.level() / 2)) {
        from = -1;
      } else if (from < 0) {
        from = i;
      } else if (StrictMath.log10(epsilon[i] / epsilon[from]) >= DIP_DECADES) {
        return true;
      }
    }
    return false;
  }

  private CurveAnalysis tooFew() {
    long values = Arrays.stream(d).filter(v -> !Double.isNaN(v)).count();
    long high = Arrays.stream(d).filter(v -> v >= SATURATION).count();
    if (values < LEAST_POINTS || (high < LEAST_POINTS && values - high < LEAST_POINTS)) {
      return without(Shape.TOO_FEW_POINTS, Reason.of(Course.SHOWS_TOO_LITTLE, usable.length));
    }
    if (values - high < LEAST_POINTS) {
      double least = Arrays.stream(d).filter(v -> v > 0).min().orElse(0);
      return without(Shape.SATURATED, Reason.of(Course.SATURATES, least));
    }
    return values - high - usable.length >= LEAST_POINTS
        ? without(Shape.NO_RIGHT_BRANCH, Reason.of(Course.FALLS_TO_ROUND_OFF))
        : without(Shape.TOO_FEW_POINTS, Reason.of(Course.SHOWS_TOO_LITTLE, usable.length));
  }

  private Reason extrapolated() {
    Rise rise = rise(0);
    Course course = rise.isClearAtTheEnd() ? Course.IS_EXTRAPOLATED_UP_TO : Course.IS_EXTRAPOLATED;
    return Reason.of(course, exp2(rise.bottom()));
  }

  /** Over every point above 0; what lies below the least that tells something is the bottom. */
  private Rise rise(double least) {
    int[] points = IntStream.range(0, d.length).filter(i -> d[i] > 0).toArray();
    return new Rise(
        Arrays.stream(points).mapToDouble(i -> Corners.log2(epsilon[i])).toArray(),
        Arrays.stream(points).mapToDouble(i -> Corners.log2(Math.max(least, d[i]))).toArray());
  }

  private Reason floor(double level) {
    return level <= lowPlateau()
        ? Reason.of(Course.FALLS_TO_ROUND_OFF)
        : Reason.of(Course.FALLS_TO_A_LEVEL, level);
  }

  private CurveAnalysis sweetSpot(Corner corner, int[] points) {
    int slope = corner.rightSlope();
    BranchSlope slopes = corners.slopes(points, corner);
    VFit fit =
        new VFit(
            exp2(corner.x()),
            exp2(corner.y()),
            corner.fall(),
            slope,
            slopes.left(),
            slopes.right(),
            corner.scatter(),
            points.length);
    return analysis(
        Shape.U,
        new Reason(Course.FALLS_AND_RISES, Double.NaN, slope),
        Optional.of(fit),
        Optional.of(spot(fit)));
  }

  /** The measured point nearest to the optimum, and how far around it d stays as low. */
  private SweetSpot spot(VFit fit) {
    int[] unsaturated =
        IntStream.range(0, d.length).filter(i -> d[i] > 0 && d[i] < SATURATION).toArray();
    int at = unsaturated[0];
    for (int i : unsaturated) {
      if (Math.abs(Corners.log2(epsilon[i] / fit.optimum()))
          < Math.abs(Corners.log2(epsilon[at] / fit.optimum()))) {
        at = i;
      }
    }
    double least = fit.discrepancy() * besideV(fit, at, unsaturated);
    double floor = Math.max(d[at], least);
    int low = at;
    while (low > 0 && d[low - 1] <= 2 * floor) {
      low--;
    }
    int high = at;
    while (high + 1 < d.length && d[high + 1] <= 2 * floor) {
      high++;
    }
    return new SweetSpot(epsilon[at], least, d[at], fit.digits(), epsilon[low], epsilon[high]);
  }

  /** How far the points around the optimum lie above the V, the middle one of them. */
  private double besideV(VFit fit, int at, int[] unsaturated) {
    double[] ratios =
        IntStream.of(unsaturated)
            .filter(i -> i == at || Math.abs(Corners.log2(epsilon[i] / fit.optimum())) <= BESIDE)
            .mapToDouble(i -> d[i] / fit.at(epsilon[i]))
            .toArray();
    return Median.of(ratios);
  }

  private CurveAnalysis without(Shape shape, Reason reason) {
    return analysis(shape, reason, Optional.empty(), Optional.empty());
  }

  private CurveAnalysis analysis(
      Shape shape, Reason reason, Optional<VFit> fit, Optional<SweetSpot> spot) {
    return new CurveAnalysis(shape, reason, fit, spot, least(), plateau);
  }

  private CurveAnalysis.Least least() {
    CurveAnalysis.Least least = new CurveAnalysis.Least(Double.NaN, Double.NaN);
    for (int i = 0; i < d.length; i++) {
      if (!(d[i] >= least.discrepancy()) && !Double.isNaN(d[i])) {
        least = new CurveAnalysis.Least(epsilon[i], d[i]);
      }
    }
    return least;
  }

  private static double exp2(double x) {
    return StrictMath.pow(2, x);
  }
}
