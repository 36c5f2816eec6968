package epsweep.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.AnalysedSweep;
import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Build;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sweeps beside each other, by the names of their curves. */
class ComparisonTest {

  private static NamedSweep named(String name, AnalysedSweep sweep) {
    return new NamedSweep(name, sweep);
  }

  private static final AnalysedSweep BOTH = MadeSweeps.of(1e-6, "float32", "float64");
  private static final AnalysedSweep SINGLE =
      MadeSweeps.judged(MadeSweeps.of(3e-6, "float32"), Judgement.WRONG);
  private static final Comparison TWO =
      new Comparison(
          List.of(named("old", MadeSweeps.judged(BOTH, Judgement.CORRECT)), named("new", SINGLE)));

  @Test
  void twoToEightCanBeCompared() {
    NamedSweep one = named("one", SINGLE);
    for (int count : new int[] {0, 1, Comparison.MOST + 1}) {
      assertThatThrownBy(() -> new Comparison(Collections.nCopies(count, one)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(count + " sweeps");
    }
    assertThat(new Comparison(Collections.nCopies(Comparison.MOST, one)).sweeps()).hasSize(8);
  }

  @Test
  void buildsAreListedOnceAndSharedOnesApart() {
    assertThat(TWO.builds()).extracting(Build::name).containsExactly("float32", "float64");
    assertThat(TWO.sharedBuilds()).extracting(Build::name).containsExactly("float32");
    assertThat(TWO.groups()).extracting(Group::name).containsExactly("all", "w");
  }

  @Test
  void theSchemeShownIsTheFirstThatAllHaveElseTheirOwn() {
    NamedSweep central = named("c", MadeSweeps.of(1e-6, List.of(Scheme.CENTRAL), "float32"));
    NamedSweep more =
        named("m", MadeSweeps.of(1e-6, List.of(Scheme.FORWARD, Scheme.CENTRAL), "float32"));
    NamedSweep other = named("f", MadeSweeps.of(1e-6, List.of(Scheme.FORWARD), "float32"));
    Comparison shared = new Comparison(List.of(more, central));
    assertThat(shared.scheme(more)).isEqualTo(Scheme.CENTRAL);
    Comparison none = new Comparison(List.of(central, other));
    assertThat(none.scheme(central)).isEqualTo(Scheme.CENTRAL);
    assertThat(none.scheme(other)).isEqualTo(Scheme.FORWARD);
    assertThat(none.schemes()).containsExactly(Scheme.CENTRAL, Scheme.FORWARD);
  }

  @Test
  void rowsStandByBuildThenSweepWithTheirRatioToTheFirst() {
    List<Comparison.Row> rows = TWO.rows(TWO.groups().get(0));
    assertThat(rows)
        .extracting(row -> row.name() + " " + row.series().build().name())
        .containsExactly("old float32", "new float32", "old float64");
    assertThat(rows.get(0).ratio()).isEmpty();
    assertThat(rows.get(1).ratio().orElseThrow()).isCloseTo(3, within(1e-9));
    assertThat(rows.get(1).judgement()).contains(Judgement.WRONG);
  }

  @Test
  void ofSeveralThatAreJudgedOtherwiseTheWorstIsTold() {
    AnalysedSweep plain = MadeSweeps.of(1e-6, "float32");
    NamedSweep first = named("1", MadeSweeps.judged(plain, Judgement.UNRESOLVED));
    NamedSweep better = named("2", MadeSweeps.judged(plain, Judgement.CORRECT));
    NamedSweep wrong = named("3", MadeSweeps.judged(plain, Judgement.WRONG));
    NamedSweep kink = named("4", MadeSweeps.judged(plain, Judgement.KINK));
    List<Comparison.Change> changes = new Comparison(List.of(first, better, wrong, kink)).changes();
    assertThat(changes).extracting(Comparison.Change::group).containsExactly("all", "w");
    assertThat(changes.get(0).was()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(changes.get(0).is()).isEqualTo(Judgement.WRONG);
    assertThat(changes.get(0).other()).isEqualTo(wrong);
    assertThat(new Comparison(List.of(first, better)).changes())
        .extracting(Comparison.Change::is)
        .containsOnly(Judgement.CORRECT);
    assertThat(new Comparison(List.of(first, first)).changes()).isEmpty();
    assertThat(new Comparison(List.of(first, named("not judged", plain))).changes()).isEmpty();
  }
}
