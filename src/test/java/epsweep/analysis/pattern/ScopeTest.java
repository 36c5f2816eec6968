package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.WEIGHT;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.pattern.Scope.Extent;
import epsweep.analysis.pattern.Scope.Part;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where to look for a mistake, by the rows that are off. */
class ScopeTest {

  /** Rows of a small LSTM, some of which are off. */
  private static Gradients off(IntPredicate rows) {
    double[] n = numeric(1);
    return MadeGradients.of(1, i -> rows.test(i) ? n[i] + 0.5 : n[i]);
  }

  private static List<Extent> extents(Gradients gradients) {
    return Scope.of(gradients).stream().map(Scope::extent).toList();
  }

  @Test
  void whereNoRowIsOffThereIsNothingToLookAt() {
    assertThat(Scope.of(off(i -> false))).isEmpty();
  }

  @Test
  void wholeBlocksComeFirstThenGatesThenTheRowsAlone() {
    Gradients gradients = off(i -> i == 7 || i == WEIGHT + 2); // both of gate f
    List<Scope> scopes = Scope.of(gradients);
    assertThat(extents(gradients)).containsExactly(Extent.BLOCKS, Extent.GATES, Extent.ROWS);
    assertThat(scopes.get(0).places(gradients)).containsExactly("lstm.weight", "lstm.bias");
    assertThat(scopes.get(0).rows()).hasSize(BIAS);
    assertThat(scopes.get(1).places(gradients)).containsExactly("lstm.weight[f]", "lstm.bias[f]");
    assertThat(scopes.get(1).rows()).hasSize(8).isSorted();
    assertThat(scopes.get(2).rows()).containsExactly(7, WEIGHT + 2);
    assertThat(scopes.get(2).places(gradients)).isEmpty();
  }

  @Test
  void gatesSayNothingNewWhereAllAreOffOrARowHasNone() {
    assertThat(extents(off(i -> i < WEIGHT))).doesNotContain(Extent.GATES);
    assertThat(extents(off(i -> i == 7 || i > BIAS))).doesNotContain(Extent.GATES);
  }

  @Test
  void ofEverythingNoPlaceIsNamed() {
    Gradients gradients = off(i -> true);
    Scope all = Scope.of(gradients).get(0);
    assertThat(all.isPartOf(gradients)).isFalse();
    assertThat(all.places(gradients)).isEmpty();
    assertThat(Scope.of(off(i -> i < BIAS)).get(0).isPartOf(gradients)).isTrue();
  }

  @Test
  void rowsThatTellNothingAreInNoScopeAndTheirBlockIsNotWhole() {
    Gradients gradients = off(i -> i < WEIGHT);
    gradients.numeric()[3] = Double.NaN;
    Scope block = Scope.of(gradients).get(0);
    assertThat(block.rows()).hasSize(WEIGHT - 1).doesNotContain(3);
    assertThat(block.parts()).extracting(Part::whole).containsExactly(false);
    assertThat(Scope.of(off(i -> i < WEIGHT)).get(0).parts())
        .extracting(Part::whole)
        .containsExactly(true);
  }

  @Test
  void withoutBlocksAllRowsAreOne() {
    Gradients made = MadeGradients.exact(numeric(1), numeric(2));
    Gradients rows = made.of(made.groups().get(0));
    Scope scope = Scope.of(rows).get(0);
    assertThat(scope.parts()).hasSize(1);
    assertThat(scope.parts().get(0).name()).isEmpty();
    assertThat(scope.rows()).containsExactly(IntStream.range(0, WEIGHT).toArray());
  }
}
