package epsweep.study;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Progress;
import epsweep.study.PredictionStudy.Comparison;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * A part of {@code epsweep study predictions}, which src/docs/picture.md quotes at its full size.
 */
class PredictionStudyTest {

  @Test
  void sweetSpotsOfEveryKindOfSubjectArePredictedOrNoneIs() throws Exception {
    List<Comparison> all = PredictionStudy.of(14, 2, Progress.SILENT);
    List<Comparison> compared = all.stream().filter(Comparison::isComparable).toList();
    assertThat(compared).hasSizeGreaterThan(250);
    assertThat(compared.stream().map(Comparison::kind).distinct())
        .hasSize(PredictionSubjects.values().length);
    assertThat(within(3, compared, Comparison::epsilonRatio)).isGreaterThanOrEqualTo(0.99);
    assertThat(within(3, compared, Comparison::floorRatio)).isGreaterThanOrEqualTo(0.99);
    assertThat(within(1.5, compared, Comparison::epsilonRatio)).isGreaterThanOrEqualTo(0.95);
    assertThat(within(1.5, compared, Comparison::floorRatio)).isGreaterThanOrEqualTo(0.95);
  }

  private static double within(
      double factor, List<Comparison> compared, ToDoubleFunction<Comparison> ratio) {
    return compared.stream().mapToDouble(ratio).filter(r -> r >= 1 / factor && r <= factor).count()
        / (double) compared.size();
  }
}
