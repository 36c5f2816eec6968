package epsweep.analysis.printed;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How large noise can be at most, by what is known of the loss and by the rows that agree: noise is
 * the same in every row, and of N rows with noise s the k that agree best agree to δ by chance with
 * a probability of at most C(N, k)(δ/s)^k.
 *
 * @param most the largest s
 * @param odd rows that are off by more, and by more than {@value #CLOSE} of themselves
 * @param isExcluded whether what separates n from g, in RMS, is more than noise
 */
record Noise(double most, int[] odd, boolean isExcluded) {

  /** A row that agrees to this is not odd, whatever the others do. */
  private static final double CLOSE = 0.02;

  /** That noise of any size leaves so many rows so close: of a million tables one. */
  private static final double CHANCE = 1e-6;

  /** Two rows agree by chance too often for a bound. */
  private static final int LEAST_AGREEING = 3;

  static Noise of(Printed rows, RoundOff roundOff) {
    int[] telling = rows.where(i -> rows.numeric()[i] != 0);
    double[] agreeing =
        Arrays.stream(telling)
            .filter(i -> rows.apart(i) <= CLOSE * rows.largest(i))
            .mapToDouble(i -> rows.apart(i) + rows.print(i))
            .sorted()
            .toArray();
    double bound = Math.min(roundOff.most(), bound(agreeing, telling.length));
    int[] odd = rows.where(i -> rows.apart(i) > bound && rows.apart(i) > CLOSE * rows.largest(i));
    double[] apart = IntStream.range(0, rows.size()).mapToDouble(rows::apart).toArray();
    return new Noise(bound, odd, Printed.rms(apart) > bound);
  }

  /** Whether |n| are of sizes too different for noise alone, whatever the loss is. */
  static boolean isExcludedBySizes(Printed rows) {
    double[] sizes =
        Arrays.stream(rows.numeric()).map(Math::abs).filter(n -> n > 0).sorted().toArray();
    return Printed.rms(sizes) > bound(sizes, sizes.length);
  }

  /**
   * The largest s.
   *
   * @param agreeing to what the best of the rows agree, ascending
   * @param rows N
   */
  private static double bound(double[] agreeing, int rows) {
    double most = Double.POSITIVE_INFINITY;
    for (int k = LEAST_AGREEING; k <= agreeing.length; k++) {
      most = Math.min(most, agreeing[k - 1] * StrictMath.pow(choose(rows, k) / CHANCE, 1.0 / k));
    }
    return most;
  }

  /** Infinite where it is beyond double's range, which ends the loop of many rows. */
  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= Math.min(k, n - k) && ways < Double.POSITIVE_INFINITY; i++) {
      ways *= (double) (n - Math.min(k, n - k) + i) / i;
    }
    return ways;
  }
}
