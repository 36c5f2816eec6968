package epsweep.analysis.verdict;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Patterns that two columns may share although they differ: a factor, signs, an order, an offset.
 * Each is reported only where it explains n far better than g itself does, and where so good an
 * agreement is no accident.
 */
final class Structures {

  /** A pattern must leave so little of n − g. */
  private static final double EXPLAINED = 0.1;

  /** A factor near 1 must leave so little of what separated n from g. */
  private static final double LEFT_BY_A_FACTOR = 0.2;

  private static final double LARGEST_CHANCE = 0.011;
  private static final double LARGEST_RESIDUAL = 0.1;
  private static final double SIGNIFICANT = 5;
  private static final int LEAST_ROWS = 3;

  /** A factor nearer to 1 is not told from what else may be in n. */
  private static final double NOT_ONE = 0.02;

  private static final double NOT_ONE_IN_THREE_ROWS = 0.05;
  private static final double NOT_ONE_IN_TWO_ROWS = 0.3;
  private static final int LEAST_ROWS_IN_NOISE = 6;

  private final Comparison all;
  private final Pairs pairs;
  private final ScaleFit fit;

  Structures(Comparison comparison) {
    all = comparison;
    pairs = comparison.pairs();
    fit = comparison.fit();
  }

  /** One factor other than 1 for all rows. */
  Optional<Factor> scale() {
    if (!fit.exists() || !differsFromOne()) {
      return Optional.empty();
    }
    boolean clear =
        fit.isScale(LARGEST_CHANCE)
            && fit.residual() <= LARGEST_RESIDUAL
            && Pairs.rms(pairs.residuals(fit.factor())) <= LEFT_BY_A_FACTOR * all.residual();
    return clear || inNoise() ? Optional.of(named()) : Optional.empty();
  }

  private Factor named() {
    return new KnownFactors(all.known()).name(fit.factor(), fit.standardError(), fit.chance());
  }

  private boolean differsFromOne() {
    double off = Math.abs(fit.factor() - 1);
    double least =
        fit.distinct() < LEAST_ROWS
            ? NOT_ONE_IN_TWO_ROWS
            : fit.distinct() == LEAST_ROWS ? NOT_ONE_IN_THREE_ROWS : NOT_ONE;
    return off > SIGNIFICANT * fit.standardError()
        && off > Math.max(least, all.roundOff().truncation());
  }

  /** n is k·g plus round-off: k stands out although single rows do not. */
  private boolean inNoise() {
    return all.roundOff().isKnown()
        && fit.distinct() >= 2
        && pairs.size() >= LEAST_ROWS_IN_NOISE
        && fit.rms() <= RoundOff.USUAL_ULPS * all.roundOff().typical()
        && Math.abs(fit.factor()) > SIGNIFICANT * fit.standardError()
        && fit.agreeing() >= 0.9;
  }

  /** Sizes agree, signs do not. */
  boolean signs() {
    Pairs sizes = pairs.with(absolute(pairs.numeric()), absolute(pairs.analytic()));
    return pairs.size() >= LEAST_ROWS && distinct(pairs.numeric()) >= LEAST_ROWS && explains(sizes);
  }

  /**
   * The same values in another order, told from two samples of like values by how close they are.
   */
  boolean permuted() {
    if (distinct(pairs.numeric()) < 2) {
      return false;
    }
    boolean few = pairs.size() <= LEAST_ROWS + 1;
    int[] n = order(pairs.numeric());
    int[] g = order(pairs.analytic());
    double[] sortedN = Pairs.pick(pairs.numeric(), n);
    double[] sortedG = Pairs.pick(pairs.analytic(), g);
    double[] off = new double[n.length];
    double[] gaps = new double[n.length - 1];
    for (int i = 0; i < n.length; i++) {
      double print = pairs.numericHalfUnit()[n[i]] + pairs.analyticHalfUnit()[g[i]];
      double apart = Math.abs(sortedN[i] - sortedG[i]);
      off[i] = few ? apart + print : Math.max(0, apart - print);
      if (i > 0) {
        gaps[i - 1] = sortedN[i] - sortedN[i - 1];
      }
    }
    return Pairs.norm(off) <= EXPLAINED * EXPLAINED * Pairs.norm(pairs.residuals(1))
        && Pairs.rms(off) <= (few ? EXPLAINED * EXPLAINED : EXPLAINED) * Pairs.median(gaps);
  }

  /** How n is laid out as rows and columns if g is its transpose: {@code [rows, columns]}. */
  Optional<int[]> transposed() {
    return IntStream.rangeClosed(2, pairs.size() / 2)
        .filter(rows -> pairs.size() % rows == 0)
        .mapToObj(rows -> new int[] {rows, pairs.size() / rows})
        .filter(shape -> isTransposed(shape[0], shape[1]))
        .findFirst();
  }

  private boolean isTransposed(int rows, int columns) {
    int[] order =
        IntStream.range(0, pairs.size()).map(i -> i % columns * rows + i / columns).toArray();
    return explains(pairs.with(pairs.numeric(), Pairs.pick(pairs.analytic(), order)));
  }

  /** The constant a in n = g + a; empty if there is none. */
  Optional<Double> offset() {
    if (distinct(pairs.numeric()) <= LEAST_ROWS || !all.isBeyondPrint()) {
      return Optional.empty();
    }
    double a = Pairs.median(pairs.residuals(1));
    double[] moved = Arrays.stream(pairs.analytic()).map(g -> g + a).toArray();
    boolean spread = spread(pairs.analytic()) > 0.5 * Math.abs(a);
    return spread && explains(pairs.with(pairs.numeric(), moved))
        ? Optional.of(a)
        : Optional.empty();
  }

  /** λ in n = g + λθ; empty if there is none, or θ was not listed. */
  Optional<Factor> decay() {
    double[] theta = pairs.value();
    if (theta.length == 0 || !all.isBeyondPrint() || !Double.isFinite(Pairs.norm(theta))) {
      return Optional.empty();
    }
    ScaleFit decay = ScaleFit.of(pairs.with(pairs.residuals(1), theta), 0);
    if (!decay.isScale(LARGEST_CHANCE) || decay.distinct() <= LEAST_ROWS) {
      return Optional.empty();
    }
    double[] moved = pairs.analytic().clone();
    Arrays.setAll(moved, i -> moved[i] + decay.factor() * theta[i]);
    String text = "λ = " + Figures.digits(decay.factor());
    return explains(pairs.with(pairs.numeric(), moved))
        ? Optional.of(new Factor(decay.factor(), decay.standardError(), decay.chance(), text, text))
        : Optional.empty();
  }

  /** Whether a pattern leaves a tenth of the residual at most, in all rows and in each. */
  private boolean explains(Pairs pattern) {
    double[] before = pairs.residuals(1);
    double[] after = Comparison.beyondPrint(pattern);
    double level = Pairs.rms(before);
    double allowed =
        RoundOff.USUAL_ULPS * (all.roundOff().isKnown() ? all.roundOff().typical() : 0);
    int off = 0;
    for (double r : after) {
      off += r > EXPLAINED * level + allowed ? 1 : 0;
    }
    return Pairs.rms(after) <= 0.5 * EXPLAINED * level + Math.min(allowed, EXPLAINED * level)
        && off == 0;
  }

  private static double[] absolute(double[] values) {
    return Arrays.stream(values).map(Math::abs).toArray();
  }

  private static double spread(double[] values) {
    return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
  }

  static long distinct(double[] values) {
    return Arrays.stream(values).map(Math::abs).distinct().count();
  }

  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted((a, b) -> Double.compare(values[a], values[b]))
        .mapToInt(i -> i)
        .toArray();
  }
}
