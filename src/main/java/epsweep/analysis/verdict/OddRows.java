package epsweep.analysis.verdict;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows that disagree where others agree, and what they have in common.
 *
 * @param rows their positions, ascending
 * @param of how many rows there are
 * @param dense whether, between the first and the last, nearly every row that is large enough to
 *     tell is odd
 * @param apart whether each is off by far more than any other row
 * @param odd the rows alone
 * @param fit n ≈ k·g over the odd rows
 */
record OddRows(int[] rows, int of, boolean dense, boolean apart, Pairs odd, ScaleFit fit) {

  /** Off by this many times the typical residual, where residuals scatter like round-off. */
  private static final double OUTLYING = 10;

  /** A row that agrees to this is not odd, whatever the others do. */
  private static final double CLOSE = 0.02;

  private static final double ONE_FACTOR = 0.02;

  /** A few kinks may have like ratios n/g by chance, but not so like. */
  private static final double ONE_FACTOR_NOT_KINKS = 2e-3;

  private static final int FEW_KINKS = 5;
  private static final double SIGNIFICANT = 5;

  /** Any two rows share some factor: three must. */
  private static final double LARGEST_CHANCE = 2e-3;

  /** What is no tail of the others' scatter lies so far beyond the largest of them. */
  private static final double APART = 3;

  private static final double NEARLY_ALL = 0.9;

  /** Ratios n/g at kinks are anywhere between ½ and 1; nearer to 1 a kink is not the likeliest. */
  private static final double CLEARLY_LESS = 0.95;

  /** Kinks hit rows here and there; so many in a row are no accident. */
  private static final int LEAST_RUN = 3;

  /**
   * Finds them.
   *
   * @param truncation what to allow for, relative to the RMS of n
   */
  static OddRows of(Comparison all, double truncation) {
    Pairs pairs = all.pairs();
    double[] off = Comparison.beyondPrint(pairs);
    double[] scatter = off.clone();
    Arrays.setAll(scatter, i -> off[i] + pairs.print(i, 1) / OUTLYING);
    double typical = Double.isNaN(all.roundOff().typical()) ? 0 : all.roundOff().typical();
    double level =
        Math.max(OUTLYING * Pairs.median(scatter), truncation * Pairs.rms(pairs.numeric()))
            + RoundOff.USUAL_ULPS * typical;
    int[] rows =
        IntStream.range(0, pairs.size())
            .filter(i -> off[i] > level)
            .filter(
                i ->
                    off[i]
                        > CLOSE
                            * Math.max(Math.abs(pairs.numeric()[i]), Math.abs(pairs.analytic()[i])))
            .toArray();
    Pairs odd = pairs.rows(rows);
    return new OddRows(
        rows,
        pairs.size(),
        dense(rows, pairs, level),
        apart(off, level),
        odd,
        ScaleFit.of(odd, typical));
  }

  private static boolean apart(double[] off, double level) {
    double others = Arrays.stream(off).filter(r -> r <= level).max().orElse(0);
    return Arrays.stream(off).filter(r -> r > level).allMatch(r -> r > APART * others);
  }

  private static boolean dense(int[] rows, Pairs pairs, double level) {
    if (rows.length < LEAST_RUN) {
      return false;
    }
    long telling =
        IntStream.rangeClosed(rows[0], rows[rows.length - 1])
            .filter(
                i ->
                    Math.max(Math.abs(pairs.numeric()[i]), Math.abs(pairs.analytic()[i]))
                        > level / CLOSE)
            .count();
    int span = rows[rows.length - 1] - rows[0] + 1;
    return rows.length >= NEARLY_ALL * telling && 2 * rows.length >= span;
  }

  /** All rows, as if each were odd. */
  static OddRows everyRow(Comparison all) {
    Pairs pairs = all.pairs();
    int[] rows = IntStream.range(0, pairs.size()).toArray();
    return new OddRows(rows, pairs.size(), false, true, pairs, all.fit());
  }

  boolean areFew() {
    return rows.length > 0 && 3 * rows.length <= of;
  }

  boolean isEmpty() {
    return rows.length == 0;
  }

  /** The rows that are not odd. */
  int[] others() {
    return IntStream.range(0, of).filter(i -> Arrays.binarySearch(rows, i) < 0).toArray();
  }

  /** g is 0 in all of them. */
  boolean haveNoGradient() {
    return IntStream.range(0, odd.size()).allMatch(i -> odd.analytic()[i] == 0);
  }

  /**
   * n lies where a central difference across a ReLU's kink puts it: g(½ + x/2ε) with 0 ≤ x &lt; ε,
   * between g/2 and g, where g is the slope on the parameter's side; anywhere up to half a slope
   * where g is 0.
   */
  boolean lookLikeKinks() {
    return apart
        && scattered()
        && IntStream.range(0, odd.size())
            .allMatch(
                i -> {
                  double n = odd.numeric()[i];
                  double g = odd.analytic()[i];
                  double print = odd.print(i, 1);
                  double low = Math.min(g / 2, g) - print;
                  double high = Math.max(g / 2, g) + print;
                  return g == 0 || (n >= low && n <= high);
                });
  }

  /** Not all the same, and not so near 1 that a small mistake would do. */
  private boolean scattered() {
    boolean clear =
        IntStream.range(0, odd.size())
            .allMatch(
                i -> Math.abs(odd.numeric()[i]) <= CLEARLY_LESS * Math.abs(odd.analytic()[i]));
    return clear && (rows.length == 1 || !shareAFactor());
  }

  /** One factor for all of them, too well for chance. */
  boolean shareAFactor() {
    boolean mayBeKinks =
        !dense && rows.length <= FEW_KINKS && fit.factor() >= 0.5 && fit.factor() <= CLEARLY_LESS;
    return rows.length >= 2
        && fit.isScale(LARGEST_CHANCE)
        && Math.abs(fit.factor() - 1) > SIGNIFICANT * fit.standardError()
        && fit.residual() <= (mayBeKinks ? ONE_FACTOR_NOT_KINKS : ONE_FACTOR);
  }

  /** Their lines in a table, or their numbers among the parameters of a group; the first few. */
  String lines() {
    int shown = Math.min(5, rows.length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : ", ").append(odd.line()[i]);
    }
    String row = odd.isExact() ? "row" : "line";
    return (rows.length == 1 ? row + " " : row + "s ")
        + text
        + (shown < rows.length ? " and " + (rows.length - shown) + " more" : "");
  }
}
