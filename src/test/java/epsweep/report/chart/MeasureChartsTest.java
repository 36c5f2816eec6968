package epsweep.report.chart;

import static epsweep.report.chart.SvgPicture.element;
import static epsweep.report.chart.SvgPicture.number;
import static epsweep.report.chart.SvgPicture.parse;
import static epsweep.report.chart.SvgPicture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.Find;
import epsweep.analysis.PrecisionLadder;
import epsweep.analysis.Prediction;
import epsweep.analysis.Remedy;
import epsweep.analysis.RuleResult;
import epsweep.analysis.Series;
import epsweep.analysis.curve.ErrorShares;
import epsweep.analysis.curve.SweetSpot;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Canvas;
import epsweep.sweep.Curve;
import epsweep.sweep.ErrorBudget;
import epsweep.text.Digits;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        .containsExactly(
            "u-curve",
            "error-budget",
            "small-multiples",
            "heat-map",
            "dead-zone",
            "step-rules",
            "remedies");
    assertThat(names("not measured"))
        .containsExactly("u-curve", "small-multiples", "heat-map", "dead-zone");
    assertThat(names("six builds")).contains("precisions").doesNotContain("schemes");
    assertThat(names("mixed")).doesNotContain("precisions");
    assertThat(names("all schemes"))
        .contains("schemes", "error-budget", "error-budget-forward", "error-budget-four-point");
  }

  @Test
  void errorBudgetMarksTheCrossoverAndTheMeasuredPoints() throws Exception {
    AnalysedSweep sweep = SampleSweeps.all().get("one build");
    double[] epsilon = sweep.sweep().epsilon();
    Curve curve = Find.curve(sweep.sweep(), "float32", Scheme.CENTRAL, "all");
    ErrorBudget budget = curve.budget().get();
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
    double crossover = ErrorShares.of(curve).crossover().orElseThrow();
    Element circle =
        (Element) element(svg, "crossover-float32").getElementsByTagName("circle").item(0);
    assertThat(number(circle, "cx")).isCloseTo(x.at(crossover), within(0.05));
    assertThat(labels(chart)).contains("50 % at ε = " + Digits.typeset(crossover, 2));
    Prediction predicted =
        Find.series(sweep, "float32", Scheme.CENTRAL, "all").prediction().orElseThrow();
    List<Point2D> diamond = points(element(svg, "predicted-float32"));
    assertThat(diamond.get(1).getX()).isCloseTo(x.at(predicted.epsilon()), within(0.05));
    assertThat(diamond.get(0).getY()).isCloseTo(y.at(2 * predicted.discrepancy()), within(0.05));
  }

  @Test
  void uCurveSaysWhereTheSweetSpotWasPredicted() throws Exception {
    AnalysedSweep sweep = SampleSweeps.question();
    Document svg = parse(chart(sweep, "u-curve").svg());
    for (String build : List.of("float32", "float64")) {
      Series series = Find.series(sweep, build, Scheme.CENTRAL, "all");
      double[] epsilon = series.epsilon();
      List<Point2D> curve = points(element(svg, "curve-" + build));
      SvgPicture.Axis x =
          new SvgPicture.Axis(epsilon[0], curve.get(0).getX(), epsilon[90], curve.get(90).getX());
      List<Point2D> diamond = points(element(svg, "predicted-" + build));
      double predicted = series.prediction().orElseThrow().epsilon();
      assertThat(diamond.get(1).getX()).isCloseTo(x.at(predicted), within(0.05));
    }
    assertThat(labels(chart(sweep, "u-curve"))).anyMatch(label -> label.endsWith("◇ predicted"));
    assertThat(labels(Charts.of(SampleSweeps.all().get("not measured")).get(0)))
        .noneMatch(label -> label.contains("predicted"));
  }

  @Test
  void backpropagationsFloorIsCalledAnErrorWhereItIsNoRoundOff() {
    assertThat(labels(chart(SampleSweeps.question(), "error-budget")))
        .anyMatch(label -> label.endsWith("level line: backpropagation’s own round-off"));
    assertThat(labels(chart(SampleSweeps.all().get("flat"), "error-budget")))
        .anyMatch(label -> label.endsWith("level line: backpropagation’s own error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"six builds", "ladder of three"})
  void everyBuildOfTheLadderIsNamedInBothPanels(String sample) {
    AnalysedSweep sweep = SampleSweeps.all().get(sample);
    Chart chart = chart(sweep, "precisions");
    PrecisionLadder ladder = PrecisionLadder.of(sweep.whole(Scheme.CENTRAL)).orElseThrow();
    for (PrecisionLadder.Rung rung : ladder.rungs()) {
      assertThat(labels(chart)).filteredOn(rung.build().name()::equals).hasSize(2);
    }
    assertThat(chart.title())
        .contains("u to the power " + Digits.fixed(ladder.floor().exponent(), 2));
  }

  @Test
  void everyRuleHasARowWithItsNumbersInEveryBuild() {
    AnalysedSweep sweep = SampleSweeps.question();
    List<String> labels = labels(chart(sweep, "step-rules"));
    for (RuleResult rule : sweep.rules()) {
      assertThat(labels).filteredOn(rule.rule()::equals).hasSize(1);
      if (rule.tally().failures() == 0) {
        assertThat(labels).contains(Digits.typeset(rule.discrepancy(), 2));
      }
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
    for (Scheme scheme : SampleSweeps.ALL_SCHEMES) {
      assertThat(labels)
          .filteredOn(label -> label.startsWith(scheme.label()) && !label.contains("gets"))
          .as(scheme.label())
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void deadZoneMarksTheMeasuredSharesAndTheHalf() throws Exception {
    AnalysedSweep sweep = SampleSweeps.question();
    double[] epsilon = sweep.sweep().epsilon();
    double[] dead = Find.curve(sweep.sweep(), "float32", Scheme.CENTRAL, "all").deadFraction();
    Document svg = parse(chart(sweep, "dead-zone").svg());
    List<Point2D> line = points(element(svg, "dead-float32"));
    assertThat(line).hasSize(epsilon.length);
    int last = epsilon.length - 1;
    SvgPicture.Axis x =
        new SvgPicture.Axis(epsilon[0], line.get(0).getX(), epsilon[last], line.get(last).getX());
    double none = line.get(last).getY();
    double all = line.get(0).getY();
    assertThat(dead[0]).isEqualTo(1);
    assertThat(dead[last]).isZero();
    for (int i = 0; i < epsilon.length; i += 6) {
      assertThat(line.get(i).getX()).isCloseTo(x.at(epsilon[i]), within(0.05));
      assertThat(line.get(i).getY()).isCloseTo(none + dead[i] * (all - none), within(0.05));
    }
    Element circle =
        (Element) element(svg, "half-dead-float32").getElementsByTagName("circle").item(0);
    assertThat(number(circle, "cy")).isCloseTo((all + none) / 2, within(0.05));
    double half = x.value(number(circle, "cx"));
    for (int i = 0; i < epsilon.length; i++) {
      if (epsilon[i] > half * 1.01) {
        assertThat(dead[i]).isLessThan(0.5);
      }
    }
  }

  @Test
  void heatMapFramesEverySweetSpotInItsRowAndColumn() throws Exception {
    AnalysedSweep sweep = SampleSweeps.question();
    Chart chart = chart(sweep, "heat-map");
    Document svg = parse(chart.svg());
    double[] epsilon = sweep.sweep().epsilon();
    List<Double> rows = new ArrayList<>();
    SvgPicture.Axis x = null;
    for (Group group : sweep.sweep().groups()) {
      Optional<SweetSpot> spot =
          Find.series(sweep, "float32", Scheme.CENTRAL, group.name()).analysis().sweetSpot();
      if (group.kind() == Group.Kind.ALL || spot.isEmpty()) {
        continue;
      }
      Element frame = element(svg, "sweet-spot-float32-" + group.name());
      Element rect = (Element) frame.getElementsByTagName("rect").item(0);
      double middle = number(rect, "x") + number(rect, "width") / 2;
      rows.add(number(rect, "y"));
      if (x == null) {
        x = axis(chart, sweep);
      }
      assertThat(Math.abs(Math.log10(x.value(middle) / spot.get().epsilon())))
          .as(group.name())
          .isLessThan(0.6 * Math.log10(epsilon[1] / epsilon[0]));
    }
    assertThat(rows).hasSizeGreaterThan(8).doesNotHaveDuplicates();
  }

  /** The axis of ε of a heat map's first panel, read from its labels. */
  private static SvgPicture.Axis axis(Chart chart, AnalysedSweep sweep) {
    List<Canvas.Label> powers =
        chart.layout().labels().stream()
            .filter(label -> label.text().startsWith("10"))
            .filter(label -> label.box().getMinY() > chart.height() - 200)
            .sorted(Comparator.comparingDouble(label -> label.box().getCenterX()))
            .toList();
    int panels = sweep.sweep().builds().size();
    Canvas.Label left = powers.get(0);
    Canvas.Label right = powers.get(powers.size() / panels - 1);
    return new SvgPicture.Axis(1e-9, left.box().getCenterX(), 1, right.box().getCenterX());
  }

  @Test
  void smallMultiplesRingEachBlocksSweetSpot() throws Exception {
    AnalysedSweep sweep = SampleSweeps.question();
    Document svg = parse(chart(sweep, "small-multiples").svg());
    double[] epsilon = sweep.sweep().epsilon();
    for (String group : List.of("lstm.weight_ih", "dense.bias", "all")) {
      double[] d = Find.curve(sweep.sweep(), "float64", Scheme.CENTRAL, group).discrepancy();
      List<Point2D> curve = points(element(svg, "curve-float64-" + group));
      SvgPicture.Axis x =
          new SvgPicture.Axis(
              epsilon[0],
              curve.get(0).getX(),
              epsilon[epsilon.length - 1],
              curve.get(curve.size() - 1).getX());
      SvgPicture.Axis y =
          new SvgPicture.Axis(
              d[0], curve.get(0).getY(), d[d.length - 1], curve.get(curve.size() - 1).getY());
      SweetSpot spot =
          Find.series(sweep, "float64", Scheme.CENTRAL, group).analysis().sweetSpot().orElseThrow();
      Element circle =
          (Element)
              element(svg, "sweet-spot-float64-" + group).getElementsByTagName("circle").item(0);
      assertThat(number(circle, "cx")).isCloseTo(x.at(spot.epsilon()), within(0.05));
      assertThat(number(circle, "cy")).isCloseTo(y.at(spot.discrepancy()), within(0.05));
    }
  }
}
