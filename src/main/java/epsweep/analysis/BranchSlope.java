package epsweep.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The slopes of the two branches, measured where the other branch hardly shows.
 *
 * <p>Round-off is random: left of the kink the slope is the median of the slopes between all pairs
 * of points (Theil 1950, Sen 1968). Truncation is smooth but bends, d = B εᵖ (1 + c ε^q + …): right
 * of the kink log₂ d is fitted by b + s log₂ ε + c ε^q, and the slope is s, that of ε → 0.
 */
final class BranchSlope {

  /** Clear of the kink, the other branch contributes at most a third, in quadrature 5 %. */
  private static final double CLEAR_OF_KINK_OCTAVES = 1.5;

  private static final int LEAST_POINTS = 5;

  /** A slope over less than this is mostly scatter. */
  private static final double LEAST_OCTAVES = 1.5;

  /** Of more points, evenly chosen ones: all pairs of them are formed. */
  private static final int MOST_POINTS = 400;

  /** So far right of the kink, and no further, two terms describe the truncation. */
  private static final double MOST_OCTAVES = 3;

  private final double[] x;
  private final double[] y;

  /**
   * @param x log₂ ε, ascending
   * @param y log₂ d
   */
  BranchSlope(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /** The slope left of the kink; NaN if fewer than five points or 1.5 octaves lie there. */
  double left(double kink) {
    int[] inside = thinned(between(Double.NEGATIVE_INFINITY, kink - CLEAR_OF_KINK_OCTAVES));
    if (tooShort(inside, LEAST_OCTAVES)) {
      return Double.NaN;
    }
    List<Double> slopes = new ArrayList<>();
    for (int a : inside) {
      for (int b : inside) {
        if (a < b) {
          slopes.add((y[b] - y[a]) / (x[b] - x[a]));
        }
      }
    }
    return VFitter.median(slopes.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /**
   * The slope right of the kink as ε → 0; NaN if fewer than five points or too short a stretch lies
   * there.
   *
   * @param rightSlope what the slope should be: the steeper, the sooner round-off is out of sight
   * @param bend q, the power of ε by which the next term of truncation grows
   */
  double right(double kink, int rightSlope, int bend) {
    double from = kink + CLEAR_OF_KINK_OCTAVES / rightSlope;
    int[] inside = between(from, from + MOST_OCTAVES);
    if (tooShort(inside, LEAST_OCTAVES / rightSlope)) {
      return Double.NaN;
    }
    double last = x[inside[inside.length - 1]];
    double[][] terms = new double[inside.length][];
    double[] values = new double[inside.length];
    for (int i = 0; i < inside.length; i++) {
      double octaves = x[inside[i]] - last;
      terms[i] = new double[] {octaves, StrictMath.pow(2, bend * octaves)};
      values[i] = y[inside[i]];
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(values, terms);
    return regression.estimateRegressionParameters()[1];
  }

  private int[] between(double from, double to) {
    return IntStream.range(0, x.length).filter(i -> x[i] >= from && x[i] <= to).toArray();
  }

  private static int[] thinned(int[] points) {
    int every = 1 + points.length / MOST_POINTS;
    return IntStream.range(0, points.length).filter(i -> i % every == 0).map(i -> points[i]).toArray();
  }

  private boolean tooShort(int[] inside, double octaves) {
    return inside.length < LEAST_POINTS
        || x[inside[inside.length - 1]] - x[inside[0]] < octaves
        || Arrays.stream(inside).mapToDouble(i -> y[i]).distinct().count() < 2;
  }
}
