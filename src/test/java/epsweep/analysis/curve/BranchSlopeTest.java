package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.curve.VFitter.Corner;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The slopes beside a corner at ε = 1, d = 1. */
class BranchSlopeTest {

  private static final double[] X = points(-8, 8, 4);

  private static double[] points(int from, int to, int perOctave) {
    return IntStream.rangeClosed(from * perOctave, to * perOctave)
        .mapToDouble(i -> (double) i / perOctave)
        .toArray();
  }

  private static BranchSlope of(double[] x, int fall, int slope, DoubleUnaryOperator y) {
    Corner corner = new Corner(0, 0, fall, slope, 0, 0);
    return new BranchSlope(x, Arrays.stream(x).map(y).toArray(), corner);
  }

  private static double log2(double d) {
    return Math.log(d) / Math.log(2);
  }

  /** Round-off of slope −1 and truncation as log₂ ε has it, as independent errors add. */
  private static DoubleUnaryOperator both(DoubleUnaryOperator truncation) {
    return x -> log2(Math.hypot(Math.pow(2, -x), Math.pow(2, truncation.applyAsDouble(x))));
  }

  @Test
  void theLeftSlopeIsThatOfThePointsClearOfTheCorner() {
    assertThat(of(points(-3, 3, 4), 1, 2, x -> x <= -1.5 ? -0.9 * x : 9 * x).left())
        .isCloseTo(-0.9, within(1e-12));
  }

  @Test
  void strayPointsMoveNoSlope() {
    BranchSlope slopes = of(X, 1, 1, x -> Math.abs(x) + (Math.abs(x) == 3 ? 9 : 0));
    assertThat(slopes.left()).isCloseTo(-1, within(1e-12));
    assertThat(of(X, 1, 1, x -> x == 2 ? 9 : both(t -> t).applyAsDouble(x)).right())
        .isCloseTo(1, within(0.02));
  }

  /** Where both errors are of a size their sum is flatter than either. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theFittedRoundOffIsTakenAway(int slope) {
    assertThat(of(X, 1, slope, both(x -> slope * x)).right()).isCloseTo(slope, within(1e-12));
  }

  @Test
  void whatLiesUnderTheFittedRoundOffIsTakenForHalfOfIt() {
    assertThat(of(X, 1, 1, x -> -x - 1).right()).isCloseTo(-1, within(1e-12));
  }

  @Test
  void higherTermsFarFromTheCornerDoNotCount() {
    assertThat(of(X, 1, 2, both(x -> 2 * x + (x < 3.5 ? 0 : 3 * (x - 3.5)))).right())
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void ofASteepBranchTheNextTermIsFittedAlong() {
    assertThat(of(X, 1, 4, both(x -> 4 * x - 0.1 * Math.pow(4, x))).right())
        .isCloseTo(4, within(1e-9));
  }

  /**
   * The first point is off by as much as round-off may be: a weight of one would move it by 1.3.
   */
  @Test
  void ofASteepBranchPointsNearRoundOffCountLess() {
    BranchSlope off = of(X, 1, 4, x -> both(t -> 4 * t).applyAsDouble(x) + (x == 0.25 ? 1 : 0));
    assertThat(off.right()).isCloseTo(4, within(0.6));
  }

  @Test
  void fewerThanFivePointsHaveNoSlope() {
    double[] five = {-5, -4, -3, -2, -1.5, 0, 1, 2, 3, 4, 5};
    double[] four = {-4, -3, -2, -1.5, 0, 1, 2, 3, 4};
    assertThat(of(five, 1, 1, Math::abs).left()).isEqualTo(-1);
    assertThat(of(four, 1, 1, Math::abs).left()).isNaN();
    assertThat(of(five, 1, 1, both(x -> x)).right()).isCloseTo(1, within(1e-12));
    assertThat(of(four, 1, 1, both(x -> x)).right()).isNaN();
  }

  /** 3 octaves hold four points of this grid; of six it is the middle slope. */
  @Test
  void onACoarseGridTheStretchIsLonger() {
    double[] coarse = points(-8, 8, 1);
    assertThat(of(coarse, 1, 1, both(x -> x < 6.5 ? x : 0)).right()).isCloseTo(1, within(1e-12));
  }
}
