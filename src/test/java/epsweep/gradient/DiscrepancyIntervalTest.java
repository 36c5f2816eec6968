package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscrepancyIntervalTest {

  private static final double[] G = {1, 2, 3, 4, 5, 6};
  private static final double[] N = {1.1, 2.1, 3.2, 3.9, 5.3, 6.1};

  @Test
  void holdsTheEstimateOfItsOwnSample() {
    Sample sample = new Sample(new int[] {0, 2, 4, 6, 8, 10}, new int[6], new int[] {12});
    int[] all = {0, 1, 2, 3, 4, 5};
    double[] ends = new DiscrepancyInterval(sample, all).ends(G, N);
    assertThat(Discrepancy.of(G, N, all)).isBetween(ends[0], ends[1]);
    assertThat(ends[0]).isPositive();
  }

  /** Two parameters of a stratum drawn whole, and nothing of the rest of their group. */
  @Test
  void aGroupOfWhichTheRestWasNotSeenHasNone() {
    Sample sample =
        new Sample(new int[] {0, 1, 2, 5, 7, 9}, new int[] {0, 0, 1, 1, 1, 1}, new int[] {2, 10});
    assertThat(new DiscrepancyInterval(sample, new int[] {0, 1}).ends(G, N))
        .containsOnly(Double.NaN);
    assertThat(new DiscrepancyInterval(sample, new int[] {0, 1, 2}).ends(G, N))
        .containsOnly(Double.NaN);
    assertThat(new DiscrepancyInterval(sample, new int[] {0, 1, 2, 3, 4, 5}).ends(G, N)[1])
        .isGreaterThan(0);
  }

  @Test
  void aDiscrepancyOfZeroHasNone() {
    Sample sample = new Sample(new int[] {0, 2, 4, 6, 8, 10}, new int[6], new int[] {12});
    double[] ends = new DiscrepancyInterval(sample, new int[] {0, 1, 2}).ends(G, G.clone());
    assertThat(ends).containsOnly(Double.NaN);
  }
}
