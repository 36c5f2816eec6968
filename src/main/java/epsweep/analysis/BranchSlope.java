package epsweep.analysis;

import epsweep.analysis.VFitter.Kink;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The slopes of the two branches of a V, measured freely near the kink, where the fit had them
 * fixed.
 *
 * <p>The slope is the median of the slopes between all pairs of points (Theil 1950, Sen 1968):
 * round-off is random. Right of the kink the fitted round-off is first taken away in quadrature. A
 * steep branch has left the range of d before ε is small enough for its leading term alone: for s
 * &gt; 2 the next one is fitted along, log₂ d = b + s log₂ ε + c ε², and s is the slope of ε → 0.
 */
final class BranchSlope {

  /** Left of the kink by this much, truncation adds at most 6 % in quadrature (p = 1). */
  private static final double CLEAR_LEFT_OCTAVES = 1.5;

  /** Right of the kink by so much d, round-off is at most half of d, and can be taken away. */
  private static final double CLEAR_RIGHT_OCTAVES = 1;

  /** Further right, higher terms bend the branch. */
  private static final double MOST_OCTAVES = 3;

  /** Where the next term is fitted, the one after it is not far. */
  private static final double MOST_OCTAVES_WITH_BEND = 2;

  private static final int LEAST_POINTS = 5;

  /** On a coarse grid the stretch is as long as so many points. */
  private static final int WANTED_POINTS = 6;

  /** Of more points, evenly chosen ones: all pairs of them are formed. */
  private static final int MOST_POINTS = 400;

  private final double[] x;
  private final double[] y;
  private final Kink kink;

  /**
   * @param x log₂ ε, ascending
   * @param y log₂ d
   */
  BranchSlope(double[] x, double[] y, Kink kink) {
    this.x = x;
    this.y = y;
    this.kink = kink;
  }

  /** The slope left of the kink; NaN if fewer than five points lie there. */
  double left() {
    int count = firstFrom(Math.nextUp(kink.x() - CLEAR_LEFT_OCTAVES));
    return count < LEAST_POINTS
        ? Double.NaN
        : medianSlope(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
  }

  /** The slope right of the kink; NaN if fewer than five points lie there. */
  double right() {
    int slope = kink.rightSlope();
    boolean bends = slope > 2;
    double start = kink.x() + CLEAR_RIGHT_OCTAVES / slope;
    int from = firstFrom(start);
    int inside = firstFrom(start + (bends ? MOST_OCTAVES_WITH_BEND : MOST_OCTAVES));
    int to = Math.min(x.length, Math.max(inside, from + WANTED_POINTS));
    if (to - from < LEAST_POINTS) {
      return Double.NaN;
    }
    double[] ends = Arrays.copyOfRange(x, from, to);
    double[] truncation = IntStream.range(from, to).mapToDouble(this::truncation).toArray();
    return bends ? slopeWithBend(ends, truncation) : medianSlope(ends, truncation);
  }

  /** How many points lie left of x. */
  private int firstFrom(double from) {
    return (int) Arrays.stream(x).filter(v -> v < from).count();
  }

  /** log₂ √(d² − r²), r the fitted round-off; no more than a factor 2 below d. */
  private double truncation(int i) {
    double share = StrictMath.pow(2, 2 * (kink.y() + kink.x() - x[i] - y[i]));
    return y[i] + StrictMath.log(Math.max(0.25, 1 - share)) / StrictMath.log(2) / 2;
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
    return VFitter.median(slopes);
  }

  private static double slopeWithBend(double[] x, double[] y) {
    double last = x[x.length - 1];
    double[][] terms =
        Arrays.stream(x)
            .mapToObj(v -> new double[] {v - last, StrictMath.pow(2, 2 * (v - last))})
            .toArray(double[][]::new);
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(y, terms);
    return regression.estimateRegressionParameters()[1];
  }
}
