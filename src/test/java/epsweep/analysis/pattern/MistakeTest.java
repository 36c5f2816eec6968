package epsweep.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the name of a mistake says of places and rows. */
class MistakeTest {

  private static final Mistake SCALED = Mistake.of(FaultKind.SCALED);

  @Test
  void oneThatNamesNoPlaceTouchesEverything() {
    assertThat(SCALED.touches("lstm.weight_hh")).isTrue();
  }

  @Test
  void onePlaceTouchesItsPartsAndWhatItIsAPartOf() {
    Mistake block = SCALED.in(List.of("lstm.weight_hh"));
    assertThat(block.touches("lstm.weight_hh")).isTrue();
    assertThat(block.touches("lstm.weight_hh[f]")).as("a gate of it").isTrue();
    assertThat(block.touches("lstm")).as("its layer").isTrue();
    assertThat(block.touches("lstm.weight_h")).as("a name that only begins alike").isFalse();
    assertThat(block.touches("lstm.bias")).isFalse();
    assertThat(block.touches("lstm2")).isFalse();
    Mistake gate = SCALED.in(List.of("lstm.weight_hh[f]"));
    assertThat(gate.touches("lstm.weight_hh")).isTrue();
    assertThat(gate.touches("lstm.weight_hh[o]")).isFalse();
  }

  @Test
  void rowsTouchTheirBlockAndTheirLayer() {
    Mistake row = Mistake.singleRows(new int[] {5}, i -> "dense.weight[1,2]");
    assertThat(row.touches("dense.weight")).isTrue();
    assertThat(row.touches("dense")).isTrue();
    assertThat(row.touches("dense.bias")).isFalse();
  }

  @Test
  void ofManyRowsTheFirstAreNamedAndAllCounted() {
    int[] rows = IntStream.range(10, 30).toArray();
    Mistake mistake = Mistake.notFinite(rows, i -> "w[" + i + "]");
    assertThat(mistake.kind()).contains(FaultKind.NOT_FINITE);
    assertThat(mistake.rows()).containsExactly("w[10]", "w[11]", "w[12]", "w[13]");
    assertThat(mistake.rowCount()).isEqualTo(20);
  }

  @Test
  void aKnownMistakeReachesFurtherAndSaysFromWhere() {
    assertThat(SCALED.reachingFurther()).isEmpty();
    Mistake known = SCALED.as(List.of(Fault.SOFTMAX_DIAGONAL)).in(List.of("dense.weight"));
    Mistake further = known.reachingFurther().orElseThrow();
    assertThat(further.kind()).contains(FaultKind.ERROR_FROM_ABOVE);
    assertThat(further.places()).containsExactly("dense.weight");
    assertThat(further.faults()).containsExactly(Fault.SOFTMAX_DIAGONAL);
  }

  @Test
  void aSingleRowHasAFactor() {
    Mistake mistake = Mistake.single("b[2]", 1.5, 1e-6);
    assertThat(mistake.kind()).contains(FaultKind.SCALED);
    assertThat(mistake.rows()).containsExactly("b[2]");
    assertThat(mistake.factors()).extracting(f -> f.k().value()).containsExactly(1.5);
  }

  @Test
  void whatIsAddedToANameLeavesTheRest() {
    Amount amount = new Amount(0.1, 0.01);
    Mistake.Quality fit = new Mistake.Quality(0.5, 7);
    Mistake all =
        SCALED
            .in(List.of("a"))
            .inRows(new int[] {1}, i -> "a[1]")
            .shaped(List.of(3, 4))
            .by(amount)
            .by(List.of(new Factor(amount, Factor.Meaning.NONE, 0)))
            .as(List.of(Fault.SOFTMAX_DIAGONAL))
            .fitting(fit);
    assertThat(all.kind()).contains(FaultKind.SCALED);
    assertThat(all.places()).containsExactly("a");
    assertThat(all.rows()).containsExactly("a[1]");
    assertThat(all.rowCount()).isEqualTo(1);
    assertThat(all.shape()).containsExactly(3, 4);
    assertThat(all.amount()).contains(amount);
    assertThat(all.factors()).hasSize(1);
    assertThat(all.faults()).containsExactly(Fault.SOFTMAX_DIAGONAL);
    assertThat(all.fit()).isEqualTo(Optional.of(fit));
  }
}
