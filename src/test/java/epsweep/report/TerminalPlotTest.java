package epsweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.AnalysedSweep;
import epsweep.gradient.Scheme;
import epsweep.report.chart.SampleSweeps;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalPlotTest {

  private static List<String> plot(AnalysedSweep sweep) {
    return new TerminalPlot(sweep.whole(Scheme.CENTRAL)).draw().lines().toList();
  }

  static Stream<String> samples() {
    return SampleSweeps.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsSixteenRowsOfPlainAscii(String name) {
    List<String> lines = plot(SampleSweeps.all().get(name));
    assertThat(lines).hasSize(16 + 3);
    assertThat(String.join("", lines)).matches("[ -~]*");
    assertThat(lines.subList(0, 17)).allMatch(line -> line.length() <= 8 + 60);
  }

  @Test
  void bothBuildsFallAndRiseAroundTheirSweetSpots() {
    List<String> lines = plot(SampleSweeps.question());
    List<String> rows = lines.subList(0, 16);
    assertThat(rows.stream().flatMapToInt(String::chars).filter(c -> c == 'O').count())
        .isEqualTo(2);
    for (String row : rows) {
      int spot = row.indexOf('O');
      assertThat(spot < 0 || row.indexOf('o', spot + 1) < spot + 20).as(row).isTrue();
    }
    assertThat(rows.get(0)).startsWith("     1 +");
    assertThat(lines.get(18)).contains("o float32   * float64   O sweet spot");
  }

  /** Where all curves lie in one row, every build is still seen. */
  @Test
  void coincidingCurvesTakeTurns() {
    String row =
        plot(SampleSweeps.all().get("flat")).stream()
            .filter(line -> line.contains("o"))
            .findFirst()
            .orElseThrow();
    assertThat(row).contains("o*o*o*o*o*");
  }
}
