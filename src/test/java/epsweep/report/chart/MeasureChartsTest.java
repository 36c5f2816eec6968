package epsweep.report.chart;

import static epsweep.report.chart.SvgPicture.element;
import static epsweep.report.chart.SvgPicture.number;
import static epsweep.report.chart.SvgPicture.parse;
import static epsweep.report.chart.SvgPicture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.ErrorShares;
import epsweep.analysis.PrecisionLadder;
import epsweep.analysis.Prediction;
import epsweep.analysis.Remedy;
import epsweep.analysis.RuleResult;
import epsweep.gradient.Scheme;
import epsweep.report.Digits;
import epsweep.sweep.ErrorBudget;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the charts beside the U-curve show is what was measured. */
class MeasureChartsTest {

  private static List<String> names(String sample) {
    return Charts.of(SampleSweeps.all().get(sample)).stream().map(Chart::name).toList();
  }

  private static Chart chart(AnalysedSweep sweep, String name) {
    return Charts.of(sweep).stream()
        .filter(chart -> chart.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> labels(Chart chart) {
    return chart.layout().labels().stream().map(Canvas.Label::text).toList();
  }

  @Test
  void eachSweepGetsTheChartsItsContentAsksFor() {
    assertThat(names("question"))
        .containsExactly("u-curve", "error-budget", "layers", "step-rules", "remedies");
    assertThat(names("not measured")).containsExactly("u-curve", "layers");
    assertThat(names("six builds")).contains("precisions").doesNotContain("schemes");
    assertThat(names("mixed")).doesNotContain("precisions");
    assertThat(names("all schemes"))
        .contains("schemes", "error-budget", "error-budget-forward", "error-budget-four-point");
  }

  @Test
  void errorBudgetMarksTheCrossoverAndTheMeasuredPoints() throws Exception {
    AnalysedSweep sweep = SampleSweeps.all().get("one build");
    double[] epsilon = sweep.sweep().epsilon();
    ErrorBudget budget = sweep.sweep().curve("float32", Scheme.CENTRAL, "all").budget().get();
    Chart chart = chart(sweep, "error-budget");
    Document svg = parse(chart.svg());
    List<Point2D> total = points(element(svg, "total-float32"));
    assertThat(total).hasSize(epsilon.length);
    SvgPicture.Axis x =
        new SvgPicture.Axis(epsilon[0], total.get(0).getX(), epsilon[90], total.get(90).getX());
    SvgPicture.Axis y =
        new SvgPicture.Axis(
            budget.total()[40], total.get(40).getY(), budget.total()[90], total.get(90).getY());
    List<Point2D> roundOff = points(element(svg, "round-off-float32"));
    for (int i = 30; i < epsilon.length; i += 10) {
      assertThat(roundOff.get(i).getX()).isCloseTo(x.at(epsilon[i]), within(0.05));
      assertThat(roundOff.get(i).getY()).isCloseTo(y.at(budget.roundOff()[i]), within(0.05));
    }
    double crossover = ErrorShares.of(epsilon, budget).crossover().orElseThrow();
    Element circle =
        (Element) element(svg, "crossover-float32").getElementsByTagName("circle").item(0);
    assertThat(number(circle, "cx")).isCloseTo(x.at(crossover), within(0.05));
    assertThat(labels(chart)).contains("50 % at ε = " + Digits.power(crossover, 2));
    Prediction predicted = sweep.prediction("float32", Scheme.CENTRAL, "all").orElseThrow();
    List<Point2D> diamond = points(element(svg, "predicted-float32"));
    assertThat(diamond.get(1).getX()).isCloseTo(x.at(predicted.epsilon()), within(0.05));
    assertThat(diamond.get(0).getY()).isCloseTo(y.at(2 * predicted.discrepancy()), within(0.05));
  }

  @Test
  void uCurveSaysWhereTheSweetSpotWasPredicted() {
    AnalysedSweep sweep = SampleSweeps.question();
    for (String build : List.of("float32", "float64")) {
      Prediction predicted = sweep.prediction(build, Scheme.CENTRAL, "all").orElseThrow();
      assertThat(labels(chart(sweep, "u-curve")))
          .contains("predicted ε* = " + Digits.power(predicted.epsilon(), 2));
    }
    assertThat(labels(Charts.of(SampleSweeps.all().get("not measured")).get(0)))
        .noneMatch(label -> label.startsWith("predicted"));
  }

  @Test
  void backpropagationsFloorIsCalledAnErrorWhereItIsNoRoundOff() {
    assertThat(labels(chart(SampleSweeps.question(), "error-budget")))
        .anyMatch(label -> label.startsWith("backpropagation’s own round-off"));
    assertThat(labels(chart(SampleSweeps.all().get("flat"), "error-budget")))
        .anyMatch(label -> label.startsWith("backpropagation’s own error"))
        .noneMatch(label -> label.startsWith("backpropagation’s own round-off"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"six builds", "ladder of three"})
  void everyBuildOfTheLadderIsNamedInBothPanels(String sample) {
    AnalysedSweep sweep = SampleSweeps.all().get(sample);
    Chart chart = chart(sweep, "precisions");
    PrecisionLadder ladder = PrecisionLadder.of(sweep, Scheme.CENTRAL, "all").orElseThrow();
    for (PrecisionLadder.Rung rung : ladder.rungs()) {
      assertThat(labels(chart)).filteredOn(rung.build().name()::equals).hasSize(2);
    }
    assertThat(chart.title()).contains(Digits.fixed(ladder.floor().exponent(), 3));
  }

  @Test
  void everyRuleHasARowWithItsNumbersInEveryBuild() {
    AnalysedSweep sweep = SampleSweeps.question();
    List<String> labels = labels(chart(sweep, "step-rules"));
    for (RuleResult rule : sweep.rules()) {
      assertThat(labels).filteredOn(rule.rule()::equals).hasSize(2);
      assertThat(labels).contains(Digits.power(rule.discrepancy(), 2));
    }
    assertThat(labels).filteredOn("failed for 12 of 40"::equals).hasSize(6);
    assertThat(labels).filteredOn("failed for all 40"::equals).hasSize(2);
  }

  @Test
  void remediesStandInOrderOfWhatTheyReach() {
    AnalysedSweep sweep = SampleSweeps.question();
    List<Remedy> coarsest =
        sweep.remedies().stream().filter(r -> r.build().equals("float32")).toList();
    List<String> labels = labels(chart(sweep, "remedies"));
    double[] reached =
        labels.stream()
            .flatMap(label -> coarsest.stream().filter(r -> r.name().equals(label)))
            .mapToDouble(Remedy::after)
            .toArray();
    assertThat(reached).hasSize(coarsest.size());
    double[] sorted = reached.clone();
    Arrays.sort(sorted);
    assertThat(reached).isEqualTo(sorted);
  }

  @Test
  void everySchemeIsNamedAtItsCurve() {
    List<String> labels = labels(chart(SampleSweeps.all().get("all schemes"), "schemes"));
    IntStream orders = IntStream.of(1, 2, 4);
    assertThat(orders)
        .allMatch(p -> labels.stream().anyMatch(label -> label.endsWith("slope +" + p)));
    for (Scheme scheme : Scheme.values()) {
      assertThat(labels)
          .filteredOn(label -> label.startsWith(scheme.label()) && !label.contains("gets"))
          .as(scheme.label())
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }
}
