package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscrepancyIntervalTest {

  private static final int POPULATION = 1000;

  /** g and n = g + noise of a thousand parameters. */
  private static double[][] noisy(Random random) {
    double[] g = random.doubles(POPULATION, -1, 1).toArray();
    double[] n = Arrays.stream(g).map(x -> x + 1e-3 * random.nextGaussian()).toArray();
    return new double[][] {g, n};
  }

  private static Sample drawn(Random random, int size) {
    int[] positions = random.ints(0, POPULATION).distinct().limit(size).sorted().toArray();
    return new Sample(positions, new int[size], new int[] {POPULATION});
  }

  private static double[] ends(double[][] gradients, Sample sample) {
    int[] all = IntStream.range(0, sample.size()).toArray();
    return new DiscrepancyInterval(sample, all)
        .ends(at(gradients[0], sample), at(gradients[1], sample));
  }

  private static double[] at(double[] values, Sample sample) {
    return IntStream.of(sample.positions()).mapToDouble(i -> values[i]).toArray();
  }

  @Test
  void coversInNineteenOfTwentySamplesOfRoundOff() {
    Random random = new Random(5);
    double[][] gradients = noisy(random);
    double d = Discrepancy.of(gradients[0], gradients[1], IntStream.range(0, POPULATION).toArray());
    int covered = 0;
    for (int trial = 0; trial < 1000; trial++) {
      double[] ends = ends(gradients, drawn(random, 60));
      covered += ends[0] <= d && d <= ends[1] ? 1 : 0;
    }
    assertThat(covered).isBetween(930, 970);
  }

  @Test
  void isHalfAsWideWithFourTimesTheSample() {
    Random random = new Random(6);
    double[][] gradients = noisy(random);
    assertThat(width(gradients, drawn(random, 240)) / width(gradients, drawn(random, 60)))
        .isBetween(0.35, 0.6);
  }

  private static double width(double[][] gradients, Sample sample) {
    double[] ends = ends(gradients, sample);
    return StrictMath.log(ends[1] / ends[0]);
  }

  @Test
  void lossesOfAnySizeHaveTheSameInterval() {
    double[][] gradients = noisy(new Random(7));
    Sample sample = drawn(new Random(8), 60);
    double[][] huge = {scaled(gradients[0]), scaled(gradients[1])};
    assertThat(ends(huge, sample)).isEqualTo(ends(gradients, sample));
  }

  private static double[] scaled(double[] values) {
    return Arrays.stream(values).map(x -> Math.scalb(x, 700)).toArray();
  }

  @Test
  void aSmallSampleHasNone() {
    assertThat(ends(noisy(new Random(9)), drawn(new Random(10), 47))).containsOnly(Double.NaN);
    assertThat(ends(noisy(new Random(9)), drawn(new Random(10), 48))[1]).isPositive();
  }

  /** Of a hundred parameters drawn whole and fifty of the rest, the hundred alone. */
  @Test
  void aGroupOfWhichTheRestWasNotSeenHasNone() {
    int[] strata = IntStream.range(0, 150).map(i -> i < 100 ? 0 : 1).toArray();
    Sample sample =
        new Sample(IntStream.range(0, 150).toArray(), strata, new int[] {100, POPULATION - 100});
    double[][] gradients = noisy(new Random(11));
    DiscrepancyInterval whole = new DiscrepancyInterval(sample, IntStream.range(0, 150).toArray());
    DiscrepancyInterval seen = new DiscrepancyInterval(sample, IntStream.range(0, 100).toArray());
    assertThat(whole.ends(gradients[0], gradients[1])[1]).isPositive();
    assertThat(seen.ends(gradients[0], gradients[1])).containsOnly(Double.NaN);
  }

  @Test
  void aDiscrepancyOfZeroOrOneHasNone() {
    double[][] gradients = noisy(new Random(12));
    Sample sample = drawn(new Random(13), 60);
    double[] zero = new double[POPULATION];
    assertThat(ends(new double[][] {gradients[0], gradients[0]}, sample)).containsOnly(Double.NaN);
    assertThat(ends(new double[][] {gradients[0], zero}, sample)).containsOnly(Double.NaN);
  }
}
