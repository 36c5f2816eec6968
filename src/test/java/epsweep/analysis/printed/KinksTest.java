package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Format;
import org.junit.jupiter.api.Test;

/** What a kink at θ can have made of a right g at one ε. */
class KinksTest {

  private static boolean mayBe(double[] n, double... g) {
    Printed rows = MadeRows.of(n, g);
    return Kinks.mayBe(rows, Noise.of(rows, RoundOff.of(rows, Circumstances.UNKNOWN)));
  }

  @Test
  void behindAReluNLiesBetweenHalfOfGAndG() {
    assertThat(mayBe(new double[] {0.5, 1.4}, 1, 2)).isTrue();
    assertThat(mayBe(new double[] {0.4, 1.4}, 1, 2)).isFalse();
    assertThat(mayBe(new double[] {1.2, 1.4}, 1, 2)).isFalse();
    assertThat(mayBe(new double[] {-0.5, 1.4}, 1, 2)).isFalse();
  }

  @Test
  void orOneOfThemIsZero() {
    assertThat(mayBe(new double[] {0.5, 0}, 0, 2)).isTrue();
  }

  @Test
  void orNIsTheSameInAll() {
    assertThat(mayBe(new double[] {0.2, 0.2, -0.2}, 1, 1, -1)).isTrue();
  }

  private static boolean lookSo(Circumstances known, double[] n, double... g) {
    Printed rows = MadeRows.of(n, g);
    return Kinks.lookSo(rows, known, Noise.of(rows, RoundOff.of(rows, known)));
  }

  @Test
  void fewRowsOfOneSlopeAtSeveralDistancesLookSo() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-6).withPrecision(Format.FLOAT64);
    double[] n = {0.6, 0.7, 0.8};
    assertThat(lookSo(known, n, 1, 1, 1)).isTrue();
    assertThat(lookSo(known, n, 1, 1, 1.1)).isFalse();
    assertThat(lookSo(known.withSmoothLoss(), n, 1, 1, 1)).isFalse();
  }
}
