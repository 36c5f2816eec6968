package epsweep.analysis.printed;

import epsweep.analysis.pattern.Gradients;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether n − g knows g: noise does not, nor does a leap or a wrong L(θ), which add the same to
 * every n. Of a right gradient the regression n = a + k·g + noise has k = 1 to within its standard
 * error, which is taken from what is left, row by row: √Σ(g r)² / Σg² with g less its mean (White,
 * Econometrica 48 (1980) 817–838). With t = |k − 1| over that error and N effective rows,
 * (Σg²)²/Σg⁴, the chance of a right gradient is about (1 + t²/ν)^(−ν/2), ν = N − 2.
 *
 * <ul>
 *   <li>Kinks pull n towards another slope: k in [0, 1] proves nothing unless n often lies outside
 *       of 0 … g.
 *   <li>A loss that moves in steps leaves n = 0 where g is small: many such rows prove nothing.
 * </ul>
 */
final class Relation {

  /** Fewer rows are fitted by some relation or other. */
  private static final int LEAST_ROWS = 6;

  /** Share of rows outside of what kinks make of g, and of rows that must stand above dead ones. */
  private static final double MANY = 0.25;

  /** More rows of 0 are units that do not fire. */
  private static final double MOST_DEAD = 0.1;

  /** Rows that are off by this share of themselves; fewer than most may all be kinks. */
  private static final double OFF = 0.2;

  /** Kinks take some rows of a layer, seldom so many. */
  private static final double MOST_OFF = 0.6;

  private Relation() {}

  /** The chance that noise alone makes n of a right g; 1 where that cannot be said. */
  static double chance(Printed rows) {
    int[] some = distinct(rows);
    double[] g = centred(rows.analytic(), some);
    double[] n = centred(rows.numeric(), some);
    double scale = Arrays.stream(g).map(Math::abs).max().orElse(0);
    double gg = 0;
    double ng = 0;
    double g4 = 0;
    for (int i = 0; i < some.length; i++) {
      g[i] /= scale;
      n[i] /= scale;
      gg += g[i] * g[i];
      g4 += g[i] * g[i] * g[i] * g[i];
      ng += g[i] * n[i];
    }
    double effective = gg * gg / g4;
    double k = ng / gg;
    if (!(effective >= LEAST_ROWS) || isMadeByKinks(rows, some, k) || isDead(rows, some)) {
      return 1;
    }
    double square = 0;
    for (int i = 0; i < some.length; i++) {
      double left = n[i] - k * g[i];
      square += g[i] * g[i] * left * left;
    }
    double t = Math.abs(k - 1) * gg / Math.sqrt(square);
    double freedom = effective - 2;
    return StrictMath.pow(1 + t * t / freedom, -freedom / 2);
  }

  private static double[] centred(double[] values, int[] rows) {
    double[] some = Gradients.pick(values, rows);
    double mean = Arrays.stream(some).average().orElse(0);
    return Arrays.stream(some).map(x -> x - mean).toArray();
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
