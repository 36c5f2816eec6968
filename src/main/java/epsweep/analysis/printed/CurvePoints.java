package epsweep.analysis.printed;

import epsweep.listing.Listing.Row;
import epsweep.listing.ListingColumn;
import epsweep.listing.PrintedNumber;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A curve d(ε) as somebody measured it: ε ascending, one value each, the largest of several; a
 * relative error e, which may exceed 1, is taken as d = e/(2 + e). Errors at an ε that is not said
 * are one point.
 *
 * @param halfUnit half a unit of the last printed digit of each
 */
record CurvePoints(double[] epsilon, double[] discrepancy, double[] halfUnit) {

  /** Of more points every second, third … is paired: pairs grow as their square. */
  private static final int MOST_IN_PAIRS = 1000;

  /** So many points may be low by luck. */
  private static final int LUCKY = 2;

  /** Beside a d of 0 one this large says that nothing moved, not that all agreed. */
  private static final double DEAD = 0.5;

  /** Truncation is of the first order or more: halfway to a d that stays. */
  private static final double RISES = 0.5;

  /** Points of one level differ by less. */
  private static final double LEVEL = 1.5;

  static CurvePoints of(ListingRows rows) {
    Map<Double, PrintedNumber> byEpsilon = new TreeMap<>();
    for (int at : rows.rows()) {
      Row row = rows.listing().row(at);
      PrintedNumber d = row.number(ListingColumn.DISCREPANCY);
      if (Double.isFinite(d.value())) {
        double epsilon =
            rows.listing().has(ListingColumn.EPSILON)
                ? row.number(ListingColumn.EPSILON).value()
                : Double.NaN;
        byEpsilon.merge(epsilon, d, (a, b) -> a.value() >= b.value() ? a : b);
      }
    }
    boolean relative = byEpsilon.values().stream().anyMatch(d -> d.value() > 1);
    return new CurvePoints(
        byEpsilon.keySet().stream().mapToDouble(e -> e).toArray(),
        byEpsilon.values().stream()
            .mapToDouble(d -> relative ? d.value() / (2 + d.value()) : d.value())
            .toArray(),
        byEpsilon.values().stream().mapToDouble(PrintedNumber::halfUnit).toArray());
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

  /**
   * The largest mistake, as a share of ‖g‖, that may hide: 2d/(1 − d) of the third least d, for the
   * one or two before it may be low by luck, its noise against the mistake, and of those at its
   * level the largest; twice that of fewer. To every d comes the truncation there, which may lie
   * against the mistake, and to the largest by how much it is above the least: so far noise moves
   * d, down as well. ∞ where d is 0 beside large ones: n and g may both be dead there.
   */
  double hides() {
    double[] truncation = truncation();
    double[] sorted = new double[size()];
    Arrays.setAll(sorted, i -> discrepancy[i] + halfUnit[i] + truncation[i]);
    Arrays.sort(sorted);
    double least = sorted[Math.min(LUCKY, size() - 1)];
    double level = Arrays.stream(sorted).filter(d -> d <= LEVEL * least).max().orElse(least);
    double third = level + (level - sorted[0]);
    boolean dead = discrepancy[least()] == 0 && Arrays.stream(discrepancy).anyMatch(d -> d > DEAD);
    return third >= 1 || dead
        ? Double.POSITIVE_INFINITY
        : (size() > LUCKY ? 2 : 4) * third / (1 - third);
  }

  /**
   * What truncation adds to d, by how d rises to the right of the least: through the middle of
   * those points with their slope; 0 where d does not rise.
   */
  private double[] truncation() {
    int from = least() + 1;
    double slope = slope(from, size());
    double[] truncation = new double[size()];
    if (slope > RISES) {
      double[] at1 =
          IntStream.range(from, size())
              .mapToDouble(i -> discrepancy[i] / StrictMath.pow(epsilon[i], slope))
              .toArray();
      double middle = Printed.median(at1);
      Arrays.setAll(truncation, i -> middle * StrictMath.pow(epsilon[i], slope));
    }
    return truncation;
  }

  /** d/(1 − d), which unlike d does not saturate; ∞ for d = 1. */
  private double odds(int i) {
    return discrepancy[i] / (1 - discrepancy[i]);
  }

  /** Median slope of log odds over log ε between all pairs; NaN if fewer than two points count. */
  double slope(int from, int to) {
    int[] all =
        IntStream.range(from, to).filter(i -> odds(i) > 0 && Double.isFinite(odds(i))).toArray();
    int stride = 1 + all.length / MOST_IN_PAIRS;
    int[] some =
        IntStream.range(0, all.length).filter(i -> i % stride == 0).map(i -> all[i]).toArray();
    double[] slopes =
        Arrays.stream(some)
            .boxed()
            .flatMapToDouble(
                b -> Arrays.stream(some).filter(a -> a < b).mapToDouble(a -> slopeBetween(a, b)))
            .toArray();
    return slopes.length == 0 ? Double.NaN : Printed.median(slopes);
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
