package epsweep.study;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Progress;
import epsweep.study.PredictionStudy.Comparison;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A part of {@code epsweep study predictions}, which README.md quotes for 40 networks. */
class PredictionStudyTest {

  @Test
  void sweetSpotsOfRandomNetworksArePredictedWithinAFactorOfThree() throws Exception {
    List<Comparison> all = PredictionStudy.of(10, 2, Progress.SILENT);
    List<Comparison> measured = all.stream().filter(c -> c.measured().isPresent()).toList();
    assertThat(measured).hasSizeGreaterThan(200);
    assertThat(measured).anyMatch(c -> c.series().label().equals("float32"));
    assertThat(measured).anyMatch(c -> c.series().label().equals("float64"));
    assertThat(share(measured, Comparison::epsilonRatio)).isGreaterThanOrEqualTo(0.9);
    assertThat(share(measured, Comparison::floorRatio)).isGreaterThanOrEqualTo(0.9);
  }

  private static double share(List<Comparison> measured, ToDoubleFunction<Comparison> ratio) {
    return measured.stream().mapToDouble(ratio).filter(r -> r >= 1 / 3.0 && r <= 3).count()
        / (double) measured.size();
  }
}
