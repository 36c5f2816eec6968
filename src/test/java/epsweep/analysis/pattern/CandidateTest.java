package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CandidateTest {

  private static final double[] HALF = Arrays.stream(numeric(1)).map(v -> v / 2).toArray();
  private static final Gradients ROWS = MadeGradients.of(1, i -> HALF[i]);

  @Test
  void theMistakeThatGivesTheSameGradientNamesIt() {
    Mistake mistake =
        Patterns.name(
                ROWS,
                List.of(
                    new Candidate(Fault.REVERSED_ERROR, List.of("lstm"), numeric(2)),
                    new Candidate(Fault.AVERAGED_TWICE, List.of("lstm"), HALF)))
            .orElseThrow();
    assertThat(mistake.faults()).containsExactly(Fault.AVERAGED_TWICE);
    assertThat(mistake.kind()).isEqualTo(Fault.AVERAGED_TWICE.kind());
    assertThat(mistake.places()).containsExactly("lstm");
  }

  @Test
  void mistakesOfSeveralKindsHaveNoneWhereTheRowsShowNone() {
    Mistake mistake =
        Candidate.name(
            List.of(
                new Candidate(Fault.REVERSED_ERROR, List.of(), HALF),
                new Candidate(Fault.AVERAGED_TWICE, List.of(), HALF)),
            Optional.empty());
    assertThat(mistake.kind()).isEmpty();
    assertThat(mistake.faults()).hasSize(2);
  }

  @Test
  void anotherPlaceLeavesTheKind() {
    Mistake mistake =
        Candidate.name(
            List.of(
                new Candidate(Fault.NOT_CLEARED, List.of("a"), HALF),
                new Candidate(Fault.AVERAGED_TWICE, List.of("b"), HALF)),
            Optional.empty());
    assertThat(mistake.places()).isEmpty();
    assertThat(mistake.faults()).hasSize(2);
  }
}
