package epsweep.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.report.chart.SampleSweeps;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrecisionComparisonTest {

  private static Optional<PrecisionComparison> comparison(AnalysedSweep sweep) {
    return PrecisionComparison.of(
        sweep.whole(Build.of(Format.FLOAT32), Scheme.CENTRAL),
        sweep.whole(Build.of(Format.FLOAT64), Scheme.CENTRAL));
  }

  /** The sample's noise is 8 u in both builds; its truncation differs by a factor 3 at most. */
  @Test
  void equallyNoisyBuildsDifferAsTheorySays() {
    PrecisionComparison found = comparison(SampleSweeps.question()).orElseThrow();
    assertThat(found.predictedEpsilonRatio()).isCloseTo(Math.cbrt(0x1p29), within(1e-9));
    assertThat(found.predictedFloorRatio()).isCloseTo(Math.cbrt(0x1p58), within(1e-6));
    double thirdRoot = Math.cbrt(3);
    assertThat(found.epsilonRatio() / found.predictedEpsilonRatio())
        .isBetween(0.95 / thirdRoot, 1.05 * thirdRoot);
    assertThat(found.floorRatio() / found.predictedFloorRatio())
        .isBetween(0.95 / thirdRoot, 1.05 * thirdRoot);
  }

  @Test
  void withoutTwoFitsThereIsNothingToCompare() {
    assertThat(comparison(SampleSweeps.all().get("flat"))).isEmpty();
  }
}
