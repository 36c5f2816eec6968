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
import java.util.Comparator;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Curves made by the error model, and what is found in them. */
class CurveAnalyserTest {

  /**
   * 200 seeds for each scheme; with 5 parameters round-off scatters by factors, with 200 by 5 %.
   */
  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void theKinkIsRecoveredFromNoisyCurves(Scheme scheme) {
    int p = scheme.order();
    double a = 4 * U32;
    double b = 0.05;
    double kink = Math.pow(a / b, 1.0 / (1 + p));
    for (int n : new int[] {5, 200}) {
      double worst = 0;
      for (int seed = 0; seed < 200; seed++) {
        CurveAnalysis found =
            analyse(grid(1e-9, 1, 12), scheme, U32, model(a, b, p, n, new Random(seed)));
        assertThat(found.shape()).as("seed %d, %d parameters", seed, n).isEqualTo(Shape.U);
        VFit fit = found.fit().orElseThrow();
        worst = Math.max(worst, Math.abs(Math.log10(fit.cornerEpsilon() / kink)));
        assertThat(fit.optimum())
            .isCloseTo(
                fit.cornerEpsilon() * Math.pow(1.0 / p, 1.0 / (1 + p)),
                within(1e-12 * fit.cornerEpsilon()));
      }
      assertThat(worst).as("decades off, %d parameters", n).isLessThan(n == 5 ? 0.2 : 0.08);
    }
  }

  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void freeSlopesAreMinusOneAndTheOrder(Scheme scheme) {
    int p = scheme.order();
    for (int seed = 0; seed < 50; seed++) {
      VFit fit =
          analyse(grid(1e-11, 1, 12), scheme, U64, model(4 * U64, 0.1, p, 100, new Random(seed)))
              .fit()
              .orElseThrow();
      assertThat(fit.leftSlope()).isCloseTo(-1, within(0.1));
      assertThat(fit.rightSlope()).isCloseTo(p, within(0.1));
    }
  }

  @Test
  void oneLuckyPointDoesNotWin() {
    double[] epsilon = grid(1e-9, 1, 12);
    DoubleUnaryOperator model = model(4 * U32, 0.05, 2, 200, new Random(1));
    CurveAnalysis found =
        analyse(
            epsilon, Scheme.CENTRAL, U32, e -> e == epsilon[60] ? 1e-6 : model.applyAsDouble(e));
    assertThat(found.least().epsilon()).isEqualTo(epsilon[60]);
    assertThat(found.sweetSpot().orElseThrow().epsilon())
        .isCloseTo(Math.pow(4 * U32 / 0.05, 1 / 3.0) * 0.8, within(4e-3));
  }

  @Test
  void theBracketHoldsWhatIsWithinTwiceTheFloor() {
    double[] epsilon = grid(1e-9, 1, 12);
    CurveAnalysis found =
        analyse(epsilon, Scheme.CENTRAL, U32, model(4 * U32, 0.05, 2, 4000, new Random(1)));
    SweetSpot spot = found.sweetSpot().orElseThrow();
    DoubleUnaryOperator exact = model(4 * U32, 0.05, 2, 100_000, new Random(2));
    for (double e : epsilon) {
      double ratio = exact.applyAsDouble(e) / spot.discrepancy();
      if (ratio < 1.8) {
        assertThat(e).isBetween(spot.low(), spot.high());
      } else if (ratio > 2.2) {
        assertThat(e < spot.low() || e > spot.high()).isTrue();
      }
    }
  }

  /** A wrong gradient between the dead zone on the left and truncation on the right. */
  @Test
  void aPlateauIsFlatWhateverLiesBesideIt() {
    for (double level : new double[] {0.95, 1.0 / 3, 0.015}) {
      DoubleUnaryOperator right = model(4 * U32, 0.05, 2, 100, new Random(1));
      CurveAnalysis found =
          analyse(
              grid(1e-10, 1, 12),
              Scheme.CENTRAL,
              U32,
              e -> e < 1e-8 ? 1 : Math.min(1, Math.hypot(right.applyAsDouble(e), level)));
      assertThat(found.shape()).as("level %s", level).isEqualTo(Shape.FLAT);
      assertThat(found.sweetSpot()).isEmpty();
      assertThat(found.plateau().level()).isCloseTo(level, within(0.02 * level));
      assertThat(found.plateau().decades()).isGreaterThan(3);
    }
  }

  @Test
  void withoutTruncationThereIsNoRightBranch() {
    CurveAnalysis falling =
        analyse(grid(1e-9, 1, 12), Scheme.CENTRAL, U32, model(4 * U32, 0, 2, 25, new Random(1)));
    assertThat(falling.shape()).isEqualTo(Shape.NO_RIGHT_BRANCH);
    assertThat(falling.reason().course()).isEqualTo(Course.FALLS_TO_THE_END);
    DoubleUnaryOperator model = model(4 * U64, 0, 2, 25, new Random(1));
    CurveAnalysis toTheFloor =
        analyse(grid(1e-6, 10, 12), Scheme.CENTRAL, U64, e -> model.applyAsDouble(e) + 3 * U64);
    assertThat(toTheFloor.shape()).isEqualTo(Shape.NO_RIGHT_BRANCH);
  }

  /** One parameter's round-off is anywhere between 0 and twice the usual. */
  @Test
  void aSteepBranchIsNotFittedToTheNoiseAtItsFoot() {
    double[] off = new double[50];
    for (int seed = 0; seed < off.length; seed++) {
      Random random = new Random(seed);
      CurveAnalysis found =
          analyse(
              grid(1e-9, 1, 12),
              Scheme.FOUR_POINT,
              U64,
              e -> Math.abs(0.02 * e * e * e * e + 2 * (random.nextDouble() - 0.5) * 2 * U64 / e));
      off[seed] = Math.abs(found.fit().orElseThrow().rightSlope() - 4);
    }
    Arrays.sort(off);
    assertThat(off[off.length / 2]).isLessThan(0.25);
    assertThat(off[off.length - 3]).isLessThan(0.8);
  }

  @Test
  void aRangeThatStartsTooLateHasNoLeftBranch() {
    CurveAnalysis found =
        analyse(grid(1e-1, 1, 24), Scheme.CENTRAL, U64, model(4 * U64, 0.05, 2, 99, new Random(1)));
    assertThat(found.shape()).isEqualTo(Shape.NO_LEFT_BRANCH);
    assertThat(found.reason().course()).isEqualTo(Course.RISES);
  }

  @Test
  void aCurveThatAgreesBelowItsRiseSaysSo() {
    CurveAnalysis found =
        analyse(grid(1e-6, 1, 12), Scheme.CENTRAL, U32, e -> e < 1e-3 ? 0 : 0.05 * e * e);
    assertThat(found.shape()).isEqualTo(Shape.NO_LEFT_BRANCH);
    assertThat(found.reason().course()).isEqualTo(Course.RISES_FROM_AGREEMENT);
    assertThat(found.reason().figure()).isBetween(1e-3, 4e-3);
    assertThat(found.reason().slope()).isEqualTo(2);
  }

  @Test
  void nothingToSeeIsSaidSo() {
    assertThat(analyse(grid(1e-9, 1, 12), Scheme.CENTRAL, U32, e -> 1).shape())
        .isEqualTo(Shape.SATURATED);
    assertThat(analyse(grid(1e-9, 1, 12), Scheme.CENTRAL, U32, e -> Double.NaN).shape())
        .isEqualTo(Shape.TOO_FEW_POINTS);
    assertThat(analyse(grid(1e-2, 1e-1, 2), Scheme.CENTRAL, U32, e -> e).shape())
        .isEqualTo(Shape.TOO_FEW_POINTS);
    CurveAnalysis zero = analyse(grid(1e-9, 1, 12), Scheme.CENTRAL, U32, e -> 0);
    assertThat(zero.shape()).isEqualTo(Shape.NO_RIGHT_BRANCH);
    assertThat(zero.least().discrepancy()).isZero();
  }

  /**
   * The shape of a curve that stays at a level over so many decades, and has no value elsewhere.
   */
  private static Shape plateau(double level, double decades) {
    double to = 1e-5 * Math.pow(10, decades);
    return analyse(
            grid(1e-7, 1e-1, 20),
            Scheme.CENTRAL,
            U64,
            e -> e > 0.99e-5 && e < 1.01 * to ? level : Double.NaN)
        .shape();
  }

  @Test
  void flatIsOneAndAHalfDecades() {
    assertThat(plateau(1e-3, 1.4)).isNotEqualTo(Shape.FLAT);
    assertThat(plateau(1e-3, 1.6)).isEqualTo(Shape.FLAT);
  }

  /** Up to 256 u a level is round-off of g. */
  @Test
  void aLevelOfRoundOffIsNotFlat() {
    assertThat(plateau(200 * U64, 3)).isNotEqualTo(Shape.FLAT);
    assertThat(plateau(300 * U64, 3)).isEqualTo(Shape.FLAT);
  }

  @Test
  void nearOneFlatIsThreeDecades() {
    assertThat(plateau(0.99, 2.9)).isEqualTo(Shape.FLAT);
    assertThat(plateau(0.997, 2.9)).isNotEqualTo(Shape.FLAT);
    assertThat(plateau(0.997, 3.1)).isEqualTo(Shape.FLAT);
  }

  /** A dip of a decade beside a plateau of three is where n meets g; one of two points is luck. */
  @Test
  void aCurveThatDipsIsNotFlat() {
    double[] epsilon = grid(1e-6, 1, 12);
    DoubleUnaryOperator dips = e -> e > 0.99e-3 && e < 1e-2 ? 0.01 : 0.1;
    DoubleUnaryOperator once = e -> e == epsilon[40] || e == epsilon[41] ? 0.01 : 0.1;
    assertThat(analyse(epsilon, Scheme.CENTRAL, U64, dips).shape()).isNotEqualTo(Shape.FLAT);
    assertThat(analyse(epsilon, Scheme.CENTRAL, U64, once).shape()).isEqualTo(Shape.FLAT);
  }

  /** d = 1 where no loss moves says nothing; where the loss moves, g points away from n. */
  @Test
  void theDeadZoneIsNoPlateau() {
    double[] epsilon = grid(1e-9, 1, 12);
    double[] one = new double[epsilon.length];
    Arrays.fill(one, 1);
    double[] still = new double[epsilon.length];
    assertThat(analyse(epsilon, Scheme.CENTRAL, U64, one, still).shape()).isEqualTo(Shape.FLAT);
    Arrays.fill(one, 0, 20, 0.5);
    Arrays.fill(still, 0, 20, 1);
    assertThat(analyse(epsilon, Scheme.CENTRAL, U64, one, still).shape()).isEqualTo(Shape.FLAT);
    Arrays.fill(one, 1);
    Arrays.fill(still, 1);
    assertThat(analyse(epsilon, Scheme.CENTRAL, U64, one, still).shape())
        .isEqualTo(Shape.SATURATED);
  }

  @Test
  void theSweetSpotIsTheMeasuredPointNearestToTheOptimum() {
    double[] epsilon = grid(1e-9, 1, 12);
    CurveAnalysis found =
        analyse(epsilon, Scheme.CENTRAL, U64, e -> Math.hypot(4 * U64 / e, 0.05 * e * e));
    double optimum = Math.log(found.fit().orElseThrow().optimum());
    double nearest =
        Arrays.stream(epsilon)
            .boxed()
            .min(Comparator.comparingDouble(e -> Math.abs(Math.log(e) - optimum)))
            .orElseThrow();
    SweetSpot spot = found.sweetSpot().orElseThrow();
    assertThat(spot.epsilon()).isEqualTo(nearest);
    assertThat(spot.measured()).isEqualTo(Math.hypot(4 * U64 / nearest, 0.05 * nearest * nearest));
  }

  /** The points within an octave of the optimum lie above the V by their median. */
  @Test
  void theFloorIsAsHighAsThePointsBesideTheOptimum() {
    DoubleUnaryOperator exact = e -> Math.hypot(4 * U64 / e, 0.05 * e * e);
    double optimum = Math.cbrt(4 * U64 / 0.05 / Math.sqrt(2));
    CurveAnalysis found =
        analyse(
            grid(1e-9, 1, 12),
            Scheme.CENTRAL,
            U64,
            e -> exact.applyAsDouble(e) * (Math.abs(Math.log(e / optimum)) < 0.8 ? 1.5 : 1));
    VFit fit = found.fit().orElseThrow();
    assertThat(found.floor() / fit.discrepancy()).isCloseTo(1.5, within(0.1));
  }

  @Test
  void ofEqualPointsTheFirstIsTheLeast() {
    double[] epsilon = grid(1e-6, 1e-2, 12);
    CurveAnalysis found = analyse(epsilon, Scheme.CENTRAL, U64, e -> e < 9e-6 ? 0.5 : 0.25);
    assertThat(found.least().discrepancy()).isEqualTo(0.25);
    assertThat(found.least().epsilon()).isEqualTo(epsilon[12]);
    assertThat(analyse(epsilon, Scheme.CENTRAL, U64, e -> Double.NaN).least().epsilon()).isNaN();
  }

  /** Four points between round-off and saturation tell no branch. */
  @Test
  void whatIsTooLittleIsCounted() {
    double[] epsilon = grid(1e-6, 1e-1, 12);
    CurveAnalysis few =
        analyse(
            epsilon,
            Scheme.CENTRAL,
            U64,
            e -> e < epsilon[10] ? 0.2 + e : e < epsilon[14] ? 1e-3 : Double.NaN);
    assertThat(few.shape()).isEqualTo(Shape.SATURATED);
    assertThat(few.reason().figure()).isEqualTo(1e-3);
    CurveAnalysis none =
        analyse(epsilon, Scheme.CENTRAL, U64, e -> e < epsilon[4] ? 1e-3 : Double.NaN);
    assertThat(none.shape()).isEqualTo(Shape.TOO_FEW_POINTS);
    assertThat(none.reason().figure()).isEqualTo(4);
    CurveAnalysis agrees =
        analyse(epsilon, Scheme.CENTRAL, U64, e -> e < epsilon[4] ? 1e-3 : 2 * U64);
    assertThat(agrees.reason().course()).isEqualTo(Course.FALLS_TO_ROUND_OFF);
  }
}
