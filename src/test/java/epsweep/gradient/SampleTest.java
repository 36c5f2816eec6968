package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  /** 0.95^(1/64) of a block are right at least if 64 of it are: 4.6 % may be wrong. */
  @Test
  void aPlainSampleLeavesUnseenWhatTheBinomialDistributionSays() {
    Sample sample = new Sample(IntStream.range(0, 64).toArray(), new int[64], new int[] {10_000});
    assertThat(sample.unseen(sample.positions()))
        .isCloseTo(1 - Math.pow(0.05, 1 / 64.0), within(1e-9));
  }

  /** Half of the sample in a ninth of the block: the rest is seen less, and may hide more. */
  @Test
  void strataThatAreSeenLessLeaveMoreUnseen() {
    int[] strata = IntStream.range(0, 64).map(i -> i / 32).toArray();
    Sample sample = new Sample(IntStream.range(0, 64).toArray(), strata, new int[] {1_000, 8_000});
    double most = 0;
    for (double first = 0; first < 0.09; first += 1e-4) {
      double second = 1 - Math.pow(0.05 / Math.pow(1 - first, 32), 1 / 32.0);
      most = Math.max(most, (first + 8 * second) / 9);
    }
    assertThat(sample.unseen(sample.positions())).isCloseTo(most, within(1e-5));
  }

  @Test
  void nothingIsUnseenWhereEveryRowWasSwept() {
    int[] members = {0, 1, 2};
    assertThat(Sample.everyOf(3).unseen(members)).isZero();
    Sample half = new Sample(members, new int[] {0, 0, 1}, new int[] {2, 100});
    assertThat(half.unseen(new int[] {0, 1})).isZero();
  }
}
