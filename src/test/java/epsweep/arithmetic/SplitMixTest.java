package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitMixTest {

  /** The JDK's class by the same authors makes its ints by another finaliser, its longs by this. */
  @Test
  void drawsTheHighBitsThatTheJdkDraws() {
    SplitMix mine = new SplitMix(7);
    SplittableRandom jdk = new SplittableRandom(7);
    for (int i = 0; i < 1000; i++) {
      assertThat(mine.below(1 << 30)).isEqualTo((int) (jdk.nextLong() >>> 34));
    }
  }
}
