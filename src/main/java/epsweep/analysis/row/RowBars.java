package epsweep.analysis.row;

import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The error bar of one row's n at every ε, and the n of the smallest. */
final class RowBars {

  /** Noise of h against that of n: of three losses, one of them twice, against two. */
  private static final double NOISE_OF_BEND = Math.sqrt(3);

  private final int[] points;
  private final double[] epsilon;
  private final double[] n;
  private final double[] h;
  private final double[] roundOff;
  private final double[] truncation;
  private final double[] bend;
  private final double[] bendNoise;

  /**
   * @param nu standard deviation of n·ε, at each ε
   */
  RowBars(Slopes slopes, int row, double[] nu) {
    points =
        IntStream.range(0, nu.length)
            .filter(k -> Double.isFinite(slopes.numeric()[k][row]))
            .toArray();
    epsilon = at(k -> slopes.epsilon()[k]);
    n = at(k -> slopes.numeric()[k][row]);
    h = at(k -> slopes.second()[k][row] / (2 * slopes.epsilon()[k]));
    double u = slopes.build().unitRoundoff();
    double lossU = slopes.build().lossFormat().unitRoundoff();
    double theta = Math.abs(slopes.theta()[row]);
    double moved = Double.isFinite(theta) ? u * theta : 0;
    boolean divides = slopes.step() == Step.EFFECTIVE && slopes.scheme().equals(Scheme.CENTRAL);
    double usual = divides ? 0 : usual();
    roundOff = at(k -> Limits.BAR * nu[k] / slopes.epsilon()[k]);
    for (int k = 0; k < n.length; k++) {
      double bent = Double.isNaN(h[k]) ? 0 : 2 * Math.abs(h[k]);
      double steepest = divides ? bent : Math.max(usual, Math.abs(n[k])) + bent;
      roundOff[k] += moved / epsilon[k] * steepest + Limits.QUOTIENT * lossU * Math.abs(n[k]);
    }
    truncation = new double[n.length];
    bend = new double[n.length];
    bendNoise = new double[n.length];
    for (int k = 0; k < n.length; k++) {
      compare(k);
    }
  }

  /** The median of |n| over the larger ε, where round-off is less: n may not have moved below. */
  private double usual() {
    double[] sizes = Arrays.stream(n, n.length / 2, n.length).map(Math::abs).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  private double[] at(IntToDoubleFunction value) {
    return Arrays.stream(points).mapToDouble(value).toArray();
  }

  /** Measures truncation, and what is left of h, at larger ε. */
  private void compare(int k) {
    truncation[k] = Double.NaN;
    bend[k] = Double.NaN;
    double nearest = Double.POSITIVE_INFINITY;
    for (int j = k + 1; j < n.length; j++) {
      double ratio = epsilon[j] / epsilon[k];
      if (ratio < Limits.LEAST_RATIO) {
        continue;
      }
      if (ratio > Limits.MOST_RATIO && !Double.isNaN(truncation[k])) {
        break;
      }
      double change = Math.abs(n[j] - n[k]) / (ratio - 1);
      truncation[k] = Double.isNaN(truncation[k]) ? change : Math.max(truncation[k], change);
      if (Math.abs(ratio - 3) < nearest) {
        nearest = Math.abs(ratio - 3);
        bend[k] = Math.abs(ratio * h[k] - h[j]) / (ratio - 1);
        bendNoise[k] = NOISE_OF_BEND * (ratio * roundOff[k] + roundOff[j]) / (ratio - 1);
      }
    }
  }

  /** Truncation, where it is not seen to fall towards smaller ε as it must: several times that. */
  private double believed(int k) {
    if (truncation[k] <= roundOff[k]) {
      return truncation[k];
    }
    int j = k;
    while (j < n.length && epsilon[j] < Limits.LEAST_RATIO * epsilon[k]) {
      j++;
    }
    boolean falls = j < n.length && truncation[j] > Limits.FALL * truncation[k];
    return falls ? truncation[k] : Limits.UNBELIEVED * truncation[k];
  }

  /**
   * @param moves whether the loss does, in some row; if not, nothing is told of its derivative
   */
  Measured measured(boolean moves) {
    if (!moves) {
      return Measured.nothing(n.length > 0 ? Nature.DEAD : Nature.NOT_FINITE);
    }
    double[] left = new double[n.length + 1];
    left[n.length] = Double.POSITIVE_INFINITY;
    for (int k = n.length - 1; k >= 0; k--) {
      double most = bend[k] + bendNoise[k];
      boolean shows = bend[k] > 2 * bendNoise[k];
      left[k] = Double.isNaN(most) ? left[k + 1] : shows ? most : Math.min(left[k + 1], most);
    }
    boolean sees = Arrays.stream(h).noneMatch(Double::isNaN);
    double leap = 0;
    double kink = 0;
    double least = Double.POSITIVE_INFINITY;
    double kinkThere = 0;
    double clear = 0;
    Sight sight = new Sight();
    int best = -1;
    for (int k = 0; k < n.length; k++) {
      if (bend[k] > bendNoise[k]) {
        kink = Math.max(kink, bend[k]);
      }
      if (bend[k] > 2 * bendNoise[k]) {
        sight.add(epsilon[k], bend[k]);
      }
      clear = sight.isKink() ? kink : 0;
      double sides = sees ? Math.max(kink, left[k]) : 0;
      double total = roundOff[k] + Math.max(leap, believed(k)) + sides;
      if (total < least) {
        least = total;
        best = k;
        kinkThere = clear;
      }
      if (truncation[k] > 2 * roundOff[k]) {
        leap = Math.max(leap, truncation[k]);
      }
    }
    boolean moved = IntStream.range(0, n.length).anyMatch(k -> n[k] != 0 || Math.abs(h[k]) > 0);
    if (best < 0) {
      return Measured.nothing(n.length > 0 ? Nature.UNRESOLVED : Nature.NOT_FINITE);
    }
    Nature nature =
        !moved
            ? Nature.DEAD
            : !sees ? Nature.SETTLED : isKink(best, kinkThere) ? Nature.KINK : Nature.SMOOTH;
    return new Measured(new Estimate(n[best], least), epsilon[best], kinkThere, nature);
  }

  /** Where a bend was seen: a kink shows over a range of ε, and does not fall like noise. */
  private static final class Sight {
    private int points;
    private double first;
    private double last;
    private double peak;
    private double highest;

    void add(double at, double bend) {
      first = points++ == 0 ? at : first;
      last = at;
      double height = bend * Math.sqrt(at);
      if (height > highest) {
        highest = height;
        peak = at;
      }
    }

    boolean isKink() {
      return points >= Limits.KINK_SEEN
          && last >= Limits.KINK_RANGE * first
          && peak * peak >= first * last;
    }
  }

  /** A kink that outweighs the rest, and does not grow as truncation does. */
  private boolean isKink(int k, double kink) {
    if (kink <= roundOff[k] + truncation[k]) {
      return false;
    }
    int j = k;
    while (j < n.length - 1 && epsilon[j] < Limits.LEAST_RATIO * epsilon[k]) {
      j++;
    }
    return !(bend[j] > Limits.FALL * kink);
  }
}
