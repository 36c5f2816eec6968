package epsweep.analysis.curve;

import epsweep.arithmetic.Median;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether a curve really rises on either side of a fitted corner. A V can be laid through any
 * curve; what counts is that the outermost points lie clearly above the least d that is more than
 * luck.
 */
final class Rise {

  /** A branch rises if the median of so many points at its end does. */
  private static final int OUTERMOST = 3;

  private static final double LEAST_OCTAVES = 1;

  /** A branch of one point must stand out by this much: round-off alone scatters by 2 or 3. */
  private static final double LEAST_OCTAVES_OF_ONE_POINT = 3;

  private final double[] x;
  private final double[] y;
  private final double bottom;

  /**
   * @param x log₂ ε of every point with a value above 0, saturated ones included
   * @param y log₂ d there
   */
  Rise(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    bottom = bottom(x, y);
  }

  /** The smallest of the medians of y over an octave of ε. */
  private static double bottom(double[] x, double[] y) {
    double least = Double.POSITIVE_INFINITY;
    int from = 0;
    int to = 0;
    for (double middle : x) {
      while (x[from] < middle - 0.5) {
        from++;
      }
      while (to < x.length && x[to] <= middle + 0.5) {
        to++;
      }
      least = Math.min(least, Median.of(Arrays.copyOfRange(y, from, to)));
    }
    return least;
  }

  /** The least y that is more than luck. */
  double bottom() {
    return bottom;
  }

  boolean leftOf(double corner) {
    int count = (int) Arrays.stream(x).filter(v -> v <= corner).count();
    return rises(IntStream.range(0, Math.min(OUTERMOST, count)));
  }

  boolean rightOf(double corner) {
    int first = (int) Arrays.stream(x).filter(v -> v <= corner).count();
    return rises(IntStream.range(Math.max(first, x.length - OUTERMOST), x.length));
  }

  /** Whether the last points lie above the bottom by more than round-off scatters. */
  boolean isClearAtTheEnd() {
    IntStream end = IntStream.range(Math.max(0, x.length - OUTERMOST), x.length);
    return rises(end, LEAST_OCTAVES_OF_ONE_POINT);
  }

  private boolean rises(IntStream points) {
    int[] end = points.toArray();
    return rises(IntStream.of(end), end.length > 1 ? LEAST_OCTAVES : LEAST_OCTAVES_OF_ONE_POINT);
  }

  private boolean rises(IntStream points, double octaves) {
    double[] end = points.mapToDouble(i -> y[i]).toArray();
    return end.length > 0 && Median.of(end) - bottom >= octaves;
  }
}
