package epsweep.analysis.curve;

import epsweep.analysis.curve.VFitter.Corner;
import epsweep.sweep.Curve;
import java.util.Arrays;

/** The corner of the V through some of a curve's points, in log₂–log₂ scale. */
final class Corners {

  /** Another slope than the order's must leave less than this part of the misfit. */
  private static final double CLEARLY_BETTER = 0.6;

  private final double[] epsilon;
  private final double[] d;
  private final int fall;
  private final int order;

  Corners(Curve curve) {
    epsilon = curve.epsilon();
    d = curve.discrepancy();
    fall = curve.scheme().derivative();
    order = curve.scheme().order();
  }

  /** The V of the scheme's order, unless slope 1 or a flat floor fits the right side better. */
  Corner of(int[] points) {
    double[] x = logs(epsilon, points);
    double[] y = logs(d, points);
    Corner corner = new VFitter(x, y, fall, order).fit();
    for (int slope : order > 1 ? new int[] {1, 0} : new int[] {0}) {
      Corner other = new VFitter(x, y, fall, slope).fit();
      if (other.misfit() < CLEARLY_BETTER * corner.misfit()) {
        corner = other;
      }
    }
    return corner;
  }

  /** The points without those furthest right, as long as the V through the rest fits better. */
  int[] withoutFarRight(int[] all, int least) {
    int count = all.length;
    double misfit = of(all).misfit();
    while (count > least) {
      double fewer = of(Arrays.copyOf(all, count - 1)).misfit();
      if (!(fewer < misfit)) {
        break;
      }
      misfit = fewer;
      count--;
    }
    return Arrays.copyOf(all, count);
  }

  BranchSlope slopes(int[] points, Corner corner) {
    return new BranchSlope(logs(epsilon, points), logs(d, points), corner);
  }

  private static double[] logs(double[] values, int[] points) {
    return Arrays.stream(points).mapToDouble(i -> log2(values[i])).toArray();
  }

  static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }
}
