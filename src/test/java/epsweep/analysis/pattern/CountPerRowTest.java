package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.SIZE;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountPerRowTest {

  /** Used four times, and seven times in every fifth row; each time set, not added. */
  private static int uses(int row) {
    return row % 5 == 0 ? 7 : 4;
  }

  @Test
  void whatWasSetInsteadOfAddedHasTheCountsOfItsUses() {
    // Rows known to a bar of themselves; a count is not read from numbers near 0.
    double[] n =
        IntStream.range(0, SIZE).mapToDouble(i -> 0.3 * uses(i) * (1.1 + Math.sin(i))).toArray();
    double[] g = IntStream.range(0, SIZE).mapToDouble(i -> n[i] / uses(i)).toArray();
    Mistake mistake = Patterns.name(MadeGradients.exact(n, g), List.of()).orElseThrow();
    assertThat(mistake.kind()).hasValue(FaultKind.FACTOR_PER_BLOCK);
    assertThat(mistake.rowCount()).isEqualTo(SIZE);
    assertThat(mistake.factors()).extracting(Factor::count).containsExactly(4L, 7L);
  }

  @Test
  void fractionsAreNoCounts() {
    double[] n = numeric(2);
    assertThat(named(2, i -> n[i] / (i % 5 == 0 ? 2.5 : 4)).kind())
        .isNotEqualTo(Optional.of(FaultKind.FACTOR_PER_BLOCK));
  }
}
