package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The steps in which n moves. */
class QuantumFinderTest {

  private static final int ROWS = 12;

  /** n of losses of float32 near a loss, at ε. */
  private static double[] steps(double loss, double epsilon, long seed) {
    Random random = new Random(seed);
    return MadeRows.filled(
        ROWS,
        i -> {
          float right = (float) (loss + 1e-3 * random.nextGaussian());
          float left = (float) (loss + 1e-3 * random.nextGaussian());
          return ((double) right - left) / (2 * epsilon);
        });
  }

  private static Optional<Quantum> find(double[] n, double half, Circumstances known) {
    return QuantumFinder.find(MadeRows.of(n, n, half), known);
  }

  @Test
  void lossesOfFloat32BetweenOneAndTwoMoveInTheirUlp() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(5e-3);
    Quantum quantum = find(steps(1.4, 5e-3, 1), 0, known).orElseThrow();
    assertThat(quantum.size()).isEqualTo(0x1p-23 / 1e-2);
    assertThat(quantum.format()).isEqualTo(Format.FLOAT32);
    assertThat(quantum.lossFrom()).isEqualTo(1);
    assertThat(quantum.rows()).isEqualTo(ROWS);
  }

  /** With all digits of quotients that are known to be doubles, those of a float64 loss show. */
  @Test
  void lossesOfFloat64MoveInTheirUlpAsWell() {
    Random random = new Random(3);
    double[] n =
        MadeRows.filled(
            ROWS, i -> (0.04 + 1e-10 * random.nextGaussian() - (0.04 + 1e-10 * i)) / 1e-8);
    Circumstances known =
        Circumstances.UNKNOWN.withScheme(Scheme.FORWARD).withPrecision(Format.FLOAT64);
    assertThat(find(n, 0, known).orElseThrow().size()).isEqualTo(0x1p-57 / 1e-8);
    assertThat(find(n, 0, Circumstances.UNKNOWN.withScheme(Scheme.FORWARD))).isEmpty();
  }

  @Test
  void aPowerOfTenNeedNotBeTold() {
    Quantum quantum = find(steps(5, 1e-3, 2), 0, Circumstances.UNKNOWN).orElseThrow();
    assertThat(quantum.size()).isEqualTo(0x1p-21 / 2e-3);
  }

  @Test
  void digitsThatAreCoarserThanTheStepsShowNone() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(5e-3);
    assertThat(find(steps(1.4, 5e-3, 1), 1e-4, known)).isEmpty();
  }

  @Test
  void numbersWithoutStepsHaveNoneInTwoThousandDraws() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-3);
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      double[] n = MadeRows.filled(ROWS, i -> Math.rint(1e8 * random.nextGaussian()) / 1e8);
      assertThat(find(n, 5e-9, known)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aGivenLossHasItsOwn() {
    Circumstances known =
        Circumstances.UNKNOWN.withEpsilon(1e-3).withPrecision(Format.FLOAT32).withLoss(3.2);
    Quantum quantum = find(new double[] {0.1}, 0, known).orElseThrow();
    assertThat(quantum.size()).isEqualTo(0x1p-22 / 2e-3);
    assertThat(quantum.chance()).isZero();
  }
}
