package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UnrelatedTest {

  @Test
  void randomNumbersHaveNothingToDoWithN() {
    long unrelated =
        LongStream.range(0, 40)
            .filter(
                seed -> {
                  double[] other = numeric(seed + 1000);
                  return Patterns.name(MadeGradients.of(seed, i -> other[i]), List.of())
                      .filter(m -> m.kind().equals(Optional.of(FaultKind.UNRELATED)))
                      .isPresent();
                })
            .count();
    assertThat(unrelated).isGreaterThan(34); // 95 % of 40 random pairs lie within two sigmas
  }

  @Test
  void whatPointsTheSameWayIsRelated() {
    double[] n = numeric(1);
    double[] other = numeric(2);
    assertThat(Patterns.name(MadeGradients.of(1, i -> n[i] + 0.5 * other[i]), List.of())).isEmpty();
  }
}
