package epsweep.sweep.plan;

import epsweep.text.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The ε of a sweep: {@code from · 10^(k / perDecade)} up to {@code to}, both ends exactly as given,
 * and any further values in {@code also}.
 *
 * <p>Points between the ends are rounded to 12 significant digits. A grid from 1e-9 then holds the
 * very numbers that the literals 1e-8, 1e-7 … denote, every point prints in at most 12 digits, and
 * the last bits of a power cannot differ between machines; the spacing is off by at most 5e-12.
 *
 * <p>A refined grid is swept from coarse to fine: first {@value #COARSE} points per decade, then
 * the others within one decade of where a build's curve came out least.
 *
 * @param from the smallest ε of the grid, at least 1e-300
 * @param to the largest ε of the grid, at most 1e6
 * @param perDecade points for each factor of 10, 1 to 1000
 * @param also further ε, inside the grid's ends or not, each once
 * @param refine whether it is swept from coarse to fine
 */
public record EpsilonGrid(
    double from, double to, int perDecade, List<Double> also, boolean refine) {

  static final double LEAST = 1e-300;
  static final double LARGEST = 1e6;
  public static final int MOST_PER_DECADE = 1000;

  private static final int MOST_POINTS = 100_000;
  private static final MathContext DIGITS = new MathContext(12);

  /** Points per decade of a first look at a refined grid. */
  static final int COARSE = 3;

  /** Around the least d of a first look, the grid is swept this far, to either side: a decade. */
  private static final double NEAR = 10;

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

  /** A grid that is swept whole. */
  public EpsilonGrid(double from, double to, int perDecade, List<Double> also) {
    this(from, to, perDecade, also, false);
  }

  private static void requireEpsilon(String name, double epsilon) {
    if (!(epsilon >= LEAST && epsilon <= LARGEST)) {
      throw new IllegalArgumentException(name + " " + text(epsilon) + ": 1e-300 to 1e6 is allowed");
    }
  }

  /**
   * Every ε, ascending; of a refined grid, every one that may be swept. A point between the ends
   * gives way to a value of {@code also} that lies within a relative 1e-9 of it; a value of {@code
   * also} as close to an end gives way to the end.
   */
  public double[] values() {
    return values(k -> true);
  }

  /**
   * The ε of a first look, ascending: of a refined grid both ends, {@code also} and {@value
   * #COARSE} points per decade; otherwise all. They are among {@link #values()}.
   */
  public double[] coarse() {
    return refine && perDecade > COARSE ? values(this::isCoarse) : values();
  }

  /** The k-th point is the first one at or above a point of the coarse grid. */
  private boolean isCoarse(int k) {
    return k * COARSE / perDecade > (k - 1) * COARSE / perDecade;
  }

  /** Whether the grid is swept at {@code epsilon} once d came out least at {@code least}. */
  public boolean isNear(double epsilon, double least) {
    double ratio = Math.max(epsilon / least, least / epsilon);
    return ratio <= NEAR * (1 + SAME);
  }

  private double[] values(IntPredicate chosen) {
    NavigableSet<Double> values = new TreeSet<>(List.of(from, to));
    also.stream()
        .filter(epsilon -> !isSame(epsilon, from) && !isSame(epsilon, to))
        .forEach(values::add);
    NavigableSet<Double> given = new TreeSet<>(values);
    for (int k = 1; true; k++) {
      double point = point(k);
      if (point >= to) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
      }
      if (chosen.test(k)
          && !isSame(point, given.floor(point))
          && !isSame(point, given.ceiling(point))) {
        values.add(point);
      }
    }
  }

  /** The k-th point after {@code from}. */
  private double point(int k) {
    double exact = from * StrictMath.pow(10, (double) k / perDecade);
    return new BigDecimal(exact).round(DIGITS).doubleValue();
  }

  private static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.max(a, b);
  }

  private static String text(double epsilon) {
    return ShortestDecimal.of(epsilon);
  }
}
