package epsweep.analysis.verdict;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A curve d(ε) as somebody measured it: ε ascending, one value each.
 *
 * @param epsilon ascending
 * @param discrepancy d, or a relative error if {@code relative}; finite, at least 0
 * @param halfUnit half a unit of the last printed digit of each
 * @param deadFraction share of the rows with n = 0; 0 where unknown
 * @param relative whether values exceed 1, which d cannot
 * @param dropped how many points had no finite value
 */
record CurvePoints(
    double[] epsilon,
    double[] discrepancy,
    double[] halfUnit,
    double[] deadFraction,
    boolean relative,
    int dropped) {

  /** One measured point. */
  record Point(double epsilon, double discrepancy, double halfUnit, double deadFraction) {}

  /** Of several points at one ε the largest d counts: it is the one to explain. */
  static CurvePoints of(Iterable<Point> points) {
    TreeMap<Double, Point> byEpsilon = new TreeMap<>();
    int dropped = 0;
    for (Point point : points) {
      if (Double.isFinite(point.discrepancy)) {
        byEpsilon.merge(point.epsilon, point, (a, b) -> a.discrepancy >= b.discrepancy ? a : b);
      } else {
        dropped++;
      }
    }
    double[] d = byEpsilon.values().stream().mapToDouble(Point::discrepancy).toArray();
    return new CurvePoints(
        byEpsilon.keySet().stream().mapToDouble(e -> e).toArray(),
        d,
        byEpsilon.values().stream().mapToDouble(Point::halfUnit).toArray(),
        byEpsilon.values().stream().mapToDouble(Point::deadFraction).toArray(),
        Arrays.stream(d).anyMatch(v -> v > 1),
        dropped);
  }

  int size() {
    return epsilon.length;
  }

  double decades() {
    return size() < 2 ? 0 : StrictMath.log10(epsilon[size() - 1] / epsilon[0]);
  }

  /** Position of the least d, the one at the largest ε on ties. */
  int least() {
    return IntStream.range(0, size())
        .reduce((a, b) -> discrepancy[b] <= discrepancy[a] ? b : a)
        .orElse(0);
  }

  /** d, of a relative error e that which belongs to it while n is near g: e/(2 + e). */
  double[] asDiscrepancy() {
    return relative ? Arrays.stream(discrepancy).map(e -> e / (2 + e)).toArray() : discrepancy;
  }

  /** d/(1 − d), which unlike d does not saturate; ∞ for d = 1. */
  double odds(int i) {
    double d = asDiscrepancy()[i];
    return d / (1 - d);
  }

  /** Median slope of log odds over log ε between all pairs; NaN if fewer than two points count. */
  double slope(int from, int to) {
    double[] slopes =
        IntStream.range(from, to)
            .boxed()
            .flatMapToDouble(
                b ->
                    IntStream.range(from, b)
                        .filter(a -> counts(a) && counts(b))
                        .mapToDouble(a -> slopeBetween(a, b)))
            .toArray();
    return Pairs.median(slopes);
  }

  private boolean counts(int i) {
    return odds(i) > 0 && Double.isFinite(odds(i));
  }

  private double slopeBetween(int a, int b) {
    return StrictMath.log(odds(b) / odds(a)) / StrictMath.log(epsilon[b] / epsilon[a]);
  }

  /** How many points have odds within a factor of those of d = {@code level}. */
  long near(double level, double factor) {
    double middle = level / (1 - level);
    return IntStream.range(0, size())
        .filter(i -> odds(i) <= factor * middle && odds(i) >= middle / factor)
        .count();
  }

  /** How many decades of ε at the upper end have odds within a factor {@code within}. */
  double flatEnd(double within) {
    double least = Double.POSITIVE_INFINITY;
    double largest = 0;
    int from = size();
    while (from > 0) {
      least = Math.min(least, odds(from - 1));
      largest = Math.max(largest, odds(from - 1));
      if (largest > within * least) {
        break;
      }
      from--;
    }
    return from >= size() ? 0 : StrictMath.log10(epsilon[size() - 1] / epsilon[from]);
  }
}
