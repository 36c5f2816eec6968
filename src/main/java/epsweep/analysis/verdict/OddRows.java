package epsweep.analysis.verdict;

import java.util.stream.IntStream;

/**
 * The rows that disagree where others agree, and what they have in common.
 *
 * @param rows their positions, ascending
 * @param of how many rows there are
 * @param odd the rows alone
 * @param fit n ≈ k·g over the odd rows
 */
record OddRows(int[] rows, int of, Pairs odd, ScaleFit fit) {

  /** Off by this many times the typical residual, where residuals scatter like round-off. */
  private static final double OUTLYING = 10;

  /** A row that agrees to this is not odd, whatever the others do. */
  private static final double CLOSE = 0.05;

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
    double typical = Double.isNaN(all.roundOff().typical()) ? 0 : all.roundOff().typical();
    double level =
        Math.max(OUTLYING * Pairs.median(off), truncation * Pairs.rms(pairs.numeric()))
            + RoundOff.USUAL_ULPS * typical;
    int[] rows =
        IntStream.range(0, pairs.size())
            .filter(i -> off[i] > level)
            .filter(
                i ->
                    off[i]
                        > CLOSE
                            * Math.max(
                                Math.abs(pairs.numeric()[i]), Math.abs(pairs.analytic()[i])))
            .toArray();
    Pairs odd = pairs.rows(rows);
    return new OddRows(rows, pairs.size(), odd, ScaleFit.of(odd, typical));
  }

  /** All rows, as if each were odd. */
  static OddRows everyRow(Comparison all) {
    Pairs pairs = all.pairs();
    return new OddRows(
        IntStream.range(0, pairs.size()).toArray(), pairs.size(), pairs, all.fit());
  }

  boolean areFew() {
    return rows.length > 0 && 3 * rows.length <= of;
  }

  boolean isEmpty() {
    return rows.length == 0;
  }

  /** The rows that are not odd. */
  int[] others() {
    return IntStream.range(0, of)
        .filter(i -> java.util.Arrays.binarySearch(rows, i) < 0)
        .toArray();
  }

  boolean stackUp() {
    return rows.length >= LEAST_RUN && rows[rows.length - 1] - rows[0] == rows.length - 1;
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
    return IntStream.range(0, odd.size())
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

  /** One factor for all of them, too well for chance. */
  boolean shareAFactor() {
    return rows.length >= 2 && fit.isScale(0.02) && fit.residual() <= CLOSE;
  }

  /** Their line numbers, the first few. */
  String lines() {
    int shown = Math.min(5, rows.length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : ", ").append(odd.line()[i]);
    }
    return (rows.length == 1 ? "line " : "lines ")
        + text
        + (shown < rows.length ? " and " + (rows.length - shown) + " more" : "");
  }
}
