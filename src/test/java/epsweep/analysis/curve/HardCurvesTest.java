package epsweep.analysis.curve;

import static epsweep.analysis.curve.MadeCurves.U32;
import static epsweep.analysis.curve.MadeCurves.U64;
import static epsweep.analysis.curve.MadeCurves.analyse;
import static epsweep.analysis.curve.MadeCurves.grid;
import static epsweep.analysis.curve.MadeCurves.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.curve.Reason.Course;
import epsweep.gradient.Scheme;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves that look like another shape at first sight. */
class HardCurvesTest {

  /** Large ε drive the network into saturation: n vanishes beside g and d stays near 1. */
  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void aPlateauAtLargeEpsilonIsNoWrongGradient(Scheme scheme) {
    DoubleUnaryOperator v = model(4 * U32, 0.05, scheme.order(), 25, new Random(1));
    CurveAnalysis found =
        analyse(
            grid(1e-9, 1e4, 12),
            scheme,
            U32,
            e -> e < 10 ? Math.min(0.97, v.applyAsDouble(e)) : 0.97);
    assertThat(found.shape()).isEqualTo(Shape.U);
    assertThat(found.plateau().level()).isEqualTo(0.97);
  }

  /** A noisy loss moves at every ε: d creeps from 0.9 to 0.9999 without a dead zone. */
  @Test
  void saturatedRoundOffIsNoWrongGradient() {
    for (int seed = 0; seed < 50; seed++) {
      CurveAnalysis found =
          analyse(grid(1e-4, 1, 12), Scheme.CENTRAL, 0x1p-8, model(10, 0, 2, 50, new Random(seed)));
      assertThat(found.shape()).as("seed %d", seed).isEqualTo(Shape.SATURATED);
    }
  }

  /** The floor of a float64 curve is 1 to 10 u of backpropagation, whatever the noise above it. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 3, 10})
  void aFallToTheFloorOfBackpropagationIsNoU(double floor) {
    for (Scheme scheme : Scheme.NAMED) {
      for (int n : new int[] {5, 25, 200}) {
        for (int seed = 0; seed < 20; seed++) {
          DoubleUnaryOperator falling = model(4 * U64, 0, 2, n, new Random(seed));
          CurveAnalysis found =
              analyse(grid(1e-6, 10, 12), scheme, U64, e -> falling.applyAsDouble(e) + floor * U64);
          assertThat(found.shape())
              .as("%s, %d parameters, seed %d", scheme, n, seed)
              .isEqualTo(Shape.NO_RIGHT_BRANCH);
        }
      }
    }
  }

  /** The sixth order holds only over an octave or two; above, other terms bend the branch. */
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.3, 0.4})
  void aBentRightBranchDoesNotLiftTheSweetSpot(double bend) {
    double[] epsilon = grid(1e-6, 1, 5);
    for (int seed = 0; seed < 50; seed++) {
      DoubleUnaryOperator roundOff = model(16 * 0x1p-18, 0, 6, 25, new Random(seed));
      DoubleUnaryOperator truncation = e -> 10 * Math.pow(e, 6) / (1 + Math.pow(e / bend, 5));
      double least =
          Arrays.stream(epsilon)
              .map(e -> Math.hypot(16 * 0x1p-18 / e, truncation.applyAsDouble(e)))
              .min()
              .getAsDouble();
      CurveAnalysis found =
          analyse(
              epsilon,
              Scheme.named("six-point"),
              U32,
              e -> Math.hypot(roundOff.applyAsDouble(e), truncation.applyAsDouble(e)));
      assertThat(found.sweetSpot().orElseThrow().discrepancy())
          .as("seed %d, least %.3g, %s", seed, least, found.sweetSpot())
          .isBetween(least / 2, least * 2);
    }
  }

  @Test
  void aFallToAHighLevelSaysThatTheGradientMayBeWrong() {
    DoubleUnaryOperator falling = model(4 * U64, 0, 2, 99, new Random(1));
    CurveAnalysis found =
        analyse(
            grid(1e-12, 3e-10, 24),
            Scheme.CENTRAL,
            U64,
            e -> Math.hypot(falling.applyAsDouble(e), 1e-5));
    assertThat(found.shape()).isEqualTo(Shape.NO_RIGHT_BRANCH);
    assertThat(found.reason().course()).isEqualTo(Course.FALLS_TO_A_LEVEL);
    assertThat(found.reason().figure()).isCloseTo(1e-5, within(1e-6));
  }

  /** g = 0: d is 1 wherever the loss moves; where it does not, both vanish and d is 0. */
  @Test
  void aGradientOfZeroIsFlatAtOne() {
    double[] epsilon = grid(1e-9, 1, 12);
    double[] d = Arrays.stream(epsilon).map(e -> e < 1e-7 ? 0 : 1).toArray();
    double[] dead = Arrays.stream(d).map(v -> 1 - v).toArray();
    CurveAnalysis found = analyse(epsilon, Scheme.CENTRAL, U32, d, dead);
    assertThat(found.shape()).isEqualTo(Shape.FLAT);
    assertThat(found.plateau().level()).isEqualTo(1);
  }

  /** g = −n but for errors at right angles: 1 − d is their square over 8, and draws a U itself. */
  @Test
  void aGradientOfTheWrongSignIsFlatAtOne() {
    DoubleUnaryOperator error = model(4 * U32, 0.05, 2, 99, new Random(1));
    CurveAnalysis found =
        analyse(
            grid(1e-9, 1, 12),
            Scheme.CENTRAL,
            U32,
            e -> 1 - Math.pow(error.applyAsDouble(e), 2) / 8);
    assertThat(found.shape()).isEqualTo(Shape.FLAT);
    assertThat(found.plateau().level()).isCloseTo(1, within(1e-3));
  }

  /** A ReLU within reach of ε, or a loss whose round-off grows with ε. */
  @Test
  void aRiseOfSlopeOneIsNotCalledTruncation() {
    CurveAnalysis found =
        analyse(
            grid(1e-11, 1, 12), Scheme.CENTRAL, U64, model(4 * U64, 1e-4, 1, 99, new Random(1)));
    VFit fit = found.fit().orElseThrow();
    assertThat(fit.order()).isEqualTo(1);
    assertThat(fit.rightSlope()).isCloseTo(1, within(0.1));
    assertThat(found.reason().slope()).isEqualTo(1);
  }

  @Test
  void zerosAndMissingValuesAreLeftOut() {
    DoubleUnaryOperator v = model(4 * U32, 0.05, 2, 99, new Random(1));
    double[] epsilon = grid(1e-9, 1, 12);
    double[] d = Arrays.stream(epsilon).map(v).toArray();
    for (int i = 0; i < d.length; i += 5) {
      d[i] = i % 2 == 0 ? 0 : Double.NaN;
    }
    CurveAnalysis found = analyse(epsilon, Scheme.CENTRAL, U32, d, new double[d.length]);
    assertThat(found.fit().orElseThrow().cornerEpsilon())
        .isCloseTo(Math.cbrt(4 * U32 / 0.05), within(3e-3));
    assertThat(found.least().discrepancy()).isZero();
  }

  /** One point a decade, or a thousand over three. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 12, 333})
  void theSweetSpotDoesNotDependOnTheGrid(int perDecade) {
    double kink = Math.cbrt(4 * U64 / 0.05);
    CurveAnalysis found =
        analyse(
            grid(1e-8, 1e-2, perDecade),
            Scheme.CENTRAL,
            U64,
            model(4 * U64, 0.05, 2, 99, new Random(1)));
    double optimum = found.fit().orElseThrow().optimum();
    assertThat(Math.log10(optimum / (kink * Math.cbrt(0.5)))).isCloseTo(0, within(0.1));
    double spot = found.sweetSpot().orElseThrow().epsilon();
    assertThat(Math.abs(Math.log10(spot / optimum))).isLessThanOrEqualTo(0.5 / perDecade + 1e-9);
  }

  /**
   * Without noise nothing is left to estimate: round-off is taken away, the bend is fitted along.
   */
  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void slopesOfExactBranchesAreExact(Scheme scheme) {
    for (double bend : new double[] {0, 1, 4}) {
      int p = scheme.order();
      double c = p > 2 ? bend : 0;
      DoubleUnaryOperator exact =
          e -> Math.hypot(16 * U32 / e, 0.3 * Math.pow(e, p) * Math.exp(-c * e * e));
      VFit fit = analyse(grid(1e-9, 1, 12), scheme, U32, exact).fit().orElseThrow();
      assertThat(fit.leftSlope()).isCloseTo(-1, within(1e-3));
      assertThat(fit.rightSlope()).isCloseTo(p, within(1e-3));
    }
  }

  @Test
  void aLuckyPointAtTheSweetSpotDoesNotShrinkItsBracket() {
    double[] epsilon = grid(1e-9, 1, 12);
    DoubleUnaryOperator v = model(4 * U32, 0.05, 2, 4000, new Random(1));
    double[] d = Arrays.stream(epsilon).map(v).toArray();
    SweetSpot usual =
        analyse(epsilon, Scheme.CENTRAL, U32, d, new double[d.length]).sweetSpot().orElseThrow();
    d[Arrays.binarySearch(epsilon, usual.epsilon())] /= 10;
    SweetSpot lucky =
        analyse(epsilon, Scheme.CENTRAL, U32, d, new double[d.length]).sweetSpot().orElseThrow();
    assertThat(lucky.epsilon()).isEqualTo(usual.epsilon());
    assertThat(lucky.high() / lucky.low()).isGreaterThan(0.7 * usual.high() / usual.low());
  }
}
