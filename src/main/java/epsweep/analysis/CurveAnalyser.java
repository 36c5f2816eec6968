package epsweep.analysis;

import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says what one curve d(ε) shows: first whether a plateau makes it flat, then, on the points where
 * d is neither saturated (above {@value #SATURATION}) nor below the round-off of backpropagation
 * itself, where the V has its kink and which of its branches are there.
 */
final class CurveAnalyser {

  /** Above this d bends, because it cannot exceed 1. */
  private static final double SATURATION = 0.1;

  /** Free slopes are fitted below this, where the bend is invisible. */
  private static final double STRAIGHT = 0.03;

  /** Backpropagation's own error, in unit roundoffs, below which d is not the differences'. */
  private static final double BACKPROPAGATION_ROUNDOFFS = 4;

  /** A plateau this low, in unit roundoffs, is the precision of g and not a wrong gradient. */
  private static final double LOW_PLATEAU_ROUNDOFFS = 64;

  private static final double FLAT_DECADES = 1.5;

  private static final int LEAST_POINTS = 5;

  /** A branch counts if it leaves the kink by a factor of 2 at least. */
  private static final double LEAST_RISE_OCTAVES = 1;

  /** Away from the kink by this factor the other branch contributes little to a slope. */
  private static final double CLEAR_OF_KINK_OCTAVES = 1.5;

  private final double[] epsilon;
  private final Curve curve;
  private final double[] d;
  private final int order;
  private final double unitRoundoff;
  private final int[] usable;
  private final Plateau plateau;

  CurveAnalyser(double[] epsilon, Curve curve, double unitRoundoff) {
    this.epsilon = epsilon;
    this.curve = curve;
    this.unitRoundoff = unitRoundoff;
    d = curve.discrepancy();
    order = curve.scheme().order();
    usable =
        IntStream.range(0, d.length)
            .filter(i -> d[i] > BACKPROPAGATION_ROUNDOFFS * unitRoundoff && d[i] < SATURATION)
            .toArray();
    boolean[] alive = new boolean[d.length];
    for (int i = 0; i < d.length; i++) {
      alive[i] = curve.deadFraction()[i] < 0.5 && d[i] < 1;
    }
    plateau = Plateau.longest(epsilon, d, alive);
  }

  CurveAnalysis analyse() {
    if (isFlat()) {
      return without(
          Shape.FLAT,
          String.format(
              Locale.ROOT,
              "stays at d = %.3g over %.1f decades: no ε helps",
              plateau.level(),
              plateau.decades()));
    }
    if (usable.length < LEAST_POINTS) {
      return tooFew();
    }
    double[] x = Arrays.stream(usable).mapToDouble(i -> log2(epsilon[i])).toArray();
    double[] y = Arrays.stream(usable).mapToDouble(i -> log2(d[i])).toArray();
    VFitter.Kink kink = new VFitter(x, y, order).fit();
    int last = y.length - 1;
    double right = Math.min(order * (x[last] - kink.x()), middle(y, last - 2) - kink.y());
    double left = Math.min(kink.x() - x[0], middle(y, 0) - kink.y());
    if (right < LEAST_RISE_OCTAVES) {
      return without(Shape.NO_RIGHT_BRANCH, noRightBranch());
    }
    if (left < LEAST_RISE_OCTAVES) {
      return without(
          Shape.NO_LEFT_BRANCH,
          String.format(
              Locale.ROOT,
              "rises as %s from the start: round-off shows only below ε = %.0e",
              power(order),
              epsilon[usable[0]]));
    }
    return sweetSpot(kink, x, y);
  }

  /** The median of three neighbours. */
  private static double middle(double[] y, int from) {
    return VFitter.median(Arrays.copyOfRange(y, from, from + 3));
  }

  private boolean isFlat() {
    return plateau.decades() >= FLAT_DECADES
        && plateau.level() > LOW_PLATEAU_ROUNDOFFS * unitRoundoff;
  }

  private CurveAnalysis tooFew() {
    long values = Arrays.stream(d).filter(v -> !Double.isNaN(v)).count();
    long high = Arrays.stream(d).filter(v -> v >= SATURATION).count();
    long low = Arrays.stream(d).filter(v -> v <= LOW_PLATEAU_ROUNDOFFS * unitRoundoff).count();
    if (values >= LEAST_POINTS && high > values - LEAST_POINTS) {
      return without(
          Shape.SATURATED, "stays near 1: the numeric gradient carries no information here");
    }
    if (values >= LEAST_POINTS && low > 0) {
      return without(Shape.NO_RIGHT_BRANCH, noRightBranch());
    }
    return without(
        Shape.TOO_FEW_POINTS,
        String.format(
            Locale.ROOT,
            "only %d of %d points lie between round-off and saturation: widen the range of ε",
            usable.length,
            d.length));
  }

  private String noRightBranch() {
    String falls =
        plateau.decades() > 1 && plateau.level() <= LOW_PLATEAU_ROUNDOFFS * unitRoundoff
            ? "falls to the round-off of backpropagation itself"
            : "falls to the end of the range";
    String degree =
        switch (order) {
          case 1 -> "linear";
          case 2 -> "at most quadratic";
          default -> "a polynomial of degree " + order + " at most";
        };
    return falls
        + ": no truncation error is seen, as when the loss is "
        + degree
        + " in these parameters";
  }

  private CurveAnalysis sweetSpot(VFitter.Kink kink, double[] x, double[] y) {
    double optimum = exp2(kink.x()) * StrictMath.pow(1.0 / order, 1.0 / (1 + order));
    VFit fit =
        new VFit(
            exp2(kink.x()),
            exp2(kink.y()),
            order,
            optimum,
            slope(x, y, Double.NEGATIVE_INFINITY, kink.x() - CLEAR_OF_KINK_OCTAVES),
            slope(x, y, kink.x() + CLEAR_OF_KINK_OCTAVES / order, Double.POSITIVE_INFINITY),
            kink.scatter(),
            x.length);
    int at = nearest(optimum);
    int low = at;
    while (low > 0 && d[low - 1] <= 2 * d[at]) {
      low--;
    }
    int high = at;
    while (high + 1 < d.length && d[high + 1] <= 2 * d[at]) {
      high++;
    }
    SweetSpot spot = new SweetSpot(epsilon[at], d[at], epsilon[low], epsilon[high]);
    String reason = "falls as 1/ε to the sweet spot and rises as " + power(order) + " beyond it";
    return analysis(Shape.U, reason, Optional.of(fit), Optional.of(spot));
  }

  /** The median of the slopes between all pairs of points (Theil 1950, Sen 1968). */
  private static double slope(double[] x, double[] y, double from, double to) {
    int[] inside =
        IntStream.range(0, x.length)
            .filter(i -> x[i] >= from && x[i] <= to && y[i] < log2(STRAIGHT))
            .toArray();
    if (inside.length < 4) {
      return Double.NaN;
    }
    double[] slopes =
        IntStream.range(0, inside.length)
            .boxed()
            .flatMapToDouble(
                a ->
                    IntStream.range(a + 1, inside.length)
                        .mapToDouble(
                            b -> (y[inside[b]] - y[inside[a]]) / (x[inside[b]] - x[inside[a]])))
            .toArray();
    return VFitter.median(slopes);
  }

  /** The measured point nearest to an ε, in log scale. */
  private int nearest(double optimum) {
    int nearest = usable[0];
    for (int i : usable) {
      if (Math.abs(log2(epsilon[i] / optimum)) < Math.abs(log2(epsilon[nearest] / optimum))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private CurveAnalysis without(Shape shape, String reason) {
    return analysis(shape, reason, Optional.empty(), Optional.empty());
  }

  private CurveAnalysis analysis(
      Shape shape, String reason, Optional<VFit> fit, Optional<SweetSpot> spot) {
    int least = -1;
    for (int i = 0; i < d.length; i++) {
      if (!Double.isNaN(d[i]) && (least < 0 || d[i] < d[least])) {
        least = i;
      }
    }
    Scheme scheme = curve.scheme();
    return new CurveAnalysis(
        curve.build(),
        scheme,
        curve.group(),
        shape,
        reason,
        fit,
        spot,
        least < 0 ? Double.NaN : epsilon[least],
        least < 0 ? Double.NaN : d[least],
        plateau.level(),
        plateau.decades());
  }

  private static String power(int order) {
    return switch (order) {
      case 1 -> "ε";
      case 2 -> "ε²";
      default -> "ε⁴";
    };
  }

  private static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }

  private static double exp2(double x) {
    return StrictMath.pow(2, x);
  }
}
