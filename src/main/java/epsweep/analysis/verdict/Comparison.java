package epsweep.analysis.verdict;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Two columns of finite numbers, neither of which vanishes, with the figures that every judgement
 * starts from.
 *
 * @param pairs the rows
 * @param known how they came about
 * @param roundOff what the differences may be off by
 * @param fit n ≈ k·g over all rows
 * @param discrepancy d
 * @param residual RMS of what is left of n − g once print is taken away
 * @param printed ‖print‖ / ‖n‖: how much the digits leave open
 */
record Comparison(
    Pairs pairs,
    Circumstances known,
    RoundOff roundOff,
    ScaleFit fit,
    double discrepancy,
    double residual,
    double printed) {

  /** Rows below so many times the noise say nothing. */
  private static final double RESOLVED = 3;

  private static final double ROUND_OFF_IS_UNIFORM = 10;
  private static final int LEAST_ROWS_TO_COMPARE = 8;

  static Comparison of(Pairs pairs, Circumstances known, RoundOff roundOff) {
    double noise = Double.isNaN(roundOff.typical()) ? 0 : roundOff.typical();
    double[] print = IntStream.range(0, pairs.size()).mapToDouble(i -> pairs.print(i, 1)).toArray();
    double size = Math.max(Pairs.norm(pairs.numeric()), Pairs.norm(pairs.analytic()));
    return new Comparison(
        pairs,
        known,
        roundOff,
        ScaleFit.of(pairs, roundOff.isKnown() ? noise : 0),
        pairs.discrepancy(),
        Pairs.rms(beyondPrint(pairs)),
        Pairs.norm(print) / size);
  }

  Comparison rows(int[] rows) {
    return of(pairs.rows(rows), known, roundOff);
  }

  /** |n − g| less what print may have added. */
  static double[] beyondPrint(Pairs pairs) {
    double[] residuals = pairs.residuals(1);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = Math.max(0, Math.abs(residuals[i]) - 1.001 * pairs.print(i, 1));
    }
    return residuals;
  }

  Agreement agreement() {
    return new Agreement(
        OptionalDouble.of(discrepancy),
        fit.exists() ? OptionalDouble.of(fit.cosine()) : OptionalDouble.empty(),
        fit.exists() ? OptionalDouble.of(fit.residual()) : OptionalDouble.empty(),
        signAgreement());
  }

  private OptionalDouble signAgreement() {
    double scale = Pairs.largest(pairs.numeric());
    double all = 0;
    double agreeing = 0;
    for (int i = 0; i < pairs.size(); i++) {
      double n = pairs.numeric()[i];
      double g = pairs.analytic()[i];
      if (n != 0 && g != 0) {
        all += Math.abs(n) / scale;
        agreeing += (n > 0) == (g > 0) ? Math.abs(n) / scale : 0;
      }
    }
    return all > 0 ? OptionalDouble.of(agreeing / all) : OptionalDouble.empty();
  }

  /** Whether n − g is no more than a loss that errs by a few units in its last place makes it. */
  boolean isRoundOff() {
    return residual <= RoundOff.USUAL_ULPS * roundOff.typical();
  }

  /**
   * Whether no round-off explains n − g: it is beyond any, or it grows with the rows' size, as
   * round-off does not, being the same in every row.
   */
  boolean isBeyondRoundOff() {
    return residual > roundOff.most() || smallRowsAgree();
  }

  private boolean smallRowsAgree() {
    if (pairs.size() < LEAST_ROWS_TO_COMPARE) {
      return false;
    }
    // n = 0 agrees with any g that is small: in a loss that moves in steps it proves nothing.
    int[] order =
        IntStream.range(0, pairs.size())
            .filter(i -> pairs.numeric()[i] != 0)
            .boxed()
            .sorted((a, b) -> Double.compare(size(a), size(b)))
            .mapToInt(i -> i)
            .toArray();
    int half = order.length / 2;
    if (half < LEAST_ROWS_TO_COMPARE / 2) {
      return false;
    }
    int[] small = Arrays.copyOf(order, half);
    int[] large = Arrays.copyOfRange(order, half, order.length);
    double[] print = IntStream.of(small).mapToDouble(i -> pairs.print(i, 1)).toArray();
    double least = Pairs.rms(Pairs.pick(pairs.residuals(1), small)) + Pairs.rms(print);
    return Pairs.rms(Pairs.pick(beyondPrint(pairs), large)) > ROUND_OFF_IS_UNIFORM * least;
  }

  private double size(int i) {
    return Math.max(Math.abs(pairs.numeric()[i]), Math.abs(pairs.analytic()[i]));
  }

  /** Whether n − g stands clearly above what print leaves open. */
  boolean isBeyondPrint() {
    return residual > RESOLVED * print();
  }

  /** Whether print hides more than the differences' round-off does. */
  boolean isLimitedByPrint() {
    return residual == 0 && !(RoundOff.USUAL_ULPS * roundOff.typical() > print());
  }

  private double print() {
    return Pairs.rms(
        IntStream.range(0, pairs.size()).mapToDouble(i -> pairs.print(i, 1)).toArray());
  }

  /** Whether ‖n − g‖ is no more than the truncation error to allow for. */
  boolean mayBeTruncation() {
    return Pairs.norm(beyondPrint(pairs)) <= roundOff.truncation() * Pairs.norm(pairs.numeric());
  }

  /** Share of the rows, zeros apart, that stand above what separates n from g. */
  double resolvedShare() {
    long all = IntStream.range(0, pairs.size()).filter(i -> size(i) > 0).count();
    long above =
        IntStream.range(0, pairs.size())
            .filter(i -> size(i) > 0 && size(i) > RESOLVED * (residual + pairs.print(i, 1)))
            .count();
    return all == 0 ? 0 : (double) above / all;
  }

  /** Whether k is known well enough to tell g from nothing and from twice g. */
  boolean tellsTheFactor() {
    return fit.exists() && 3 * fit.standardError() < 0.5;
  }

  /**
   * The ε at which a narrow format's n stands still is so large that perturbations reach across
   * kinks, if the loss has any.
   */
  boolean mayBeKinks() {
    return !known.smooth()
        && roundOff.measured()
        && known.precision().filter(f -> f.significandBits() <= 24).isPresent();
  }
}
