package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Noise does not know g. */
class RelationTest {

  private static final int ROWS = 30;

  /** The chance given to n = k·g and noise of a size, of a draw. */
  private static double chance(double k, double size, long seed) {
    Random random = new Random(seed);
    double[] g = MadeRows.filled(ROWS, i -> random.nextGaussian());
    double[] n = MadeRows.filled(ROWS, i -> k * g[i] + size * random.nextGaussian());
    return Relation.chance(MadeRows.of(n, g));
  }

  @Test
  void aRightGradientUnderNoiseOfItsSizeIsLeftAloneInAThousandDraws() {
    for (long seed = 0; seed < 1000; seed++) {
      assertThat(chance(1, 1, seed)).isGreaterThan(1e-6);
    }
  }

  @Test
  void aFactorShowsThroughNoise() {
    assertThat(chance(-1, 0.2, 1)).isLessThan(1e-6);
    assertThat(chance(3, 0.2, 1)).isLessThan(1e-6);
  }

  /** A leap of the loss adds the same to every n, also where most g have one sign. */
  @Test
  void aNumberAddedToAllProvesNothing() {
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      double added = 10 * random.nextDouble() - 5;
      double noise = StrictMath.pow(10, -6 * random.nextDouble());
      double[] g = MadeRows.filled(ROWS, i -> 0.5 + random.nextGaussian());
      double[] n = MadeRows.filled(ROWS, i -> g[i] + added + noise * random.nextGaussian());
      assertThat(Relation.chance(MadeRows.of(n, g))).isGreaterThan(1e-6);
    }
  }

  @Test
  void whatKinksMakeProvesNothing() {
    assertThat(chance(0.5, 0.05, 1)).isEqualTo(1);
  }

  @Test
  void fewRowsProveNothing() {
    double[] g = {1, 2, 3, 4};
    assertThat(Relation.chance(MadeRows.of(new double[] {-1, -2, -3, -4}, g))).isEqualTo(1);
  }

  @Test
  void aNumberThatIsRepeatedIsOneRow() {
    double[] g = MadeRows.filled(ROWS, i -> 1 + i % 4);
    double[] n = MadeRows.filled(ROWS, i -> -3 * g[i]);
    assertThat(Relation.chance(MadeRows.of(n, g))).isEqualTo(1);
  }
}
