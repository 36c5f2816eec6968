package epsweep.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Estimate;
import epsweep.analysis.row.Measured;
import epsweep.analysis.row.Nature;
import epsweep.analysis.row.Place;
import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowTable;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Rows with two gradients and their bars. */
class GradientsTest {

  private static final double UNKNOWN = Double.NaN;

  private static Gradients of(double[] g, double[] n, double[] bar, double... theta) {
    return new Gradients(
        g, new double[g.length], n, bar, theta, i -> "w[" + i + "]", List.of(), Counts.UNKNOWN);
  }

  @Test
  void aRowIsOffBeyondTwoBars() {
    double[] n = {1, 1, 1, UNKNOWN, 1};
    double[] g = {1.19, 1.21, 1, 5, 5};
    double[] bar = {0.1, 0.1, 0, 0.1, Double.POSITIVE_INFINITY};
    Gradients rows = of(g, n, bar, new double[5]);
    assertThat(rows.off()).containsExactly(1);
    assertThat(rows.tells(3)).isFalse();
    assertThat(rows.tells(4)).isFalse();
  }

  @Test
  void gsErrorGrowsWithTheFactorThatItEntersBy() {
    Gradients rows =
        new Gradients(
            new double[] {2},
            new double[] {0.01},
            new double[] {6},
            new double[] {0.1},
            new double[] {UNKNOWN},
            i -> "w",
            List.of(),
            Counts.UNKNOWN);
    assertThat(rows.bar(0, 0)).isCloseTo(0.1, within(1e-13));
    assertThat(rows.bar(0, -3)).isCloseTo(0.13, within(1e-13));
    assertThat(rows.misfit(0, 6.26, 3)).isCloseTo(2, within(1e-10));
    assertThat(rows.misfit(0, 6, 3)).isZero();
  }

  @Test
  void whatIsAddedIsFittedToTheRowsAsked() {
    Gradients rows =
        of(new double[] {1, 2, 3}, new double[] {1.5, 3, 9}, new double[] {1, 1, 1}, 1, 2, 3);
    assertThat(rows.added(new int[] {0, 1}, new double[] {1, 2}).orElseThrow().value())
        .isCloseTo(0.5, within(1e-15));
  }

  @Test
  void parametersShowAPatternIfTheyAreKnownAndDiffer() {
    int[] all = {0, 1, 2, 3};
    double[] some = {1, 2, 3, 4};
    assertThat(of(some, some, some, 1, -2, 3, 4).showParameters(all)).isTrue();
    assertThat(of(some, some, some, 1, -1, 1, 0).showParameters(all)).isFalse();
    assertThat(of(some, some, some, 1, 2, 3, UNKNOWN).showParameters(all)).isFalse();
  }

  @Test
  void rowsOfAGroupKeepTheirNames() {
    Gradients rows =
        of(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {7, 8, 9}, 1, 2, 3);
    Gradients two = rows.of(new Group("b", Group.Kind.BLOCK, new int[] {0, 2}));
    assertThat(two.analytic()).containsExactly(1, 3);
    assertThat(two.numeric()).containsExactly(4, 6);
    assertThat(two.numericError()).containsExactly(7, 9);
    assertThat(two.parameters()).containsExactly(1, 3);
    assertThat(two.names().apply(1)).isEqualTo("w[2]");
  }

  @Test
  void ofATableRowsWhoseBarProvesNothingAreUnknown() {
    BuildNoise noise = new BuildNoise("float64", Scheme.CENTRAL, 0x1p-53, 1, 1, 0, 0);
    List<Row> rows = List.of(row(0, Nature.SMOOTH), row(1, Nature.KINK), row(2, Nature.UNRESOLVED));
    Gradients of =
        Gradients.of(
            new RowTable(noise, rows),
            List.of(),
            new Counts(OptionalInt.of(3), OptionalInt.empty()));
    assertThat(of.numericError())
        .containsExactly(0.1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertThat(of.analyticError()).containsOnly(0.01);
    assertThat(of.names().apply(1)).isEqualTo("b[1]");
    assertThat(of.counts().steps()).hasValue(3);
  }

  private static Row row(int at, Nature nature) {
    return new Row(
        new Place("b[" + at + "]", "b"),
        0.5,
        new Estimate(1, 0.01),
        new Measured(new Estimate(1, 0.1), 1e-5, 0, nature));
  }

  @Test
  void columnsAreParallel() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> of(two, two, two, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(two, new double[3], two, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
