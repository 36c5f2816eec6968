package epsweep.gradient;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The parameters that are perturbed, as a stratified random sample of a model's parameters: of each
 * stratum some were drawn without replacement, all equally likely, and each stands for {@code
 * population / drawn} of its stratum.
 *
 * @param positions in the flat parameter vector, ascending
 * @param strata the stratum of each position, counted from 0
 * @param populations how many parameters each stratum has, drawn or not
 */
public record Sample(int[] positions, int[] strata, int[] populations) {

  private static final double UNLIKELY = 0.05;
  private static final int HALVINGS = 60;

  public Sample {
    if (positions.length != strata.length) {
      throw new IllegalArgumentException(
          positions.length + " positions in " + strata.length + " strata");
    }
    int[] drawn = new int[populations.length];
    for (int stratum : strata) {
      if (stratum < 0 || stratum >= populations.length) {
        throw new IllegalArgumentException(
            "stratum " + stratum + "; there are " + populations.length);
      }
      drawn[stratum]++;
    }
    for (int s = 0; s < drawn.length; s++) {
      if (drawn[s] == 0 || drawn[s] > populations[s]) {
        throw new IllegalArgumentException(
            drawn[s] + " of the " + populations[s] + " parameters of a stratum");
      }
    }
  }

  /** Every one of {@code size} parameters. */
  public static Sample everyOf(int size) {
    return new Sample(IntStream.range(0, size).toArray(), new int[size], new int[] {size});
  }

  /** How many parameters are perturbed. */
  public int size() {
    return positions.length;
  }

  /** How many parameters the model has. */
  public int population() {
    return IntStream.of(populations).sum();
  }

  /** Whether nothing was left out. */
  public boolean isComplete() {
    return size() == population();
  }

  /** The share of each stratum that was drawn, in (0, 1]. */
  double[] fractions() {
    double[] fractions = new double[populations.length];
    for (int stratum : strata) {
      fractions[stratum]++;
    }
    Arrays.setAll(fractions, s -> fractions[s] / populations[s]);
    return fractions;
  }

  /**
   * How many parameters each member of a group stands for, relative to the mean of the group.
   *
   * @param members positions among the parameters swept
   * @return parallel to {@code members}, their sum the number of members; exactly 1 where every
   *     member stands for as many as the others, so that sums then have the bits of plain ones
   */
  public double[] weights(int[] members) {
    double[] fractions = fractions();
    double[] weights = IntStream.of(members).mapToDouble(i -> 1 / fractions[strata[i]]).toArray();
    if (Arrays.stream(weights).allMatch(weight -> weight == weights[0])) {
      Arrays.fill(weights, 1);
      return weights;
    }
    double mean = Arrays.stream(weights).sum() / weights.length;
    return Arrays.stream(weights).map(weight -> weight / mean).toArray();
  }

  /**
   * The largest share of a group that could be unlike all its members that were drawn, with a
   * chance of 5 % or more: the most that Σ W p can be over strata of weight W, of each of which n
   * members all miss a share p with chance (1 − p)ⁿ.
   *
   * @param members positions among the parameters swept
   * @return 0 if all were drawn
   */
  public double unseen(int[] members) {
    double[] fractions = fractions();
    double[] drawn = new double[populations.length];
    double[] weight = new double[populations.length];
    double all = 0;
    for (int i : members) {
      drawn[strata[i]]++;
      weight[strata[i]] += 1 / fractions[strata[i]];
      all += 1 / fractions[strata[i]];
    }
    double low = 0;
    double high = all;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      double chance = 0;
      for (int s = 0; s < drawn.length; s++) {
        double right = fractions[s] < 1 ? Math.min(1, middle * drawn[s] / weight[s]) : 1;
        chance += drawn[s] > 0 ? drawn[s] * StrictMath.log(right) : 0;
      }
      low = chance < StrictMath.log(UNLIKELY) ? middle : low;
      high = chance < StrictMath.log(UNLIKELY) ? high : middle;
    }
    double missed = 0;
    for (int s = 0; s < drawn.length; s++) {
      double right = fractions[s] < 1 ? Math.min(1, high * drawn[s] / weight[s]) : 1;
      missed += drawn[s] > 0 ? weight[s] * (1 - right) : 0;
    }
    return missed / all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sample that
        && Arrays.equals(positions, that.positions)
        && Arrays.equals(strata, that.strata)
        && Arrays.equals(populations, that.populations);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(positions);
  }

  @Override
  public String toString() {
    return size() + " of " + population() + " parameters";
  }
}
