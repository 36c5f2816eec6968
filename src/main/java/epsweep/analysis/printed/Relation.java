package epsweep.analysis.printed;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether n − g knows g: noise does not. Of a right gradient the regression n = k·g + noise has k =
 * 1 to within its standard error, which is taken from what is left, row by row: √Σ(g r)² / Σg²
 * (White, Econometrica 48 (1980) 817–838). With t = |k − 1| over that error and N effective rows,
 * (Σg²)²/Σg⁴, the chance of a right gradient is about (1 + t²/ν)^(−ν/2), ν = N − 1.
 *
 * <ul>
 *   <li>Kinks pull n towards another slope: k in [0, 1] proves nothing unless n often lies outside
 *       of 0 … g.
 *   <li>A loss that moves in steps leaves n = 0 where g is small: many such rows prove nothing.
 * </ul>
 */
final class Relation {

  private static final int LEAST_ROWS = 6;

  /** Share of rows outside of what kinks make of g, and of rows that must stand above dead ones. */
  private static final double MANY = 0.25;

  private static final double MOST_DEAD = 0.1;

  /** Rows that are off by this share of themselves; fewer than most may all be kinks. */
  private static final double OFF = 0.2;

  private static final double MOST_OFF = 0.6;

  private Relation() {}

  /** The chance that noise alone makes n of a right g; 1 where that cannot be said. */
  static double chance(Printed rows) {
    int[] some = distinct(rows);
    double gg = 0;
    double ng = 0;
    double g4 = 0;
    double scale = 0;
    for (int i : some) {
      scale = Math.max(scale, Math.abs(rows.analytic()[i]));
    }
    for (int i : some) {
      double g = rows.analytic()[i] / scale;
      gg += g * g;
      g4 += g * g * g * g;
      ng += g * (rows.numeric()[i] / scale);
    }
    double effective = gg * gg / g4;
    double k = ng / gg;
    if (!(effective >= LEAST_ROWS) || isMadeByKinks(rows, some, k) || isDead(rows, some)) {
      return 1;
    }
    double square = 0;
    for (int i : some) {
      double g = rows.analytic()[i] / scale;
      double left = rows.numeric()[i] / scale - k * g;
      square += g * g * left * left;
    }
    double t = Math.abs(k - 1) * gg / Math.sqrt(square);
    double freedom = effective - 1;
    return StrictMath.pow(1 + t * t / freedom, -freedom / 2);
  }

  /** One row for each pair of numbers: repeated ones are no evidence. */
  private static int[] distinct(Printed rows) {
    Map<Double, Integer> first = new HashMap<>();
    IntStream.range(0, rows.size())
        .filter(i -> rows.analytic()[i] != 0)
        .forEach(i -> first.putIfAbsent(Math.abs(rows.numeric()[i]), i));
    return first.values().stream().mapToInt(i -> i).sorted().toArray();
  }

  private static boolean isMadeByKinks(Printed rows, int[] some, double k) {
    double outside =
        IntStream.of(some)
            .filter(
                i ->
                    rows.numeric()[i] / rows.analytic()[i] < 0
                        || Math.abs(rows.numeric()[i]) > 1.05 * Math.abs(rows.analytic()[i]))
            .count();
    double off =
        IntStream.of(some).filter(i -> rows.apart(i) > OFF * Math.abs(rows.analytic()[i])).count();
    return off < MOST_OFF * some.length || (k >= -0.05 && k < 1 && outside < MANY * some.length);
  }

  private static boolean isDead(Printed rows, int[] some) {
    long dead = IntStream.of(some).filter(i -> rows.numeric()[i] == 0).count();
    long all = IntStream.range(0, rows.size()).filter(i -> rows.analytic()[i] != 0).count();
    long zero =
        IntStream.range(0, rows.size())
            .filter(i -> rows.analytic()[i] != 0 && rows.numeric()[i] == 0)
            .count();
    return dead + zero > MOST_DEAD * all;
  }
}
