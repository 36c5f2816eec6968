package epsweep.analysis.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What second differences show of a kink. */
class BendsTest {

  private static final double[] EPSILON =
      IntStream.rangeClosed(-40, 0).mapToDouble(k -> StrictMath.pow(10, k / 5.0)).toArray();

  /** h = s/2ε of second differences s(ε), with round-off of one size over ε. */
  private static Bends of(DoubleUnaryOperator h, double noise) {
    double[] roundOff = Arrays.stream(EPSILON).map(e -> noise / e).toArray();
    double[] some = new double[EPSILON.length];
    Arrays.setAll(some, k -> h.applyAsDouble(EPSILON[k]) + (k % 2 == 0 ? 0.3 : -0.3) * roundOff[k]);
    return new Bends(new Grid(EPSILON, 1.9), some, roundOff, Limits.USUAL);
  }

  @Test
  void aKinkIsFoundWithItsSizeWhateverTheCurvature() {
    Bends bends = of(e -> 0.5 + 3 * e, 1e-12);
    int last = EPSILON.length - 1;
    assertThat(bends.kink(last)).isCloseTo(0.5, within(1e-2));
    assertThat(bends.stays(20)).isTrue();
    assertThat(bends.sides(20)).isGreaterThanOrEqualTo(0.49);
  }

  @Test
  void curvatureAloneIsNoKink() {
    Bends bends = of(e -> 3 * e, 1e-12);
    for (int k = 0; k < EPSILON.length; k++) {
      assertThat(bends.kink(k)).isZero();
    }
  }

  @Test
  void whatNoiseHidesIsNoLargerThanTheNoiseLeavesRoomFor() {
    Bends quiet = of(e -> 3 * e, 1e-12);
    Bends loud = of(e -> 3 * e, 1e-6);
    assertThat(quiet.sides(20)).isLessThan(1e-10);
    assertThat(loud.sides(20)).isBetween(1e-7, 1e-5);
  }

  @Test
  void ofUnknownSecondDifferencesNothingIsSaid() {
    Bends none = of(e -> Double.NaN, 1e-12);
    assertThat(none.known()).isFalse();
    assertThat(none.size(3)).isZero();
    assertThat(none.sides(3)).isZero();
  }
}
