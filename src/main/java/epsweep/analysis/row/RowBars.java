package epsweep.analysis.row;

import epsweep.gradient.Scheme;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The error bar of one row's n at every ε, and the n of the smallest. */
final class RowBars {

  private final Limits limits;
  private final Grid grid;
  private final double[] epsilon;
  private final double[] power;
  private final double[] n;
  private final double[] nu;
  private final double[] roundOff;
  private final double[] truncation;
  private final Bends bends;
  private final double range;
  private final double reach;
  private final double sides;

  /**
   * Of differences.
   *
   * @param noise standard deviation of n·ε, at each ε
   * @param range what noise is to be small beside, where the loss moves smoothly
   */
  RowBars(Slopes slopes, int row, double[] noise, double range, Limits limits) {
    this.limits = limits;
    this.range = range;
    sides = sides(slopes.scheme());
    reach = reach(slopes);
    double theta = Math.abs(slopes.theta()[row]);
    double moved = Double.isFinite(theta) ? slopes.build().unitRoundoff() * theta : 0;
    int[] points =
        IntStream.range(0, noise.length)
            .filter(k -> Double.isFinite(slopes.numeric()[k][row]) && slopes.h(k, row) > moved)
            .toArray();
    epsilon = at(points, k -> slopes.h(k, row));
    grid = new Grid(epsilon, limits.of(Limit.LEAST_RATIO));
    power = at(points, k -> slopes.power(k, row));
    n = at(points, k -> slopes.numeric()[k][row]);
    nu = at(points, k -> noise[k]);
    double[] h = at(points, k -> slopes.second()[k][row] / (2 * slopes.h(k, row)));
    roundOff = roundOff(slopes, moved, h);
    truncation = new double[n.length];
    Arrays.setAll(truncation, this::truncation);
    bends = new Bends(grid, h, roundOff, limits);
  }

  /**
   * Of derivatives that were carried along, with what they may be rounded by at each ε; no slopes
   * on both sides are known.
   */
  RowBars(Slopes slopes, int row, double[] rounded, Limits limits) {
    this.limits = limits;
    range = 0;
    sides = 0;
    reach = reach(slopes);
    int[] points =
        IntStream.range(0, rounded.length)
            .filter(k -> Double.isFinite(slopes.numeric()[k][row]))
            .toArray();
    epsilon = at(points, k -> slopes.h(k, row));
    grid = new Grid(epsilon, limits.of(Limit.LEAST_RATIO));
    power = epsilon;
    n = at(points, k -> slopes.numeric()[k][row]);
    nu = new double[n.length];
    roundOff = at(points, k -> rounded[k]);
    truncation = new double[n.length];
    Arrays.setAll(truncation, this::truncation);
    bends = new Bends(grid, at(points, k -> Double.NaN), roundOff, limits);
  }

  private static double reach(Slopes slopes) {
    return slopes.scale() > 0 ? slopes.scale() : Double.POSITIVE_INFINITY;
  }

  /**
   * How many times half of what the slopes at a kink differ by n may be off either of them: once
   * where n is their mean.
   */
  private static double sides(Scheme scheme) {
    double right = scheme.centred().rightShare();
    return 2 * Math.max(Math.abs(right), Math.abs(1 - right));
  }

  private static double[] at(int[] points, IntToDoubleFunction value) {
    return Arrays.stream(points).mapToDouble(value).toArray();
  }

  /**
   * Noise of the loss, θ ± ε rounded where the slope is steepest, and the quotient's roundings. An
   * effective step knows how θ ± ε was rounded, but not how their products are, by as much. Of a
   * second derivative the slope is not known: what θ ± ε makes of it is seen in the noise.
   */
  private double[] roundOff(Slopes slopes, double moved, double[] h) {
    double u = slopes.build().lossFormat().unitRoundoff();
    double usual = usual();
    double[] bars = new double[n.length];
    Scheme centred = slopes.scheme().centred();
    double places = centred.derivative() > 1 ? 0 : moved * centred.sumOfMovedWeights();
    double quotient = limits.of(Limit.QUOTIENT) * u * centred.growth();
    for (int k = 0; k < n.length; k++) {
      double bent = Double.isNaN(h[k]) ? 0 : 2 * Math.abs(h[k]);
      double steepest = Math.max(usual, Math.abs(n[k])) + bent;
      bars[k] =
          limits.of(Limit.BAR) * nu[k] / power[k]
              + places / epsilon[k] * steepest
              + quotient * Math.abs(n[k]);
    }
    return bars;
  }

  /** The median of |n| over the larger ε, where round-off is less: n may not have moved below. */
  private double usual() {
    double[] sizes = Arrays.stream(n, n.length / 2, n.length).map(Math::abs).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  /** What n changes by to larger ε, in proportion; NaN if there are none. */
  private double truncation(int k) {
    double most = Double.NaN;
    for (int j = grid.further(k); j < n.length; j++) {
      double ratio = epsilon[j] / epsilon[k];
      if (ratio > limits.of(Limit.MOST_RATIO) && !Double.isNaN(most)) {
        break;
      }
      double change = Math.abs(n[j] - n[k]) / (ratio - 1);
      most = Double.isNaN(most) ? change : Math.max(most, change);
    }
    return most;
  }

  /**
   * Truncation, where it is seen to fall towards smaller ε as it must. Otherwise several times that
   * if noise could hide it; if not, anything of n's own size: differences may step over waves.
   */
  private double believed(int k) {
    double most = truncation[k];
    if (most <= roundOff[k] || falls(k)) {
      return most;
    }
    return limits.of(Limit.UNBELIEVED) * (isPlain(k) ? most : Math.max(most, Math.abs(n[k])));
  }

  /** Whether truncation falls, or is no more than noise: waves that ε steps over are not. */
  private boolean isPlain(int k) {
    return falls(k) || (!leaps(k) && nu[k] <= range * limits.of(Limit.NOISE_OF_RANGE));
  }

  private boolean leaps(int k) {
    return truncation[k] > limits.of(Limit.BEYOND_NOISE) * roundOff[k];
  }

  private boolean falls(int k) {
    return grid.grows(truncation, k, limits.of(Limit.FALL));
  }

  /** By how much larger ε, where n settles, show a slope that this one and kinks do not hold. */
  private double missing(int best, double error) {
    double missing = 0;
    for (int k = best + 1; k < n.length; k++) {
      double bar = roundOff[k] + believed(k);
      if (bar < limits.of(Limit.SETTLED) * Math.abs(n[k])) {
        double held = Math.abs(n[best]) + error + bends.size(k);
        missing = Math.max(missing, Math.abs(n[k]) - bar - held);
      }
    }
    return missing;
  }

  /** By how much bars grow where ε is no smaller than parameters are: n may turn in between. */
  private double far(int k) {
    return 1 + (epsilon[k] / reach) * (epsilon[k] / reach);
  }

  /**
   * n* and its bar.
   *
   * @param moves whether the loss does, in some row; if not, nothing is told of its derivative
   */
  Measured measured(boolean moves) {
    double leap = 0;
    double least = Double.POSITIVE_INFINITY;
    int best = -1;
    for (int k = 0; k < n.length && moves; k++) {
      double total = (roundOff[k] + Math.max(leap, believed(k)) + sides * bends.sides(k)) * far(k);
      if (total < least) {
        least = total;
        best = k;
      }
      leap = leaps(k) ? Math.max(leap, truncation[k]) : leap;
    }
    if (best < 0) {
      return Measured.nothing(
          n.length == 0 ? Nature.NOT_FINITE : moves ? Nature.UNRESOLVED : Nature.DEAD);
    }
    Estimate estimate = new Estimate(n[best], least + missing(best, least));
    return new Measured(estimate, epsilon[best], bends.kink(best), nature(best));
  }

  private Nature nature(int best) {
    boolean moved = IntStream.range(0, n.length).anyMatch(k -> n[k] != 0 || bends.size(k) > 0);
    if (!moved) {
      return Nature.DEAD;
    }
    if (!isPlain(best)) {
      return Nature.UNRESOLVED;
    }
    boolean outweighs = bends.kink(best) > roundOff[best] + truncation[best];
    return !bends.known()
        ? Nature.SETTLED
        : outweighs && bends.stays(best) ? Nature.KINK : Nature.SMOOTH;
  }
}
