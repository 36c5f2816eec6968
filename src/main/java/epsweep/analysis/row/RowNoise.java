package epsweep.analysis.row;

import epsweep.gradient.Scheme;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The round-off of n over ε, row by row: its standard deviation is ν/ε, and ν is measured.
 *
 * <p>Neighbouring n differ by ν √(1/ε² + 1/ε′²) where round-off rules (of second derivatives: with
 * ε² for ε), up and down. ν is the median of these differences over a window of ε in which n both
 * rises and falls; where it only rises or only falls, truncation rules. At an ε it is that of the
 * window which begins there, or of one below it if that is more: a loss that is computed at more
 * distant points does not become quieter.
 */
final class RowNoise {

  /** Median of |x| of a normal distribution. */
  static final double MEDIAN = 0.6745;

  private final Limits limits;
  private final Slopes slopes;
  private final int window;
  private final double floor;
  private final double leastMove;
  private final double range;
  private final double[][] own;
  private final double pooled;

  /**
   * @param quantum of the loss, as seen, or what it differs by from call to call
   */
  RowNoise(Slopes slopes, double quantum, Limits limits) {
    this.limits = limits;
    window = limits.count(Limit.WINDOW);
    this.slopes = slopes;
    double loss = Double.isFinite(slopes.loss()) ? Math.abs(slopes.loss()) : 0;
    double weights = slopes.scheme().centred().normOfWeights() / Scheme.CENTRAL.normOfWeights();
    floor = weights * Math.max(unit() * loss / 2, quantum / 3);
    leastMove = leastMove(slopes);
    range = 2 * moves(slopes).max().orElse(0);
    own = new double[slopes.analytic().length][];
    double[] first = new double[own.length];
    for (int row = 0; row < own.length; row++) {
      own[row] = windows(row);
      first[row] = first(own[row]);
    }
    double[] seen = Arrays.stream(first).filter(nu -> nu > 0).sorted().toArray();
    pooled =
        seen.length > 0
            ? Math.max(floor, seen[seen.length / 2])
            : Math.max(floor, limits.of(Limit.UNSEEN_NOISE) * weights * unit() * loss);
  }

  /** u of what the loss is made from: of the layers, where only the loss itself is wider. */
  private double unit() {
    return slopes.build().unitRoundoff();
  }

  /**
   * The least of what losses move by: less than that, and a loss may not show that it moves. 0 if
   * it moves nowhere.
   */
  static double leastMove(Slopes slopes) {
    return moves(slopes).min().orElse(0);
  }

  /**
   * Half of what the two losses on both sides of θ differ by, or else of what both together differ
   * from L(θ), of every row and ε where they do.
   */
  private static DoubleStream moves(Slopes slopes) {
    return IntStream.range(0, slopes.epsilon().length)
        .mapToObj(k -> moves(slopes, k))
        .flatMapToDouble(move -> move);
  }

  private static DoubleStream moves(Slopes slopes, int k) {
    return IntStream.range(0, slopes.analytic().length)
        .mapToDouble(row -> move(slopes, k, row))
        .filter(move -> move > 0 && Double.isFinite(move));
  }

  private static double move(Slopes slopes, int k, int row) {
    double across = Math.abs(slopes.numeric()[k][row]) * slopes.power(k, row);
    return across != 0 ? across : Math.abs(slopes.second()[k][row]) / 2;
  }

  /**
   * The most that two losses on both sides of θ differ by, of any row: noise is the same in all.
   * Where a row is much louder than is usual, that is no noise of the loss but waves of the row,
   * and its own are meant.
   */
  double range(int row) {
    double loudest = Arrays.stream(own[row]).max().orElse(0);
    return loudest > limits.of(Limit.QUIETER) * pooled
        ? 2
            * IntStream.range(0, own[row].length)
                .mapToDouble(k -> move(slopes, k, row))
                .filter(Double::isFinite)
                .max()
                .orElse(0)
        : range;
  }

  /** Whether the loss moves at all. */
  boolean moves() {
    return leastMove > 0;
  }

  /** Standard deviation of one loss, of a typical row. */
  double ofOneLoss() {
    return slopes.scheme().derivative() == 1
        ? Math.sqrt(2) * pooled
        : pooled / slopes.scheme().normOfWeights();
  }

  /** ν of a row at each ε. */
  double[] of(int row) {
    double[] nu = new double[slopes.epsilon().length];
    double first = first(own[row]);
    double now =
        first > 0 ? Math.max(Math.max(floor, pooled / limits.of(Limit.QUIETER)), first) : pooled;
    double relative = relative(now);
    double away = 0;
    for (int k = 0; k < nu.length; k++) {
      now = Math.max(now, own[row][Math.min(k + window, nu.length - 1)]);
      double n = slopes.numeric()[k][row];
      double s = slopes.second()[k][row];
      double here = Math.abs(n) * slopes.power(k, row) + (Double.isNaN(s) ? 0 : Math.abs(s) / 2);
      away = here > away ? here : away;
      nu[k] = now + relative * away;
      if (slopes.isUnmoved(k, row)) {
        nu[k] = Math.max(nu[k], leastMove / 2);
      }
    }
    return nu;
  }

  private double relative(double nu) {
    double most = limits.of(Limit.MOST_RELATIVE_NOISE) * unit();
    double loss = Math.abs(slopes.loss());
    return loss > 0 ? Math.min(most, nu / loss) : most / 16;
  }

  /**
   * ν at the smallest ε: that of the first window of round-off, or less if truncation was seen to
   * be less before.
   */
  private static double first(double[] windows) {
    double least = Double.POSITIVE_INFINITY;
    for (double nu : windows) {
      if (nu > 0) {
        return Math.min(nu, least);
      }
      least = nu < 0 ? Math.min(least, -nu) : least;
    }
    return 0;
  }

  /** ν of the window that ends at each ε, −ν if it is of truncation; 0 where none ends. */
  private double[] windows(int row) {
    double[] result = new double[slopes.epsilon().length];
    double[] steps = new double[result.length];
    int count = 0;
    int last = -1;
    for (int k = 0; k < result.length; k++) {
      double n = slopes.numeric()[k][row];
      if (!Double.isFinite(n) || slopes.isUnmoved(k, row)) {
        continue;
      }
      if (last >= 0 && isAgain(k, last, row)) {
        continue;
      }
      if (last >= 0) {
        double a = slopes.power(last, row);
        double b = slopes.power(k, row);
        steps[count++] = (n - slopes.numeric()[last][row]) / StrictMath.hypot(1 / a, 1 / b);
      }
      last = k;
      if (count >= window) {
        result[k] = scale(steps, count - window, count);
      }
    }
    return result;
  }

  /** Whether the losses are those of another ε: θ ± ε rounded to the same numbers. */
  private boolean isAgain(int k, int last, int row) {
    double s = slopes.second()[k][row];
    double before = slopes.numeric()[last][row] * slopes.h(last, row);
    double now = slopes.numeric()[k][row] * slopes.h(k, row);
    return s == slopes.second()[last][row]
        && s != 0
        && (Math.abs(now - before) <= 1e-6 * Math.abs(now)
            || slopes.numeric()[k][row] == slopes.numeric()[last][row]);
  }

  private static double scale(double[] steps, int from, int to) {
    int turns = 0;
    for (int i = from + 1; i < to; i++) {
      turns += steps[i] * steps[i - 1] < 0 ? 1 : 0;
    }
    double[] sizes = Arrays.stream(steps, from, to).map(Math::abs).sorted().toArray();
    return (turns < 2 ? -1 : 1) * sizes[sizes.length / 2] / MEDIAN;
  }
}
