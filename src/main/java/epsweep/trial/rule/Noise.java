package epsweep.trial.rule;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The noise of a loss, σ, from m + 1 losses at equal small distances (ECNoise).
 *
 * <p>Differences of order k leave nothing of a smooth loss, and √((2k)!)/k! times the noise: σ_k² =
 * γ_k / (m+1−k) Σ (Δᵏ L_i)² with γ_k = (k!)² / (2k)!. σ is the first σ_k that agrees with the next
 * two within a factor of 4 and whose differences have both signs.
 *
 * <ul>
 *   <li>At least half as many first differences are 0 as there are losses: the spacing is too
 *       small.
 *   <li>The losses range over more than a tenth of the largest, or no σ_k qualifies: too large.
 *   <li>A loss is NaN or infinite: there is no noise to measure.
 * </ul>
 *
 * <p>Reference: Moré and Wild, Estimating computational noise, SIAM J. Sci. Comput. 33 (2011)
 * 1292–1314.
 *
 * @param sigma σ; NaN unless measured
 * @param levels σ_1 … σ_m; NaN if a loss is not finite
 * @param spacing the distance of neighbours; NaN for losses given without
 */
public record Noise(Outcome outcome, double sigma, double[] levels, double spacing) {

  public Noise {
    if ((outcome == Outcome.MEASURED) != (sigma >= 0)) {
      throw new IllegalArgumentException("sigma " + sigma + " with outcome " + outcome);
    }
  }

  /** What the losses say. */
  public enum Outcome {
    MEASURED,
    SPACING_TOO_SMALL,
    SPACING_TOO_LARGE,
    NOT_FINITE
  }

  /** m for which the authors saw no gain beyond. */
  private static final int DIFFERENCES = 6;

  private static final int LEAST_LOSSES = 4;
  private static final double MOST_RANGE = 0.1;
  private static final double AGREEMENT = 4;

  /** A few last places of losses that do not move, in u |L|. */
  private static final double MOST_ROUNDINGS = 8;

  private static final int MOST_ATTEMPTS = 5;
  private static final double MOVE = 100;

  /** No power of two: points with the same last digits would hide the rounding of their losses. */
  private static final double GOLDEN = 0.618033988749895;

  /**
   * The noise of losses at equal distances, in order.
   *
   * @param losses at least 4, better 7 or 9; not modified
   */
  public static Noise of(double... losses) {
    return of(losses, Double.NaN);
  }

  private static Noise of(double[] losses, double spacing) {
    if (losses.length < LEAST_LOSSES) {
      throw new IllegalArgumentException(
          losses.length + " losses: at least " + LEAST_LOSSES + " are needed");
    }
    DifferenceTable table = new DifferenceTable(losses);
    if (!table.isFinite()) {
      return new Noise(Outcome.NOT_FINITE, Double.NaN, table.levels(), spacing);
    }
    if (table.range() > MOST_RANGE) {
      return new Noise(Outcome.SPACING_TOO_LARGE, Double.NaN, table.levels(), spacing);
    }
    if (2 * table.zeros() >= losses.length) {
      return new Noise(Outcome.SPACING_TOO_SMALL, Double.NaN, table.levels(), spacing);
    }
    int order = table.firstAgreement(AGREEMENT);
    return order == 0
        ? new Noise(Outcome.SPACING_TOO_LARGE, Double.NaN, table.levels(), spacing)
        : new Noise(Outcome.MEASURED, table.levels()[order - 1], table.levels(), spacing);
  }

  /**
   * The noise of the loss around θ: 7 losses with a spacing of about √u max(1, |θ|), and up to four
   * further times with a spacing 100 times smaller or larger (10 times after a change of
   * direction), between an ulp of θ and max(1, |θ|). Losses that were equal, bit for bit, have less
   * noise than a few of their last places: more, farther apart, is the loss's own bends, and the
   * spacing too large. Takes at most 35 evaluations.
   *
   * @return the last attempt, if none measured it
   */
  public static Noise along(Line line) {
    double spacing = firstSpacing(line);
    double move = MOVE;
    Noise noise = around(line, spacing);
    double most = Double.POSITIVE_INFINITY;
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      Outcome before = noise.outcome;
      if (before == Outcome.MEASURED || before == Outcome.NOT_FINITE) {
        break;
      }
      double least = line.format().ulp(line.at());
      double wanted = before == Outcome.SPACING_TOO_SMALL ? spacing * move : spacing / move;
      double next = Math.max(least, Math.min(wanted, line.scale()));
      if (next == spacing) {
        break;
      }
      if (before == Outcome.SPACING_TOO_SMALL) {
        most = MOST_ROUNDINGS * line.leastLossError();
      }
      spacing = next;
      noise = around(line, spacing).atMost(most);
      if (noise.outcome != before) {
        move = Math.sqrt(move);
      }
    }
    return noise;
  }

  private Noise atMost(double most) {
    return sigma > most ? new Noise(Outcome.SPACING_TOO_LARGE, Double.NaN, levels, spacing) : this;
  }

  private static Noise around(Line line, double spacing) {
    double rounded = rounded(line, spacing);
    return of(DoubleStream.of(offsets(rounded)).map(line::loss).toArray(), rounded);
  }

  /** Where {@link #along} takes its first losses. */
  static double[] firstOffsets(Line line) {
    return offsets(rounded(line, firstSpacing(line)));
  }

  private static double firstSpacing(Line line) {
    return Math.sqrt(line.unitRoundoff()) * line.scale() * GOLDEN;
  }

  /** The points are numbers of the build: else their rounding would add to the noise. */
  private static double rounded(Line line, double spacing) {
    double quantum = line.format().ulp(Math.abs(line.at()) + DIFFERENCES / 2 * spacing);
    return quantum * Math.max(1, Math.rint(spacing / quantum));
  }

  private static double[] offsets(double spacing) {
    return IntStream.rangeClosed(0, DIFFERENCES)
        .mapToDouble(i -> (i - DIFFERENCES / 2) * spacing)
        .toArray();
  }

  /** σ if it was measured, else u |L(θ)|. */
  public double lossError(Line line) {
    return outcome == Outcome.MEASURED ? sigma : line.leastLossError();
  }
}
