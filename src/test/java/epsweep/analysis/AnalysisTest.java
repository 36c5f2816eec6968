package epsweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Curves made by the error model, and curves that other programs measured. */
class AnalysisTest {

  private static final double U32 = 0x1p-24;
  private static final double U64 = 0x1p-53;

  private static double[] grid(double from, double to, int perDecade) {
    int points = (int) Math.round(Math.log10(to / from) * perDecade);
    return IntStream.rangeClosed(0, points)
        .mapToDouble(i -> from * Math.pow(10, (double) i / perDecade))
        .toArray();
  }

  private static CurveAnalysis analyse(
      double[] epsilon, Scheme scheme, double u, DoubleUnaryOperator d) {
    double[] values = new double[epsilon.length];
    double[] dead = new double[epsilon.length];
    for (int i = 0; i < epsilon.length; i++) {
      values[i] = d.applyAsDouble(epsilon[i]);
      dead[i] = values[i] == 1 ? 1 : 0;
    }
    return new CurveAnalyser(epsilon, new Curve("build", scheme, "all", values, dead, dead), u)
        .analyse();
  }

  /** d = e / (1 + e) with e² = (A χ/ε)² + (B ε^p)², χ² of N degrees of freedom over N. */
  private static DoubleUnaryOperator model(double a, double b, int p, int n, Random random) {
    return epsilon -> {
      double chi = 0;
      for (int i = 0; i < n; i++) {
        double z = random.nextGaussian();
        chi += z * z;
      }
      double e = Math.hypot(a * Math.sqrt(chi / n) / epsilon, b * Math.pow(epsilon, p));
      return e / (1 + e);
    };
  }

  /**
   * 200 seeds for each scheme; with 5 parameters round-off scatters by factors, with 200 by 5 %.
   */
  @ParameterizedTest
  @EnumSource(Scheme.class)
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
        worst = Math.max(worst, Math.abs(Math.log10(fit.kinkEpsilon() / kink)));
        assertThat(fit.optimum())
            .isCloseTo(
                fit.kinkEpsilon() * Math.pow(1.0 / p, 1.0 / (1 + p)),
                within(1e-12 * fit.kinkEpsilon()));
      }
      assertThat(worst).as("decades off, %d parameters", n).isLessThan(n == 5 ? 0.2 : 0.08);
    }
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
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
    assertThat(found.leastEpsilon()).isEqualTo(epsilon[60]);
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
      assertThat(found.plateau()).isCloseTo(level, within(0.02 * level));
      assertThat(found.plateauDecades()).isGreaterThan(3);
    }
  }

  @Test
  void withoutTruncationThereIsNoRightBranch() {
    CurveAnalysis falling =
        analyse(grid(1e-9, 1, 12), Scheme.CENTRAL, U32, model(4 * U32, 0, 2, 25, new Random(1)));
    assertThat(falling.shape()).isEqualTo(Shape.NO_RIGHT_BRANCH);
    assertThat(falling.reason()).contains("at most quadratic");
    DoubleUnaryOperator model = model(4 * U64, 0, 2, 25, new Random(1));
    CurveAnalysis toTheFloor =
        analyse(grid(1e-6, 10, 12), Scheme.CENTRAL, U64, e -> model.applyAsDouble(e) + 3 * U64);
    assertThat(toTheFloor.shape()).isEqualTo(Shape.NO_RIGHT_BRANCH);
  }

  @Test
  void aRangeThatStartsTooLateHasNoLeftBranch() {
    CurveAnalysis found =
        analyse(grid(1e-1, 1, 24), Scheme.CENTRAL, U64, model(4 * U64, 0.05, 2, 99, new Random(1)));
    assertThat(found.shape()).isEqualTo(Shape.NO_LEFT_BRANCH);
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
    assertThat(zero.leastDiscrepancy()).isZero();
  }

  /**
   * The published curves of T = 39 networks have one point a decade or fewer, which is enough to
   * see that gradients averaged over time are flat at 0.95 and correct ones are not.
   */
  static Stream<String> publishedCurves() {
    return Stream.of("n555_T39_w0.447_s1", "n555_T39_w1.0_s1", "n555_T39_fb1_s1");
  }

  @ParameterizedTest
  @MethodSource("publishedCurves")
  void publishedCurvesAreReadRight(String name) throws IOException {
    List<String[]> rows =
        Files.readAllLines(Path.of("src/test/resources/golden/lstm", name + ".curves.csv")).stream()
            .map(line -> line.split(",", -1))
            .filter(f -> f[0].equals("f64") && f[1].equals("last"))
            .sorted((a, b) -> Double.compare(value(a, 2), value(b, 2)))
            .toList();
    double[] epsilon = rows.stream().mapToDouble(f -> value(f, 2)).toArray();
    CurveAnalysis averaged = analyse(epsilon, Scheme.CENTRAL, U64, column(epsilon, rows, 5));
    assertThat(averaged.shape()).isEqualTo(Shape.FLAT);
    assertThat(averaged.plateau()).isCloseTo(0.95, within(0.005));
    CurveAnalysis correct = analyse(epsilon, Scheme.CENTRAL, U64, column(epsilon, rows, 4));
    assertThat(correct.shape()).isEqualTo(Shape.U);
    assertThat(correct.sweetSpot().orElseThrow().epsilon()).isBetween(1e-6, 1e-3);
  }

  private static double value(String[] fields, int column) {
    return Double.parseDouble(fields[column]);
  }

  private static DoubleUnaryOperator column(double[] epsilon, List<String[]> rows, int column) {
    return e ->
        IntStream.range(0, epsilon.length)
            .filter(i -> epsilon[i] == e)
            .mapToDouble(i -> value(rows.get(i), column))
            .findFirst()
            .orElseThrow();
  }
}
