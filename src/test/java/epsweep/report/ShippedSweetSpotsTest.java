package epsweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sweet spots are where the curve is, and not beside it. */
class ShippedSweetSpotsTest {

  static List<String> names() {
    return ShippedSweeps.NAMES;
  }

  /** Also where d is below backpropagation's own round-off, which the fit leaves out. */
  @ParameterizedTest
  @MethodSource("names")
  void epsilonIsTheMeasuredOneNearestToTheOptimum(String report) {
    for (Series series : ShippedSweeps.named(report).series()) {
      series.sweetSpot().ifPresent(spot -> assertNearest(series, spot.epsilon()));
    }
  }

  private static void assertNearest(Series series, double spot) {
    double optimum = series.analysis().fit().orElseThrow().optimum();
    double[] epsilon = series.curve().epsilon();
    double[] d = series.curve().discrepancy();
    double nearest =
        IntStream.range(0, d.length)
            .filter(i -> d[i] > 0 && d[i] < 0.1)
            .mapToDouble(i -> Math.abs(Math.log(epsilon[i] / optimum)))
            .min()
            .orElseThrow();
    assertThat(Math.abs(Math.log(spot / optimum))).as("%s", series.curve().id()).isEqualTo(nearest);
  }
}
