package epsweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.report.chart.SampleSweeps;
import epsweep.text.Digits;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {

  private static String summary(String sample) {
    return Summary.of(SampleSweeps.all().get(sample)).markdown();
  }

  static Stream<String> samples() {
    return SampleSweeps.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleHasASummaryWithoutBareNumbers(String name) {
    assertThat(summary(name)).contains("## Every group").doesNotContain("NaN", "null", "Infinity");
  }

  @Test
  void aUIsExplainedWithItsNumbers() {
    assertThat(summary("question"))
        .contains("float32: take ε between ", "float64: take ε between ")
        .contains("round-off makes d grow as 1/ε (slope −1.0")
        .contains("truncation makes d grow as ε² (slope 2.0")
        .contains("theory says " + Digits.legible(StrictMath.pow(2, 58 / 3.0)) + " and 813");
  }

  @Test
  void aFlatCurveNamesItsLevelAndWhatWouldGiveIt() {
    assertThat(summary("flat"))
        .contains("No ε helps: ")
        .contains("(T − 1)/(T + 1) with T = 39 is " + Digits.level(38 / 40.0))
        .doesNotContain("take ε between");
  }

  @Test
  void theDeadZoneIsSaidWhereThereIsOne() {
    assertThat(summary("question"))
        .contains("half of the parameters no longer move the loss by a single bit")
        .doesNotContain("float64: at ε");
  }

  private static String shipped(String report) {
    return Summary.of(ShippedSweeps.named(report)).markdown();
  }

  @Test
  void theVerdictNamesTheBlockToBlame() {
    assertThat(shipped("screen"))
        .contains(
            "| lstm.weight_ih | wrong | by 0.027 of ‖g‖: scaled by 0.9709 in lstm.weight_ih |");
  }

  @Test
  void noEpsilonIsBestWhereThereIsNoSweetSpot() {
    assertThat(shipped("averaged"))
        .contains("| float32 | none |  |  |")
        .doesNotContain("| float32 | 1 |");
  }

  @Test
  void aRefinedGridSaysWhereItIsFine() {
    assertThat(shipped("large")).contains("8 per decade near the least d, fewer elsewhere");
    assertThat(shipped("question")).contains("12 per decade.");
  }

  @Test
  void slopesThatCouldNotBeMeasuredAreLeftOut() {
    assertThat(summary("five epsilon")).doesNotContain("slope – measured");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void paragraphsFitTheTerminal(int width) {
    String text = Summary.of(SampleSweeps.question()).terminal(false, width);
    List<String> prose = text.lines().filter(line -> line.contains("round-off makes")).toList();
    assertThat(prose).isNotEmpty().allMatch(line -> line.length() <= width);
  }

  @Test
  void colourIsOnlyWhereItIsAskedFor() {
    Summary summary = Summary.of(SampleSweeps.question());
    assertThat(summary.terminal(true, 80)).contains("\033[1m");
    assertThat(summary.terminal(false, 80) + summary.markdown()).doesNotContain("\033");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "tr", "ar-u-nu-arab"})
  void theTextDoesNotDependOnTheLocale(String language) {
    AnalysedSweep sweep = SampleSweeps.question();
    String expected = Summary.of(sweep).markdown();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(Summary.of(SampleSweeps.question()).markdown()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
