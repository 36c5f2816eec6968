package epsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.PrecisionComparison;
import epsweep.analysis.PrecisionLadder;
import epsweep.analysis.Remedy;
import epsweep.analysis.Series;
import epsweep.analysis.curve.CurveAnalysis;
import epsweep.analysis.curve.Shape;
import epsweep.analysis.curve.SweetSpot;
import epsweep.analysis.curve.VFit;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Model;
import epsweep.gradient.Progress;
import epsweep.gradient.Scheme;
import epsweep.report.Summary;
import epsweep.report.json.SweepJson;
import epsweep.sweep.Curve;
import epsweep.sweep.Journal;
import epsweep.sweep.Models;
import epsweep.sweep.Quotient;
import epsweep.sweep.csv.GradientsCsv;
import epsweep.sweep.csv.QuotientsCsv;
import epsweep.sweep.csv.SweepCsv;
import epsweep.sweep.file.SweepFile;
import epsweep.sweep.plan.SweepPlan;
import epsweep.text.Digits;
import epsweep.trial.Experiment;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped sweep files give the committed reports, and the figures that they are there for. */
class ShippedReportsTest {

  private static final Map<String, AnalysedSweep> SWEPT = new ConcurrentHashMap<>();

  private static AnalysedSweep sweep(String name) {
    return SWEPT.computeIfAbsent(name, ShippedReportsTest::run);
  }

  private static final Map<String, String> GRADIENTS = new ConcurrentHashMap<>();

  private static AnalysedSweep run(String name) {
    try {
      SweepPlan plan = SweepFile.read(Path.of("sweeps", name + ".yaml"));
      Model model = Models.of(plan, Path.of("sweeps"));
      Experiment experiment = Experiment.of(plan, model, 2, Progress.SILENT);
      AnalysedSweep sweep = experiment.overSeeds(experiment.run(), seed -> Journal.NONE);
      StringWriter gradients = new StringWriter();
      GradientsCsv.write(experiment.gradients(sweep), gradients);
      GRADIENTS.put(name, gradients.toString());
      return sweep;
    } catch (Exception e) {
      throw new AssertionError(name, e);
    }
  }

  @ParameterizedTest
  @Tag("slow")
  @ValueSource(strings = {"complex-step", "seeds", "walls"})
  void committedDataOfLongSweepsAreWhatTheyGive(String name) throws Exception {
    committedDataAreWhatTheSweepGives(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "question",
        "averaged",
        "schemes",
        "trained",
        "sine",
        "formula",
        "hessian",
        "points",
        "rosenbrock",
        "precisions",
        "squared-error",
        "relu",
        "remedies"
      })
  void committedDataAreWhatTheSweepGives(String name) throws Exception {
    AnalysedSweep sweep = sweep(name);
    StringWriter csv = new StringWriter();
    SweepCsv.write(sweep.sweep(), csv);
    StringWriter json = new StringWriter();
    SweepJson.write(sweep, json);
    Path report = Path.of("reports", name);
    assertThat(csv.toString()).isEqualTo(Files.readString(report.resolve("sweep.csv")));
    assertThat(json.toString()).isEqualTo(Files.readString(report.resolve("sweep.json")));
    assertThat(GRADIENTS.get(name)).isEqualTo(Files.readString(report.resolve("gradients.csv")));
    assertThatQuotientsFollow(sweep, report.resolve("quotients.csv"));
    assertThat(Summary.of(sweep).markdown())
        .isEqualTo(Files.readString(report.resolve("summary.md")));
  }

  private static void assertThatQuotientsFollow(AnalysedSweep sweep, Path file) throws Exception {
    List<Quotient> quotients = Quotient.of(sweep.sweep());
    assertThat(Files.exists(file)).isEqualTo(!quotients.isEmpty());
    if (!quotients.isEmpty()) {
      StringWriter csv = new StringWriter();
      QuotientsCsv.write(quotients, sweep.sweep().plan().step(), csv);
      assertThat(csv.toString()).isEqualTo(Files.readString(file));
    }
  }

  /** Sweeping them again takes minutes, so that only what follows from their data is made again. */
  @ParameterizedTest
  @ValueSource(strings = {"large", "screen"})
  void theLargeReportsFollowFromTheirData(String name) throws Exception {
    Path report = Path.of("reports", name);
    AnalysedSweep large = SweepJson.read(report.resolve("sweep.json"));
    StringWriter csv = new StringWriter();
    SweepCsv.write(large.sweep(), csv);
    assertThat(csv.toString()).isEqualTo(Files.readString(report.resolve("sweep.csv")));
    assertThat(Summary.of(large).markdown())
        .isEqualTo(Files.readString(report.resolve("summary.md")));
  }

  /** What was published with the question, reproduced by a network of the same shape. */
  @Test
  void theQuestionsFiguresAreReproducedInFloat32() {
    AnalysedSweep question = sweep("question");
    assertThat(d(question, "float32", "dense", 5e-3)).isCloseTo(2.843e-5, within(0.5 * 2.843e-5));
    assertThat(d(question, "float32", "lstm", 5e-3)).isCloseTo(2.5e-4, within(0.5 * 2.5e-4));
    SweetSpot spot =
        Find.series(question, "float32", Scheme.CENTRAL, "lstm")
            .analysis()
            .sweetSpot()
            .orElseThrow();
    assertThat(spot.epsilon()).isBetween(1e-2, 4e-2);
    assertThat(spot.discrepancy()).isBetween(6.5e-5 / 2, 6.5e-5 * 2);
    assertThat(at(question, "float32", "dense", 5e-5).deadFraction()[index(question, 5e-5)])
        .isBetween(0.0, 0.06);
    assertThat(at(question, "float32", "lstm", 5e-5).deadFraction()[index(question, 5e-5)])
        .isBetween(0.05, 0.5);
    assertThat(at(question, "float32", "lstm", 5e-5).unmovedInPrint()[index(question, 5e-5)])
        .isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"float32", "float64"})
  void gradientsAveragedOverTimeAreFlatAtThirtyEightFortieths(String build) {
    AnalysedSweep averaged = sweep("averaged");
    assertThat(d(averaged, build, "lstm", 5e-3)).isCloseTo(0.95, within(0.001));
    CurveAnalysis lstm = Find.series(averaged, build, Scheme.CENTRAL, "lstm").analysis();
    assertThat(lstm.shape()).isEqualTo(Shape.FLAT);
    assertThat(lstm.sweetSpot()).isEmpty();
    assertThat(lstm.plateau().decades()).isGreaterThan(3);
    assertThat(Find.series(averaged, build, Scheme.CENTRAL, "dense").analysis().shape())
        .isEqualTo(Shape.U);
  }

  /** formulas: floors differ by 2^(29p/(1+p)), sweet spots by 2^(29/(1+p)). */
  @Test
  void precisionsDifferAsTheorySays() {
    for (Scheme scheme : new Scheme[] {Scheme.FORWARD, Scheme.CENTRAL, Scheme.FOUR_POINT}) {
      PrecisionComparison c =
          PrecisionComparison.of(
                  sweep("schemes").whole(Build.of(Format.FLOAT32), scheme),
                  sweep("schemes").whole(Build.of(Format.FLOAT64), scheme))
              .orElseThrow();
      assertThat(c.epsilonRatio() / c.predictedEpsilonRatio()).isBetween(1 / 3.0, 3.0);
      assertThat(c.floorRatio() / c.predictedFloorRatio()).isBetween(1 / 3.0, 3.0);
    }
  }

  /**
   * A block's right branch may be cut off by the end of the range, as weight_hh's is at order 4.
   */
  @Test
  void slopesAreMinusOneAndTheSchemesOrder() {
    AnalysedSweep schemes = sweep("schemes");
    for (Series a : schemes.series()) {
      if (a.group().isLarge()) {
        VFit fit = a.fit().orElseThrow(() -> new AssertionError(a.toString()));
        assertThat(fit.leftSlope()).as(a.toString()).isCloseTo(-1, within(0.15));
        assertThat(fit.rightSlope()).as(a.toString()).isCloseTo(fit.order(), within(0.15));
        assertThat(fit.order()).isEqualTo(a.scheme().order());
      }
    }
  }

  /** Floor ∝ u^(2/3), ε* ∝ u^(1/3), over five formats with a u of their own. */
  @Test
  void ladderHasTheExponentsOfTheory() {
    PrecisionLadder ladder =
        PrecisionLadder.of(sweep("precisions").whole(Scheme.CENTRAL)).orElseThrow();
    assertThat(ladder.rungs().stream().map(r -> r.build().unitRoundoff()).distinct())
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(ladder.floor().exponent()).isCloseTo(0.67, within(0.07));
    assertThat(ladder.epsilon().exponent()).isCloseTo(0.33, within(0.05));
  }

  /** A loss that is quadratic in a layer has no truncation error there, and no U. */
  @Test
  void denseLayerUnderSquaredErrorHasNoRightBranch() {
    AnalysedSweep sweep = sweep("squared-error");
    for (String build : List.of("float32", "float64")) {
      assertThat(Find.series(sweep, build, Scheme.CENTRAL, "dense").analysis().shape())
          .isEqualTo(Shape.NO_RIGHT_BRANCH);
      assertThat(Find.series(sweep, build, Scheme.CENTRAL, "lstm").analysis().shape())
          .isEqualTo(Shape.U);
      Curve dense = Find.curve(sweep.sweep(), build, Scheme.CENTRAL, "dense");
      assertThat(Arrays.stream(dense.budget().orElseThrow().truncation()).limit(60).max())
          .hasValue(0);
    }
  }

  /** A double build brings what theory says; every remedy starts from the same floor. */
  @Test
  void remediesAreMeasured() {
    AnalysedSweep sweep = sweep("remedies");
    SweetSpot spot =
        Find.series(sweep, "float32", Scheme.CENTRAL, "all").analysis().sweetSpot().orElseThrow();
    assertThat(sweep.remedies()).hasSize(12);
    assertThat(sweep.remedies()).allMatch(r -> r.before() == spot.discrepancy());
    Remedy wide = remedy(sweep, "float64");
    assertThat(wide.before() / wide.after()).isBetween(6.6e5 / 3, 6.6e5 * 3);
    Remedy fourPoint = remedy(sweep, "four-point");
    assertThat(fourPoint.after()).isLessThan(fourPoint.before() / 2);
    assertThat(remedy(sweep, "in double").after()).isLessThan(spot.discrepancy() / 2);
    assertThat(Summary.of(sweep).markdown())
        .contains("float32 as it is bottoms out at " + Digits.legible(spot.discrepancy(), 2));
  }

  private static Remedy remedy(AnalysedSweep sweep, String name) {
    return sweep.remedies().stream().filter(r -> r.name().contains(name)).findFirst().orElseThrow();
  }

  /** Every rule that found a step for most parameters lands within a decade of the sweet spot. */
  @Test
  void rulesLandNearTheSweetSpot() {
    AnalysedSweep sweep = sweep("remedies");
    assertThat(sweep.rules()).hasSize(28);
    assertThat(sweep.rules())
        .filteredOn(rule -> !rule.rule().startsWith("Ridders")) // extrapolates from far larger ε
        .filteredOn(rule -> 2 * rule.tally().failures() < rule.tally().parameters())
        .hasSizeGreaterThan(20)
        .allSatisfy(rule -> assertThat(rule.steps().decades()).isBetween(-1.0, 1.0));
  }

  private static int index(AnalysedSweep sweep, double epsilon) {
    return Arrays.binarySearch(sweep.sweep().epsilon(), epsilon);
  }

  private static Curve at(AnalysedSweep sweep, String build, String group, double epsilon) {
    assertThat(index(sweep, epsilon)).isNotNegative();
    return Find.curve(sweep.sweep(), build, Scheme.CENTRAL, group);
  }

  private static double d(AnalysedSweep sweep, String build, String group, double epsilon) {
    return at(sweep, build, group, epsilon).discrepancy()[index(sweep, epsilon)];
  }
}
