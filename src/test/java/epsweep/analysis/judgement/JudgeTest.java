package epsweep.analysis.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.row.BuildNoise;
import epsweep.analysis.row.Estimate;
import epsweep.analysis.row.Limit;
import epsweep.analysis.row.Limits;
import epsweep.analysis.row.Measured;
import epsweep.analysis.row.Nature;
import epsweep.analysis.row.Place;
import epsweep.analysis.row.Row;
import epsweep.analysis.row.RowTable;
import epsweep.gradient.Group;
import epsweep.gradient.Scheme;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static Row row(double g, double n, double bar, Nature nature, double kink) {
    return new Row(
        new Place("w", "w"),
        1,
        new Estimate(g, 0),
        new Measured(new Estimate(n, bar), 1e-5, kink, nature));
  }

  private static Row smooth(double g, double n, double bar) {
    return row(g, n, bar, Nature.SMOOTH, 0);
  }

  private static RowTable table(double unitRoundoff, Row... rows) {
    return new RowTable(
        new BuildNoise("b", Scheme.CENTRAL, unitRoundoff, 1, 1, 1e-16, 1e-16), List.of(rows));
  }

  private static Verdict verdict(RowTable... tables) {
    int[] all = IntStream.range(0, tables[0].rows().size()).toArray();
    return new Judge(List.of(tables), Judge.TOLERANCE)
        .verdict(new Group("all", Group.Kind.ALL, all));
  }

  @Test
  void rowsWithinNarrowBarsAreCorrectToWhatTheBarsLeave() {
    Verdict verdict = verdict(table(0x1p-53, smooth(3, 3, 3e-9), smooth(4, 4, 4e-9)));
    assertThat(verdict.judgement()).isEqualTo(Judgement.CORRECT);
    Resolution left = verdict.findings().get(0).resolution();
    assertThat(left.all()).isCloseTo(1e-9, within(1e-15));
    assertThat(left.oneRow()).isCloseTo(0.8e-9, within(1e-15));
  }

  @Test
  void aRowBesideTwoWithKinksMayBeAThird() {
    Row kink = row(3, 3, 0.1, Nature.KINK, 0.1);
    Row off = smooth(3, 3.1, 0.01);
    assertThat(verdict(table(0x1p-53, kink, off)).judgement()).isEqualTo(Judgement.WRONG);
    assertThat(verdict(table(0x1p-53, kink, kink, off)).judgement())
        .isEqualTo(Judgement.UNRESOLVED);
  }

  @Test
  void howManyBarsProveIsAThreshold() {
    List<RowTable> tables = List.of(table(0x1p-53, smooth(3, 3 + 3e-9, 1e-9)));
    Group all = new Group("all", Group.Kind.ALL, new int[] {0});
    Limits lax = Limits.USUAL.with(Limit.PROOF, Limit.PROOF.times(2));
    assertThat(new Judge(tables, Judge.TOLERANCE).verdict(all).judgement())
        .isEqualTo(Judgement.WRONG);
    assertThat(new Judge(tables, Judge.TOLERANCE, lax).verdict(all).judgement())
        .isEqualTo(Judgement.CORRECT);
  }

  @Test
  void wideBarsLimitWhatIsSaid() {
    Verdict verdict = verdict(table(0x1p-24, smooth(3, 3.00001, 3e-4), smooth(4, 4, 4e-4)));
    assertThat(verdict.judgement()).isEqualTo(Judgement.PRECISION_LIMITED);
    assertThat(verdict.findings().get(0).resolution().all()).isBetween(1e-4, 1.1e-4);
  }

  @Test
  void oneRowBeyondTwoBarsIsWrongHoweverSmall() {
    Verdict verdict = verdict(table(0x1p-53, smooth(3, 3, 1e-12), smooth(4, 4 + 5e-9, 1e-9)));
    assertThat(verdict.judgement()).isEqualTo(Judgement.WRONG);
    assertThat(verdict.findings().get(0).wrong()).containsExactly(1);
    assertThat(verdict.findings().get(0).mistake()).isCloseTo(1e-9, within(1e-13));
  }

  @Test
  void aRowBetweenOneAndTwoBarsIsNeitherWrongNorCorrect() {
    Verdict verdict = verdict(table(0x1p-53, smooth(3, 3, 1e-9), smooth(4, 4 + 1.5e-9, 1e-9)));
    assertThat(verdict.judgement()).isNotEqualTo(Judgement.WRONG);
  }

  @Test
  void aKinkHidesWhatLiesWithinItsSlopes() {
    Verdict verdict =
        verdict(table(0x1p-53, smooth(3, 3, 1e-9), row(4, 4.1, 0.2, Nature.KINK, 0.2)));
    assertThat(verdict.judgement()).isEqualTo(Judgement.KINK);
  }

  @Test
  void whatHidesHalfOfGResolvesNothing() {
    assertThat(verdict(table(0x1p-53, smooth(1, 1, 0.6))).judgement())
        .isEqualTo(Judgement.UNRESOLVED);
    assertThat(verdict(table(0x1p-53, row(1, 0, 1e9, Nature.UNRESOLVED, 0))).judgement())
        .isEqualTo(Judgement.UNRESOLVED);
  }

  @Test
  void aCoarseBuildThatIsWrongStaysWrong() {
    Verdict verdict =
        verdict(table(0x1p-24, smooth(1, 2, 1e-3)), table(0x1p-53, smooth(1, 1, 1e-9)));
    assertThat(verdict.judgement()).isEqualTo(Judgement.WRONG);
    assertThat(verdict.decided().orElseThrow().of().unitRoundoff()).isEqualTo(0x1p-24);
  }

  @Test
  void theFinestBuildThatResolvesDecidesOtherwise() {
    RowTable coarse = table(0x1p-24, smooth(1, 1, 1e-3));
    assertThat(verdict(coarse, table(0x1p-53, smooth(1, 1, 1e-9))).judgement())
        .isEqualTo(Judgement.CORRECT);
    assertThat(verdict(coarse, table(0x1p-53, smooth(1, 1, 9))).judgement())
        .isEqualTo(Judgement.PRECISION_LIMITED);
  }

  @Test
  void gAndNOfZeroLeaveNothingToCompare() {
    assertThat(verdict(table(0x1p-53, smooth(0, 0, 1e-12))).judgement())
        .isEqualTo(Judgement.UNRESOLVED);
    assertThat(
            verdict(table(0x1p-53, smooth(1, 1, 1e-9), row(0, 0, 1e-5, Nature.DEAD, 0)))
                .judgement())
        .isEqualTo(Judgement.CORRECT);
  }

  @Test
  void aZeroInABuildWhoseLossMovesNowhereIsNotCorrect() {
    Row zero = row(0, 0, Double.POSITIVE_INFINITY, Nature.DEAD, 0);
    Row other = row(1, 0, Double.POSITIVE_INFINITY, Nature.DEAD, 0);
    RowTable table = table(0x1p-8, zero, other);
    Group first = new Group("w", Group.Kind.BLOCK, new int[] {0});
    assertThat(new Judge(List.of(table), Judge.TOLERANCE).verdict(first).judgement())
        .isEqualTo(Judgement.UNRESOLVED);
  }

  @Test
  void anAnalyticGradientThatIsNotFiniteIsWrong() {
    assertThat(verdict(table(0x1p-53, smooth(Double.NaN, 1, 1e-9), smooth(1, 1, 1e-9))).judgement())
        .isEqualTo(Judgement.WRONG);
  }

  @Test
  void sharesAreNotOfWhatNoEpsilonResolves() {
    Row leaps = row(0, 1e6, 2e6, Nature.UNRESOLVED, 0);
    assertThat(table(0x1p-53, smooth(3, 3, 1e-9), smooth(4, 4, 1e-9), leaps).norm()).isEqualTo(5);
  }
}
