package epsweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Sample;
import epsweep.parameter.Block;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterSampleTest {

  /** Descending, so that a parameter's position is its rank. */
  private static final double[] GRADIENT =
      IntStream.range(0, 900).mapToDouble(i -> 900 - i).toArray();

  private static Sample drawn(int perBlock, long seed) {
    return ParameterSample.drawn(List.of(new Block("w", "w", 30, 30)), perBlock, GRADIENT, seed);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 24, 31, 200, 899})
  void aQuarterOfASampleAreTheLargestGradients(int perBlock) {
    for (long seed = 1; seed <= 3; seed++) {
      int[] positions = drawn(perBlock, seed).positions();
      assertThat(positions).hasSize(perBlock).doesNotHaveDuplicates();
      assertThat(Arrays.copyOf(positions, perBlock / 4))
          .isEqualTo(IntStream.range(0, perBlock / 4).toArray());
    }
    assertThat(drawn(perBlock, 1).positions()).isEqualTo(drawn(perBlock, 1).positions());
  }

  @Test
  void aQuarterComesOfTheNextNinthAndHalfOfTheRest() {
    int[] positions = drawn(40, 1).positions();
    int ninth = 10 + Math.round((900 - 10) / 9f);
    assertThat(Arrays.stream(positions).filter(i -> i >= 10 && i < ninth)).hasSize(10);
    assertThat(drawn(40, 2).positions()).isNotEqualTo(positions);
  }

  @Test
  void aSmallSampleIsDrawnFromTheWholeBlock() {
    assertThat(drawn(7, 1).populations()).containsExactly(900);
  }
}
