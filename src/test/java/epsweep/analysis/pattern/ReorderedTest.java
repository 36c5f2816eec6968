package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.WEIGHT;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReorderedTest {

  @Test
  void anyOrderIsFound() {
    for (long seed = 0; seed < 20; seed++) {
      double[] n = numeric(seed);
      List<Integer> order =
          Arrays.asList(IntStream.range(0, WEIGHT).boxed().toArray(Integer[]::new));
      Collections.shuffle(order, new Random(seed));
      Mistake mistake = named(seed, i -> i < WEIGHT ? n[order.get(i)] : n[i]);
      assertThat(mistake.kind()).hasValue(FaultKind.PERMUTED);
    }
  }

  @Test
  void otherValuesOfTheSameKindAreNone() {
    double[] other = numeric(99);
    assertThat(named(1, i -> other[i]).kind()).isNotEqualTo(Optional.of(FaultKind.PERMUTED));
  }
}
