package epsweep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.report.ShippedSweeps;
import epsweep.report.chart.file.Chart;
import epsweep.report.chart.kit.Canvas;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles and legends of charts in the shipped reports: what they call what is there. */
class ShippedTitlesTest {

  private static Chart chart(String report, String name) {
    return Charts.of(ShippedSweeps.named(report)).stream()
        .filter(chart -> chart.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> labels(String report, String name) {
    return chart(report, name).layout().labels().stream().map(Canvas.Label::text).toList();
  }

  /** The scale of thumb rules called right gradients wrong. */
  @Test
  void aUCurveCountsDigitsAndJudgesNone() {
    assertThat(labels("question", "u-curve"))
        .contains("digits that agree", "float32 has 7.2", "float64 has 16.0")
        .noneMatch(label -> label.matches("wrong|suspect|usable|excellent|rule of thumb"));
  }

  /** The errors are equal beside ε*: an error budget says which is larger, a U-curve what to do. */
  @Test
  void anErrorBudgetSaysWhichErrorIsLarger() {
    assertThat(labels("question", "error-budget")).contains("round-off is larger");
  }

  @Test
  void titlesAreOneClauseOfSixtyCharactersAtMost() {
    for (String report : ShippedSweeps.NAMES) {
      for (Chart chart : Charts.of(ShippedSweeps.named(report))) {
        assertThat(chart.title()).as("%s of %s", chart.name(), report).hasSizeLessThanOrEqualTo(60);
      }
    }
  }

  /** What is seldom is told before numbers. */
  @ParameterizedTest
  @CsvSource({
    "relu, d leaps where steps reach across a kink of ReLU",
    "squared-error, 'dense has no truncation error, hence no U'",
    "averaged, lstm is wrong: d = 0.95 at every ε"
  })
  void titlesTellTheFinding(String report, String title) {
    assertThat(chart(report, "u-curve").title()).isEqualTo(title);
  }

  @Test
  void aLegendExplainsWhatIsThere() {
    assertThat(labels("sine", "u-curve-four-point"))
        .anyMatch(label -> label.contains("× on the floor: d = 0"));
    for (String chart : List.of("u-curve", "small-multiples", "heat-map")) {
      assertThat(labels("question", chart))
          .noneMatch(label -> label.contains("on the floor") || label.contains("no value"));
    }
  }

  /** Hardware sums its products in float32. */
  @Test
  void everyChartOfEmulatedFormatsSaysThatSumsAreRoundedToo() {
    for (String name :
        List.of("u-curve", "error-budget", "small-multiples", "heat-map", "precisions")) {
      String words =
          chart("precisions", name).layout().labels().stream()
              .map(Canvas.Label::text)
              .collect(Collectors.joining(" "));
      assertThat(words).as(name).contains("every operation rounded, sums too");
    }
  }

  /** Paper is light or dark: words on colours hold for both. */
  @Test
  void theHeatMapSpeaksOfItsBarAndNotOfDarkAndPale() {
    assertThat(labels("question", "heat-map"))
        .contains("× floor")
        .noneMatch(label -> label.matches(".*(dark|pale|white).*"));
  }

  @Test
  void functionsHaveNoLossAndNoBlocks() {
    for (String report : List.of("sine", "formula", "hessian", "points", "rosenbrock")) {
      for (Chart chart : Charts.of(ShippedSweeps.named(report))) {
        if (!List.of("step-rules", "remedies").contains(chart.kind())) {
          assertThat(chart.layout().labels().stream().map(Canvas.Label::text))
              .as("%s of %s", chart.name(), report)
              .noneMatch(label -> label.matches(".*\\b(loss|blocks?|[Bb]ackprop\\w*)\\b.*"));
        }
      }
    }
  }

  @Test
  void aVerdictThatDoesNotFitBeginsALine() {
    assertThat(labels("relu", "u-curve")).anyMatch(label -> label.startsWith("Verdict: "));
    assertThat(labels("averaged", "u-curve")).anyMatch(label -> label.startsWith("Verdict on "));
  }

  @Test
  void remediesThatChangeLittleAreCalledSo() {
    assertThat(labels("remedies", "remedies"))
        .contains("about the same")
        .doesNotContain("1 times lower");
  }

  @Test
  void aKinkIsCalledOne() {
    assertThat(labels("relu", "u-curve")).contains("steps reach across a kink of ReLU");
    assertThat(labels("question", "u-curve")).noneMatch(label -> label.contains("kink"));
  }
}
