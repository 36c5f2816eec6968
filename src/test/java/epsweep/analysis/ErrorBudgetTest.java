package epsweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.curve.ErrorShares;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import epsweep.sweep.ErrorBudget;
import epsweep.sweep.GroupTruth;
import epsweep.sweep.Models;
import epsweep.sweep.Sweep;
import epsweep.sweep.SweepRun;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The measured parts of the error, on the network of {@code sweeps/schemes.yaml}. */
class ErrorBudgetTest {

  /** Norms of 250 numbers, rounded. */
  private static final double ROUNDING = 250 * 0x1p-53;

  private static AnalysedSweep analysed;

  @BeforeAll
  static void sweep() throws Exception {
    SweepPlan plan = SweepFile.read(Path.of("sweeps/schemes.yaml"));
    var model = Models.of(plan, Path.of("sweeps"));
    analysed = AnalysedSweep.of(new SweepRun(plan, model, 2, Progress.SILENT).sweep());
  }

  static Stream<Arguments> curves() {
    return Stream.of(Scheme.FORWARD, Scheme.CENTRAL, Scheme.FOUR_POINT)
        .flatMap(
            scheme ->
                Stream.of("float32", "float64")
                    .flatMap(
                        build ->
                            Stream.of("all", "lstm", "dense")
                                .map(group -> Arguments.of(build, scheme, group))));
  }

  @ParameterizedTest
  @MethodSource("curves")
  void roundOffFallsAsOneOverEpsilon(String build, Scheme scheme, String group) {
    Curve curve = Find.curve(analysed.sweep(), build, scheme, group);
    double crossover = crossover(build, scheme, group);
    int[] left = points(i -> curve.deadFraction()[i] < 0.1 && epsilon(i) < crossover);
    assertThat(slope(curve.budget().orElseThrow().roundOff(), left)).isCloseTo(-1, within(0.1));
  }

  /** From float64's crossover on for both builds: truncation is the same, and small ε clearer. */
  @ParameterizedTest
  @MethodSource("curves")
  void truncationGrowsAsTheOrderSays(String build, Scheme scheme, String group) {
    Curve curve = Find.curve(analysed.sweep(), build, scheme, group);
    double crossover = crossover("float64", scheme, group);
    int[] right = points(i -> epsilon(i) > crossover && epsilon(i) < 0.1);
    assertThat(slope(curve.budget().orElseThrow().truncation(), right))
        .isCloseTo(scheme.order(), within(0.02));
  }

  @ParameterizedTest
  @MethodSource("curves")
  void totalIsTheirSumAtMostAndTheLargerAwayFromTheCrossover(
      String build, Scheme scheme, String group) {
    ErrorBudget budget = Find.curve(analysed.sweep(), build, scheme, group).budget().orElseThrow();
    double crossover = crossover(build, scheme, group);
    for (int i : points(i -> true)) {
      double truncation = budget.truncation()[i];
      double roundOff = budget.roundOff()[i];
      assertThat(budget.total()[i]).isLessThanOrEqualTo((truncation + roundOff) * (1 + ROUNDING));
      if (epsilon(i) < crossover / 4 || epsilon(i) > crossover * 4) {
        double larger = Math.max(truncation, roundOff);
        assertThat(budget.total()[i]).isCloseTo(larger, within(0.3 * larger));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("curves")
  void crossoverLiesAtTheKinkOfTheFit(String build, Scheme scheme, String group) {
    double kink =
        Find.series(analysed, build, scheme, group).analysis().fit().orElseThrow().cornerEpsilon();
    assertThat(crossover(build, scheme, group)).isBetween(kink / 2, kink * 2);
  }

  /** Both builds see the same float32 weights: their truncation is one and the same. */
  @Test
  void bothBuildsHaveTheSameTruncation() {
    Sweep sweep = analysed.sweep();
    assertThat(
            Find.curve(sweep, "float32", Scheme.CENTRAL, "all").budget().orElseThrow().truncation())
        .isEqualTo(
            Find.curve(sweep, "float64", Scheme.CENTRAL, "all")
                .budget()
                .orElseThrow()
                .truncation());
  }

  /** float32's own: some ten roundings of u = 6e-8; float64's the same of 1.1e-16. */
  @Test
  void backpropagationHasItsOwnRoundOff() {
    for (GroupTruth truth : analysed.sweep().truths()) {
      double u = truth.build().equals("float32") ? 0x1p-24 : 0x1p-53;
      assertThat(truth.backpropagation())
          .as("%s %s", truth.build(), truth.group())
          .isBetween(u / 10, 300 * u);
    }
  }

  private static double epsilon(int i) {
    return analysed.sweep().epsilon()[i];
  }

  private static int[] points(IntPredicate which) {
    return IntStream.range(0, analysed.sweep().epsilon().length).filter(which).toArray();
  }

  private static double crossover(String build, Scheme scheme, String group) {
    Curve curve = Find.curve(analysed.sweep(), build, scheme, group);
    return ErrorShares.of(curve).crossover().orElseThrow();
  }

  /** The median of the slopes between all pairs of points, log against log. */
  private static double slope(double[] y, int[] at) {
    double[] slopes =
        IntStream.range(0, at.length)
            .boxed()
            .flatMap(b -> IntStream.range(0, b).mapToObj(a -> slope(y, at[a], at[b])))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    assertThat(slopes.length).isGreaterThan(20);
    return slopes[slopes.length / 2];
  }

  private static double slope(double[] y, int a, int b) {
    return Math.log(y[b] / y[a]) / Math.log(epsilon(b) / epsilon(a));
  }
}
