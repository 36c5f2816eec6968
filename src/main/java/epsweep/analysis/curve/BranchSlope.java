package epsweep.analysis.curve;

import epsweep.analysis.curve.VFitter.Corner;
import epsweep.arithmetic.Median;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The slopes of the two branches of a V, measured freely near the corner, where the fit had them
 * fixed.
 *
 * <p>The slope is the median of the slopes between all pairs of points (Theil 1950, Sen 1968):
 * round-off is random. Right of the corner the fitted round-off is first taken away in quadrature.
 * A steep branch has left the range of d before ε is small enough for its leading term alone: for s
 * &gt; 2 the next one is fitted along, log₂ d = b + s log₂ ε + c ε², and s is the slope of ε → 0; a
 * point counts the less the nearer it is to round-off, which in a single parameter may be off from
 * the fitted by as much as itself.
 */
final class BranchSlope {

  /** Left of the corner by this much, truncation adds at most 6 % in quadrature (p = 1). */
  private static final double CLEAR_LEFT_OCTAVES = 1.5;

  /** Right of the corner by so much d, round-off is at most half of d, and can be taken away. */
  private static final double CLEAR_RIGHT_OCTAVES = 1;

  /** Further right, higher terms bend the branch. */
  private static final double MOST_OCTAVES = 3;

  /** Where the next term is fitted, the one after it is not far. */
  private static final double MOST_OCTAVES_WITH_BEND = 2;

  /** Relative error of a point far from round-off: what a third term would add. */
  private static final double LEAST_ERROR = 0.05;

  private static final int LEAST_POINTS = 5;

  /** On a coarse grid the stretch is as long as so many points. */
  private static final int WANTED_POINTS = 6;

  /** Of more points, evenly chosen ones: all pairs of them are formed. */
  private static final int MOST_POINTS = 400;

  private final double[] x;
  private final double[] y;
  private final Corner corner;

  /**
   * @param x log₂ ε, ascending
   * @param y log₂ d
   */
  BranchSlope(double[] x, double[] y, Corner corner) {
    this.x = x;
    this.y = y;
    this.corner = corner;
  }

  /** The slope left of the corner; NaN if fewer than five points lie there. */
  double left() {
    int count = firstFrom(Math.nextUp(corner.x() - CLEAR_LEFT_OCTAVES));
    return count < LEAST_POINTS
        ? Double.NaN
        : medianSlope(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
  }

  /** The slope right of the corner; NaN if fewer than five points lie there. */
  double right() {
    int slope = corner.rightSlope();
    boolean bends = slope > 2;
    double start = corner.x() + CLEAR_RIGHT_OCTAVES / slope;
    int from = firstFrom(start);
    int inside = firstFrom(start + (bends ? MOST_OCTAVES_WITH_BEND : MOST_OCTAVES));
    int to = Math.min(x.length, Math.max(inside, from + WANTED_POINTS));
    if (to - from < LEAST_POINTS) {
      return Double.NaN;
    }
    double[] ends = Arrays.copyOfRange(x, from, to);
    double[] truncation = IntStream.range(from, to).mapToDouble(this::truncation).toArray();
    return bends
        ? slopeWithBend(
            ends, truncation, IntStream.range(from, to).mapToDouble(this::error).toArray())
        : medianSlope(ends, truncation);
  }

  /** How many points lie left of x. */
  private int firstFrom(double from) {
    return (int) Arrays.stream(x).filter(v -> v < from).count();
  }

  /** log₂ √(d² − r²), r the fitted round-off; no more than a factor 2 below d. */
  private double truncation(int i) {
    double share = StrictMath.pow(2, 2 * corner.leftAbove(x[i], y[i]));
    return y[i] + StrictMath.log(Math.max(0.25, 1 - share)) / StrictMath.log(2) / 2;
  }

  /** Of a point's truncation, relative: that of round-off, which is as large as the fitted. */
  private double error(int i) {
    return StrictMath.hypot(LEAST_ERROR, StrictMath.pow(2, corner.leftAbove(x[i], y[i])));
  }

  private static double medianSlope(double[] x, double[] y) {
    int every = 1 + x.length / MOST_POINTS;
    int[] points = IntStream.range(0, x.length).filter(i -> i % every == 0).toArray();
    double[] slopes = new double[points.length * (points.length - 1) / 2];
    int pair = 0;
    for (int b = 1; b < points.length; b++) {
      for (int a = 0; a < b; a++) {
        slopes[pair++] = (y[points[b]] - y[points[a]]) / (x[points[b]] - x[points[a]]);
      }
    }
    return Median.of(slopes);
  }

  /** By least squares, each point's residual in units of its error. */
  private static double slopeWithBend(double[] x, double[] y, double[] error) {
    double last = x[x.length - 1];
    double[][] terms = new double[x.length][];
    double[] values = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double weight = 1 / error[i];
      double bend = StrictMath.pow(2, 2 * (x[i] - last));
      terms[i] = new double[] {weight, weight * (x[i] - last), weight * bend};
      values[i] = weight * y[i];
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    regression.newSampleData(values, terms);
    return regression.estimateRegressionParameters()[1];
  }
}
