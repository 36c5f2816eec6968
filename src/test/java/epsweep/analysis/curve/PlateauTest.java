package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Where a curve stays level. */
class PlateauTest {

  private static final double[] EPSILON = MadeCurves.grid(1e-8, 1, 4);

  private static Plateau longest(DoubleUnaryOperator d) {
    boolean[] all = new boolean[EPSILON.length];
    Arrays.fill(all, true);
    return Plateau.longest(EPSILON, values(d), all);
  }

  private static double[] values(DoubleUnaryOperator d) {
    return Arrays.stream(EPSILON).map(d).toArray();
  }

  @Test
  void theLongestOfSeveralCounts() {
    Plateau plateau = longest(e -> e < 1e-6 ? 0.3 : e < 1e-5 ? e : 0.02);
    assertThat(plateau.level()).isEqualTo(0.02);
    assertThat(plateau.decades()).isCloseTo(5, within(0.3));
  }

  @Test
  void withinItsBandItMayScatter() {
    double[] scatter = {0.9, 1.0, 1.1, 1.3};
    Plateau plateau = longest(e -> 0.01 * scatter[(int) Math.round(4 * Math.log10(e) + 32) % 4]);
    assertThat(plateau.decades()).isCloseTo(8, within(1e-9));
    assertThat(plateau.level()).isEqualTo(0.01);
    assertThat(longest(e -> e).decades()).as("a branch leaves it").isLessThan(0.3);
  }

  /** Near 1 odds tell a level from round-off that saturates. */
  @Test
  void nearOneTheOddsCount() {
    assertThat(longest(e -> 0.95).decades()).isCloseTo(8, within(1e-9));
    assertThat(longest(e -> 1 / (1 + 0.1 * e / 1e-8)).decades()).isLessThan(0.6);
    assertThat(longest(e -> 1).decades()).isCloseTo(8, within(1e-9));
  }

  @Test
  void aPointThatDoesNotCountEndsIt() {
    boolean[] counts = new boolean[EPSILON.length];
    Arrays.fill(counts, true);
    counts[12] = false;
    Plateau left = Plateau.longest(EPSILON, values(e -> 0.1), counts);
    assertThat(left.decades()).isEqualTo(Math.log10(1 / EPSILON[13]));
    double[] zero = values(e -> 0.1);
    zero[20] = 0;
    assertThat(Plateau.longest(EPSILON, zero, counts).decades()).isLessThan(3);
  }

  @Test
  void ofSinglePointsThereIsNone() {
    Plateau none = longest(e -> Double.NaN);
    assertThat(none.level()).isNaN();
    assertThat(none.decades()).isZero();
  }
}
