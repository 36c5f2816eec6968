package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** How large noise can be, by the rows that agree. */
class NoiseTest {

  private static final int ROWS = 40;
  private static final double[] G = MadeRows.filled(ROWS, i -> StrictMath.cos(i) + 1.5);

  private static Noise of(double[] n) {
    Printed rows = MadeRows.of(n, G);
    return Noise.of(rows, RoundOff.of(rows, Circumstances.UNKNOWN));
  }

  @Test
  void aRowFarOffBesideManyThatAgreeIsNoNoise() {
    double[] n = G.clone();
    Random random = new Random(1);
    for (int i = 0; i < ROWS; i++) {
      n[i] += 1e-7 * random.nextGaussian();
    }
    n[7] *= 1.5;
    Noise noise = of(n);
    assertThat(noise.odd()).containsExactly(7);
    assertThat(noise.isExcluded()).isTrue();
    assertThat(noise.most()).isBetween(1e-7, 1e-5);
  }

  @Test
  void noiseOfOneSizeIsNotExcludedInAThousandDraws() {
    Random random = new Random(2);
    for (int draw = 0; draw < 1000; draw++) {
      double size = StrictMath.pow(10, -4 * random.nextDouble());
      double[] n = MadeRows.filled(ROWS, i -> G[i] + size * random.nextGaussian());
      assertThat(of(n).isExcluded()).isFalse();
    }
  }

  @Test
  void sizesOfManyDecadesAreNoNoise() {
    double[] decades = MadeRows.filled(ROWS, i -> StrictMath.pow(10, -i / 4.0));
    assertThat(Noise.isExcludedBySizes(MadeRows.of(decades, G))).isTrue();
    Random random = new Random(3);
    double[] noise = MadeRows.filled(ROWS, i -> random.nextGaussian());
    assertThat(Noise.isExcludedBySizes(MadeRows.of(noise, G))).isFalse();
  }
}
