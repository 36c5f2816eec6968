package epsweep.analysis.row;

import java.util.Arrays;

/**
 * What a row's second differences show of kinks, at every ε: h = s/2ε is half of what the slopes on
 * both sides differ by, and (q h(ε) − h(qε))/(q − 1) is what a smooth loss leaves of it, with q
 * about 3.
 */
final class Bends {

  /**
   * Noise of h against that of n: of three losses, one of them twice, against two; in half bars.
   */
  private static final double NOISE = Math.sqrt(3) / 2;

  private final Limits limits;
  private final Grid grid;
  private final double[] epsilon;
  private final double[] h;
  private final boolean known;
  private final double[] bend;
  private final double[] noise;
  private final double[] sides;
  private final double[] clear;

  /**
   * @param h NaN where unknown
   * @param roundOff bars of n's round-off
   */
  Bends(Grid grid, double[] h, double[] roundOff, Limits limits) {
    this.limits = limits;
    this.grid = grid;
    epsilon = grid.epsilon();
    this.h = h;
    known = Arrays.stream(h).noneMatch(Double::isNaN);
    bend = new double[h.length];
    noise = new double[h.length];
    for (int k = 0; k < h.length; k++) {
      int j = grid.nearest(k, 3);
      double ratio = j < 0 ? Double.NaN : epsilon[j] / epsilon[k];
      bend[k] = j < 0 ? Double.NaN : Math.abs(ratio * h[k] - h[j]) / (ratio - 1);
      noise[k] =
          j < 0 ? 0 : NOISE * StrictMath.hypot(ratio * roundOff[k], roundOff[j]) / (ratio - 1);
    }
    sides = new double[h.length];
    clear = new double[h.length];
    see();
  }

  /** Whether h is known everywhere. */
  boolean known() {
    return known;
  }

  /** |h|; 0 where it is unknown. */
  double size(int k) {
    return Double.isNaN(h[k]) ? 0 : Math.abs(h[k]);
  }

  /** By how much the slope on one side may differ from n. */
  double sides(int k) {
    return sides[k];
  }

  /** A kink that was seen beyond doubt up to this ε; 0 if there is none. */
  double kink(int k) {
    return clear[k];
  }

  /** Whether that kink does not grow as truncation does. */
  boolean stays(int k) {
    int j = Math.min(grid.further(k), h.length - 1);
    return !(bend[j] > limits.of(Limit.FALL) * clear[k]);
  }

  private void see() {
    double beyond = limits.of(Limit.BEYOND_NOISE);
    double[] hidden = hidden(beyond);
    double kink = 0;
    int seen = 0;
    double first = 0;
    double highest = 0;
    double peak = 0;
    for (int k = 0; k < h.length; k++) {
      kink = bend[k] > beyond * noise[k] ? Math.max(kink, bend[k]) : kink;
      if (bend[k] > 2 * beyond * noise[k]) {
        first = seen++ == 0 ? epsilon[k] : first;
        double height = bend[k] * Math.sqrt(epsilon[k]);
        peak = height > highest ? epsilon[k] : peak;
        highest = Math.max(highest, height);
      }
      boolean lasts =
          epsilon[k] >= limits.of(Limit.KINK_RANGE) * first && peak * peak >= first * epsilon[k];
      clear[k] = seen >= limits.count(Limit.KINK_SEEN) && lasts ? kink : 0;
      double here = bend[k] > noise[k] ? bend[k] : 0;
      sides[k] = known ? Math.max(Math.max(kink, here), hidden[k]) : 0;
    }
  }

  /**
   * How large a kink may hide in the noise of h: the least that this and larger ε leave room for,
   * up to where h is seen not to grow as that of a smooth loss; 0 where it is. Where no larger ε
   * tells, a kink of any size may.
   */
  private double[] hidden(double beyond) {
    double[] hidden = new double[h.length + 1];
    Arrays.fill(hidden, Double.POSITIVE_INFINITY);
    for (int k = h.length - 1; k >= 0; k--) {
      double most = bend[k] + noise[k];
      if (!Double.isNaN(most)) {
        boolean shows = bend[k] > beyond * noise[k];
        boolean grows = grid.grows(bend, k, limits.of(Limit.GROWTH));
        hidden[k] = !shows ? Math.min(hidden[k + 1], most) : grows ? 0 : most;
      }
    }
    return hidden;
  }
}
