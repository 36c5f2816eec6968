package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.Series;
import epsweep.analysis.curve.HalfDead;
import epsweep.analysis.curve.SweetSpot;
import epsweep.gradient.Scheme;
import epsweep.report.ShippedSweeps;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Axes;
import epsweep.report.chart.kit.Canvas;
import epsweep.sweep.Curve;
import epsweep.sweep.Interval;
import epsweep.sweep.Sweep;
import epsweep.text.Digits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the charts of the shipped reports say is so in their data. */
class ShippedChartsTest {

  private static Chart chart(String report, String name) {
    return Charts.of(ShippedSweeps.named(report)).stream()
        .filter(chart -> chart.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> labels(String report, String name) {
    return chart(report, name).layout().labels().stream().map(Canvas.Label::text).toList();
  }

  @ParameterizedTest
  @CsvSource({"averaged, lstm, 220 parameters", "screen, lstm, 48 random directions"})
  void aUCurveOfOneLayerNamesItAndItsSize(String report, String layer, String size) {
    assertThat(chart(report, "u-curve").title())
        .startsWith(layer + " is wrong: d = ")
        .endsWith(" at every ε");
    assertThat(labels(report, "u-curve"))
        .anyMatch(label -> label.contains("over the " + size + " of " + layer))
        .anyMatch(label -> label.contains("Verdict on " + layer + ": wrong"));
  }

  /** Sorted by floors, under that of all; a block without a U says why. */
  @Test
  void theHardestBlockComesFirst() {
    AnalysedSweep sweep = ShippedSweeps.named("precisions");
    List<String> labels = labels("precisions", "small-multiples");
    List<String> blocks =
        labels.stream().filter(label -> label.matches("all|(lstm|dense)\\.\\w+")).toList();
    assertThat(blocks).hasSize(6).startsWith("all");
    assertThat(blocks.subList(1, 6))
        .isSortedAccordingTo(
            Comparator.comparingDouble(
                block ->
                    -Find.series(sweep, "bfloat16", Scheme.CENTRAL, block).analysis().floor()));
    assertThat(labels("squared-error", "small-multiples"))
        .anyMatch(label -> label.startsWith("no U: "));
  }

  /** A slope of 1 that is drawn level teaches nothing; a panel squashed to 8 : 1 had 3°. */
  @Test
  void aSlopeOfOneIsSeenAsOne() {
    for (String report : ShippedSweeps.NAMES) {
      for (Chart chart : Charts.of(ShippedSweeps.named(report))) {
        for (Axes axes : chart.axes()) {
          double rise = (axes.bottom() - axes.top()) / (axes.logTop() - axes.logBottom());
          double run = (axes.right() - axes.left()) / (axes.logRight() - axes.logLeft());
          assertThat(Math.toDegrees(Math.atan2(rise, run)))
              .as("%s of %s", chart.name(), report)
              .isBetween(12.0, 75.0);
        }
      }
    }
  }

  @Test
  void blocksWithoutASweetSpotAreCounted() {
    assertThat(chart("precisions", "small-multiples").title())
        .isEqualTo("3 of 5 blocks have no sweet spot in bfloat16");
    assertThat(chart("complex-step", "small-multiples-complex-step").title())
        .isEqualTo("No block has a left wall in float32");
    assertThat(chart("question", "small-multiples").title())
        .matches("float32: ε\\* from .* to .* among blocks");
  }

  @Test
  void everyBuildIsNamedInSmallMultiples() {
    assertThat(labels("precisions", "small-multiples"))
        .contains("bfloat16", "float16", "tf32", "e8m17", "float32", "float64");
  }

  private static String half(String build) {
    Sweep sweep = ShippedSweeps.named("precisions").sweep();
    Curve all = Find.curve(sweep, build, Scheme.CENTRAL, "all");
    return Digits.typeset(HalfDead.of(all).orElseThrow(), 2);
  }

  @Test
  void everyHalfOfTheDeadZoneHasItsValueAndNoWordsLackTheirLine() {
    assertThat(labels("precisions", "dead-zone"))
        .anyMatch(label -> label.endsWith(half("bfloat16")))
        .anyMatch(label -> label.endsWith(half("float16")))
        .anyMatch(label -> label.endsWith(half("float32")))
        .noneMatch(label -> label.contains("four decimals"));
    assertThat(labels("question", "dead-zone")).contains("float32, printed with four decimals");
  }

  @Test
  void oneParameterHasNoDeadZoneToDraw() {
    assertThat(Charts.of(ShippedSweeps.named("sine")))
        .noneMatch(chart -> chart.name().equals("dead-zone"));
  }

  /** The figure beside which a wrong gradient stands, and no advice: no ε is worth any. */
  @Test
  void aWrongGradientHasTheRightOnesCurvesBesideIt() {
    assertThat(labels("averaged", "u-curve"))
        .contains("float32 without the mistake", "float64 without the mistake")
        .noneMatch(label -> label.contains("make ε") || label.contains("predicted"));
    assertThat(labels("question", "u-curve"))
        .contains("d falls: make ε larger", "d rises: make ε smaller")
        .noneMatch(label -> label.contains("without the mistake"));
  }

  @Test
  void aSampleIsCountedAmongAll() {
    assertThat(labels("large", "u-curve"))
        .anyMatch(label -> label.contains("over 120 of 345,152 parameters"));
    assertThat(labels("large", "small-multiples"))
        .anyMatch(label -> label.matches("\\d+ of [\\d,]+ parameters"));
  }

  @Test
  void labelsKeepOffTheBandsOfASample() {
    AnalysedSweep sweep = ShippedSweeps.named("large");
    Chart chart = chart("large", "u-curve");
    Axes axes = chart.axes().get(0);
    for (String build : List.of("float32", "float64")) {
      Interval band =
          Find.curve(sweep.sweep(), build, Scheme.CENTRAL, "all").interval().orElseThrow();
      double[] epsilon = sweep.sweep().epsilon();
      for (Canvas.Label label : chart.layout().labels()) {
        for (int i = 0; i < epsilon.length; i++) {
          assertThat(label.shape().contains(axes.x(epsilon[i]), axes.y(band.high()[i])))
              .as("%s over the band of %s at %s", label.text(), build, epsilon[i])
              .isFalse();
        }
      }
    }
  }

  @Test
  void schemesCountTheLossesOfAllParameters() {
    assertThat(labels("schemes", "schemes"))
        .anyMatch(label -> label.endsWith("rises with slope 1   251 losses"))
        .anyMatch(label -> label.endsWith("rises with slope 2   500 losses"))
        .anyMatch(
            label ->
                label.startsWith("ε* " + bestEpsilon("float32", Scheme.FOUR_POINT) + "   d* ")
                    && label.endsWith("rises with slope 4   1000 losses"));
  }

  private static String bestEpsilon(String build, Scheme scheme) {
    Series series = Find.series(ShippedSweeps.named("schemes"), build, scheme, "all");
    return Digits.typeset(series.sweetSpot().orElseThrow().epsilon(), 2);
  }

  /** A label that hung decades below its ring read as another point's. */
  @Test
  void sweetSpotsOfSchemesAreNamedAtTheirRings() {
    Chart chart = chart("schemes", "schemes");
    List<SweetSpot> spots =
        ShippedSweeps.named("schemes").sweep().plan().schemes().stream()
            .flatMap(
                scheme ->
                    Stream.of("float32", "float64")
                        .map(b -> Find.series(ShippedSweeps.named("schemes"), b, scheme, "all")))
            .flatMap(series -> series.sweetSpot().stream())
            .toList();
    List<Canvas.Label> named =
        chart.layout().labels().stream().filter(l -> l.text().startsWith("ε* = ")).toList();
    assertThat(named).isNotEmpty();
    for (Canvas.Label label : named) {
      assertThat(spots)
          .as(label.text())
          .anyMatch(
              spot ->
                  chart.axes().stream()
                      .anyMatch(
                          axes ->
                              label
                                      .box()
                                      .intersects(
                                          axes.x(spot.epsilon()) - 80,
                                          axes.y(spot.discrepancy()) - 80,
                                          160,
                                          160)
                                  && label
                                      .text()
                                      .endsWith(" " + Digits.typeset(spot.epsilon(), 2))));
    }
  }

  /** Blue and orange side by side are a brown third line. */
  @Test
  void coincidingBuildsTakeTurns() {
    assertThat(new String(chart("question", "u-curve").svg(), StandardCharsets.UTF_8))
        .contains("\"both-float32-float64-all\"");
    assertThat(new String(chart("question", "small-multiples").svg(), StandardCharsets.UTF_8))
        .contains("\"both-float32-float64-lstm.bias\"");
    assertThat(new String(chart("squared-error", "small-multiples").svg(), StandardCharsets.UTF_8))
        .doesNotContain("\"both-float32-float64-dense.bias\"");
  }

  @Test
  void aRuleThatExtrapolatesIsNotComparedWithPlainQuotients() {
    assertThat(labels("remedies", "step-rules"))
        .contains("central, extrapolated")
        .anyMatch(label -> label.contains("◇ extrapolates"))
        .doesNotContain("+3.42");
  }

  /** Of a Hessian, round-off grows as 1/ε². */
  @Test
  void whatRisesAboveTheFrameOfABudgetIsToldAsANumber() {
    AnalysedSweep hessian = ShippedSweeps.named("hessian");
    Series float32 = Find.series(hessian, "float32", Scheme.SECOND, "all");
    double most = Arrays.stream(float32.budget().orElseThrow().total()).max().orElseThrow();
    assertThat(most).isGreaterThan(1e3);
    assertThat(labels("hessian", "error-budget"))
        .anyMatch(label -> label.endsWith("above the frame: to " + Digits.typeset(most, 1)));
    assertThat(labels("question", "error-budget"))
        .noneMatch(label -> label.contains("above the frame"));
  }

  /** A line under the frame would stand in the strip of shares. */
  @Test
  void aFloorBelowTheFrameOfABudgetIsNotDrawn() {
    AnalysedSweep hessian = ShippedSweeps.named("hessian");
    double own =
        Find.series(hessian, "float64", Scheme.SECOND, "all")
            .truth()
            .orElseThrow()
            .backpropagation();
    Chart chart = chart("hessian", "error-budget");
    Axes float64 = chart.axes().get(1);
    assertThat(StrictMath.log10(own)).isLessThan(float64.logBottom());
    assertThat(chart.layout().curves())
        .noneMatch(p -> p.getX() > float64.left() && p.getY() > float64.bottom() + 1);
  }

  @Test
  void ringsAreExplainedWhereThereAreAny() {
    assertThat(labels("question", "small-multiples"))
        .anyMatch(label -> label.contains("Rings mark"));
    assertThat(labels("complex-step", "small-multiples-complex-step"))
        .noneMatch(label -> label.contains("Rings mark"));
  }
}
