package epsweep.trial.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Format;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of ECNoise for made rows of losses, and σ of known noise and of round-off. */
class NoiseTest {

  /** Half a unit of the last digit printed. */
  private static final double PRINTED = 5e-9;

  @Test
  void alternatingLossesGiveTheLevelsOfTheOriginal() {
    Noise noise = Noise.of(1, 1.01, 1, 1.01, 1, 1.01, 1);
    assertThat(noise.outcome()).isEqualTo(Noise.Outcome.MEASURED);
    assertThat(noise.sigma()).isCloseTo(0.0070710678118655, within(5e-17));
    assertThat(noise.levels())
        .containsExactly(
            new double[] {.00707107, .00816497, .00894427, .00956183, .01007905, .01052723},
            within(PRINTED));
    assertThat(noise.spacing()).isNaN();
  }

  @Test
  void constantLossesLieTooClose() {
    assertThat(Noise.of(2, 2, 2, 2, 2, 2, 2).outcome()).isEqualTo(Noise.Outcome.SPACING_TOO_SMALL);
    assertThat(Noise.of(0, 0, 0, 0, 0, 0, 0).outcome()).isEqualTo(Noise.Outcome.SPACING_TOO_SMALL);
  }

  @Test
  void lossesBetweenOneAndTwoLieTooFarApart() {
    double[] losses = new double[8];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = 1 + i / 7.0;
    }
    Noise noise = Noise.of(losses);
    assertThat(noise.outcome()).isEqualTo(Noise.Outcome.SPACING_TOO_LARGE);
    assertThat(noise.sigma()).isNaN();
  }

  @Test
  void halfOfTheDifferencesDecideOnTooSmall() {
    assertThat(Noise.of(1, 1, 1, 1, 1.01, 1, 1.01).outcome())
        .as("3 of 7 losses")
        .isNotEqualTo(Noise.Outcome.SPACING_TOO_SMALL);
    assertThat(Noise.of(1, 1, 1, 1, 1, 1.01, 1).outcome())
        .as("4 of 7 losses")
        .isEqualTo(Noise.Outcome.SPACING_TOO_SMALL);
  }

  @Test
  void aSmoothRiseLeavesNoNoise() {
    double[] parabola = new double[7];
    for (int i = 0; i < parabola.length; i++) {
      parabola[i] = 1 + i * i * 0x1p-10; // exact: no rounding to find
    }
    assertThat(Noise.of(parabola).outcome()).isEqualTo(Noise.Outcome.SPACING_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void lossesThatAreNoNumbersHaveNoNoise(double odd) {
    Noise noise = Noise.of(1, 1.01, odd, 1.01, 1, 1.01, 1);
    assertThat(noise.outcome()).isEqualTo(Noise.Outcome.NOT_FINITE);
    assertThat(noise.sigma()).isNaN();
    assertThat(noise.levels()).containsOnly(Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1000, -300, 300, 1020})
  void scalesWithTheLosses(int exponent) {
    double scale = Math.scalb(1.0, exponent);
    double[] losses = {1, 1.01, 1, 1.01, 1, 1.01, 1};
    double sigma = Noise.of(losses).sigma();
    for (int i = 0; i < losses.length; i++) {
      losses[i] *= scale;
    }
    assertThat(Noise.of(losses).sigma() / scale).isEqualTo(sigma);
  }

  @Test
  void refusesTooFewLosses() {
    assertThatIllegalArgumentException().isThrownBy(() -> Noise.of(1, 2, 3));
  }

  /** 7 losses tell σ within a factor of 4, as the authors count it, nearly always. */
  @Test
  void findsTheNoiseThatWasAdded() {
    double sigma = 1e-6;
    int close = 0;
    for (int seed = 1; seed <= 100; seed++) {
      Random random = new Random(seed);
      Line line =
          new Line(x -> StrictMath.cos(x) + sigma * random.nextGaussian(), 0.3, Format.FLOAT64);
      Noise noise = Noise.along(line);
      assertThat(noise.outcome()).as("seed %d", seed).isEqualTo(Noise.Outcome.MEASURED);
      assertThat(noise.sigma()).as("seed %d", seed).isBetween(sigma / 10, sigma * 10);
      close += noise.sigma() >= sigma / 4 && noise.sigma() <= sigma * 4 ? 1 : 0;
      assertThat(line.evaluations()).as("seed %d", seed).isLessThanOrEqualTo(35);
    }
    assertThat(close).isGreaterThanOrEqualTo(90);
  }

  /** A value rounded to nearest errs by 0.29 ulp in the mean square, half an ulp at most. */
  @Test
  void findsTheRoundOffOfSmoothFunctionsInBothPrecisions() {
    for (Format format : new Format[] {Format.FLOAT32, Format.FLOAT64}) {
      for (Problem problem : Problem.SMOOTH) {
        Line line = problem.in(format);
        Noise noise = Noise.along(line);
        assertThat(noise.outcome()).as(problem.name()).isEqualTo(Noise.Outcome.MEASURED);
        double ulp = format.ulp(line.loss(0));
        assertThat(noise.sigma()).as(problem.name()).isBetween(ulp / 16, ulp);
        assertThat(noise.lossError(line)).isEqualTo(noise.sigma());
      }
    }
  }

  @Test
  void fallsBackOnOneRoundingWhereThereIsNoNoise() {
    Line line = new Line(x -> 3, 0.5, Format.FLOAT32);
    Noise noise = Noise.along(line);
    assertThat(noise.outcome()).isEqualTo(Noise.Outcome.SPACING_TOO_SMALL);
    assertThat(noise.lossError(line)).isEqualTo(3 * 0x1p-24);
    assertThat(line.evaluations()).isLessThanOrEqualTo(35);
  }

  @Test
  void widensTheSpacingUntilTheLossMoves() {
    Line line = Problem.SLOW.in(Format.FLOAT32);
    Noise noise = Noise.along(line);
    assertThat(noise.outcome()).isEqualTo(Noise.Outcome.MEASURED);
    assertThat(noise.spacing()).isGreaterThan(1e-3);
  }

  /** Flat around 0, where it is asked about, and wild at distances of 1. */
  @Test
  void takesNoBendsFarAwayForNoise() {
    Line line = new Line(x -> 1 + 1e-4 * StrictMath.sin(StrictMath.pow(x, 8)), 0, Format.FLOAT32);
    double[] far = {-3, -2, -1, 0, 1, 2, 3};
    assertThat(Noise.of(Arrays.stream(far).map(line::loss).toArray()).sigma()).isGreaterThan(1e-5);

    assertThat(Noise.along(line).lossError(line)).isLessThan(8 * 0x1p-24);
  }
}
