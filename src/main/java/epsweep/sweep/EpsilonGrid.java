package epsweep.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The ε of a sweep: {@code from · 10^(k / perDecade)} up to {@code to}, both ends exactly as given,
 * and any further values in {@code also}.
 *
 * <p>Points between the ends are rounded to 12 significant digits. A grid from 1e-9 then holds the
 * very numbers that the literals 1e-8, 1e-7 … denote, every point prints in at most 12 digits, and
 * the last bits of a power cannot differ between machines; the spacing is off by at most 5e-12.
 *
 * @param from the smallest ε of the grid, at least 1e-300
 * @param to the largest ε of the grid, at most 1e6
 * @param perDecade points for each factor of 10, 1 to 1000
 * @param also further ε, inside the grid's ends or not, each once
 */
public record EpsilonGrid(double from, double to, int perDecade, List<Double> also) {

  static final double LEAST = 1e-300;
  static final double LARGEST = 1e6;
  static final int MOST_PER_DECADE = 1000;

  private static final int MOST_POINTS = 100_000;
  private static final MathContext DIGITS = new MathContext(12);

  /** Closer than this, relatively, two ε count as the same. */
  private static final double SAME = 1e-9;

  public EpsilonGrid {
    also = List.copyOf(also);
    requireEpsilon("from", from);
    requireEpsilon("to", to);
    also.forEach(epsilon -> requireEpsilon("also", epsilon));
    if (from >= to) {
      throw new IllegalArgumentException(
          "from " + text(from) + " to " + text(to) + ": the start must be below the end");
    }
    if (perDecade < 1 || perDecade > MOST_PER_DECADE) {
      throw new IllegalArgumentException(
          "per-decade " + perDecade + ": 1 to " + MOST_PER_DECADE + " is allowed");
    }
    if (new HashSet<>(also).size() < also.size()) {
      throw new IllegalArgumentException(
          "also "
              + also.stream().map(EpsilonGrid::text).toList()
              + ": each value may be given once");
    }
    long points = Math.round(perDecade * StrictMath.log10(to / from)) + 1 + also.size();
    if (points > MOST_POINTS) {
      throw new IllegalArgumentException(
          points + " values; at most " + MOST_POINTS + " are allowed");
    }
  }

  private static void requireEpsilon(String name, double epsilon) {
    if (!(epsilon >= LEAST && epsilon <= LARGEST)) {
      throw new IllegalArgumentException(name + " " + text(epsilon) + ": 1e-300 to 1e6 is allowed");
    }
  }

  /**
   * Every ε, ascending. A point between the ends gives way to a value of {@code also} that lies
   * within a relative 1e-9 of it; a value of {@code also} as close to an end gives way to the end.
   */
  public double[] values() {
    NavigableSet<Double> values = new TreeSet<>(List.of(from, to));
    also.stream()
        .filter(epsilon -> !isNear(epsilon, from) && !isNear(epsilon, to))
        .forEach(values::add);
    NavigableSet<Double> given = new TreeSet<>(values);
    for (int k = 1; true; k++) {
      double point = point(k);
      if (point >= to) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
      }
      if (!isNear(point, given.floor(point)) && !isNear(point, given.ceiling(point))) {
        values.add(point);
      }
    }
  }

  /** The k-th point after {@code from}. */
  private double point(int k) {
    double exact = from * StrictMath.pow(10, (double) k / perDecade);
    return new BigDecimal(exact).round(DIGITS).doubleValue();
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.max(a, b);
  }

  private static String text(double epsilon) {
    return ShortestDecimal.of(epsilon);
  }
}
