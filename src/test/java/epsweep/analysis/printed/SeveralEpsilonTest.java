package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.pattern.Mistake;
import epsweep.analysis.row.RowTable;
import epsweep.arithmetic.Format;
import epsweep.network.fault.FaultKind;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The same parameters at several ε, printed. */
class SeveralEpsilonTest {

  private static final int ROWS = 6;
  private static final Circumstances FLOAT64 =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT64).withLoss(1.5);

  private interface Numeric {
    double at(int row, double epsilon);
  }

  private static double slope(int row) {
    return StrictMath.cos(row + 0.5) + 1.2;
  }

  /** ε from 10⁻² to 10⁻⁶, largest first: n is the slope and truncation. */
  private static double smooth(int row, double epsilon) {
    return slope(row) * (1 - epsilon * epsilon / 6);
  }

  private static SeveralEpsilon judged(
      Circumstances known, String digits, int rows, Numeric n, IntToDoubleFunction g) {
    StringBuilder table = new StringBuilder("parameter,epsilon,numeric,analytic\n");
    for (int k = 4; k <= 12; k++) {
      double epsilon = StrictMath.pow(10, -k / 2.0);
      for (int row = 0; row < rows; row++) {
        String line = "w%d,%.17e," + digits + "," + digits + "%n";
        table.append(
            String.format(
                Locale.ROOT, line, row, epsilon, n.at(row, epsilon), g.applyAsDouble(row)));
      }
    }
    return SeveralEpsilon.of(
        ListingRows.of(MadeListings.read(table.toString())).byEpsilon(), known, 1e-6);
  }

  private static double resolution(SeveralEpsilon told) {
    return told.verdict().resolution().all();
  }

  @Test
  void rowsThatAgreeAreJudgedByTheBarsThatWereMeasured() {
    SeveralEpsilon told =
        judged(FLOAT64, "%.12e", ROWS, SeveralEpsilonTest::smooth, SeveralEpsilonTest::slope);
    assertThat(told.judgement()).isEqualTo(Judgement.CORRECT);
    assertThat(told.name()).isEmpty();
    RowTable rows = told.rows();
    assertThat(rows.rows()).hasSize(ROWS).allMatch(row -> row.z() <= 1);
    assertThat(rows.rows().get(2).place().name()).isEqualTo("w2");
    assertThat(rows.of().unitRoundoff()).isEqualTo(0x1p-53);
  }

  @Test
  void whatPrintCutOffIsInTheBars() {
    SeveralEpsilon full =
        judged(FLOAT64, "%.12e", ROWS, SeveralEpsilonTest::smooth, SeveralEpsilonTest::slope);
    SeveralEpsilon few =
        judged(FLOAT64, "%.4f", ROWS, SeveralEpsilonTest::smooth, SeveralEpsilonTest::slope);
    assertThat(resolution(few)).isGreaterThan(1000 * resolution(full));
    few.rows()
        .rows()
        .forEach(row -> assertThat(row.numeric().value().error()).isGreaterThan(0.5e-4));
    few.rows()
        .rows()
        .forEach(row -> assertThat(row.analytic().error()).isGreaterThanOrEqualTo(0.5e-4));
  }

  /** 1.5 is what somebody says of a loss, and no sign that it moves in halves. */
  @Test
  void theDigitsOfALossThatIsGivenAreNotThoseOfTheLoss() {
    SeveralEpsilon told =
        judged(FLOAT64, "%.12e", ROWS, SeveralEpsilonTest::smooth, SeveralEpsilonTest::slope);
    assertThat(told.rows().of().quantum()).isEqualTo(Math.ulp(1.5));
  }

  @Test
  void aLossThatWasRoundedToDecimalsProvesNothingOfARightGradient() {
    Random random = new Random(6);
    for (int draw = 0; draw < 200; draw++) {
      double[] phase = random.doubles(ROWS, 0, 6).toArray();
      double unit = StrictMath.pow(10, 3 + random.nextInt(4));
      Numeric rounded =
          (row, e) -> {
            double right = Math.rint(unit * (1.5 + StrictMath.sin(phase[row] + e))) / unit;
            double left = Math.rint(unit * (1.5 + StrictMath.sin(phase[row] - e))) / unit;
            return (right - left) / (2 * e);
          };
      String digits = random.nextBoolean() ? "%.6g" : "%.12e";
      Circumstances known =
          draw % 3 == 0 ? Circumstances.UNKNOWN.withPrecision(Format.FLOAT64) : FLOAT64;
      SeveralEpsilon told = judged(known, digits, ROWS, rounded, row -> StrictMath.cos(phase[row]));
      assertThat(told.judgement()).isNotEqualTo(Judgement.WRONG);
      assertThat(told.rows().rows()).allMatch(row -> row.z() <= 2);
    }
  }

  @Test
  void aMistakeIsProvedAndNamed() {
    SeveralEpsilon told =
        judged(FLOAT64, "%.12e", ROWS, SeveralEpsilonTest::smooth, i -> slope(i) / 39);
    assertThat(told.judgement()).isEqualTo(Judgement.WRONG);
    assertThat(told.name().flatMap(Mistake::kind)).contains(FaultKind.SCALED);
    assertThat(told.verdict().unreliable()).isEmpty();
  }

  @Test
  void halfOfTheGradientMayBeAKinkAtThetaUnlessTheLossHasNone() {
    SeveralEpsilon told =
        judged(FLOAT64, "%.12e", ROWS, SeveralEpsilonTest::smooth, i -> 2 * slope(i));
    assertThat(told.judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(told.verdict().unreliable().orElseThrow()).contains("kink at θ");
    SeveralEpsilon smooth =
        judged(
            FLOAT64.withSmoothLoss(), "%.12e", ROWS, SeveralEpsilonTest::smooth, i -> 2 * slope(i));
    assertThat(smooth.judgement()).isEqualTo(Judgement.WRONG);
  }

  /** A row that passes g where a kink lies between its steps is not wrong. */
  @Test
  void whatMeetsTheGradientAtSeveralStepsIsNotSettled() {
    Numeric kinked = (row, e) -> e < 1e-4 ? slope(row) : 1.7 * slope(row);
    SeveralEpsilon told = judged(FLOAT64, "%.12e", ROWS, kinked, SeveralEpsilonTest::slope);
    assertThat(told.judgement()).isNotEqualTo(Judgement.WRONG);
  }

  @Test
  void withoutAPrecisionDigitsOfADoubleShowOne() {
    SeveralEpsilon fine =
        judged(
            Circumstances.UNKNOWN,
            "%.12e",
            ROWS,
            SeveralEpsilonTest::smooth,
            SeveralEpsilonTest::slope);
    assertThat(fine.rows().of().unitRoundoff()).isEqualTo(0x1p-53);
    SeveralEpsilon coarse =
        judged(
            Circumstances.UNKNOWN,
            "%.5e",
            ROWS,
            SeveralEpsilonTest::smooth,
            SeveralEpsilonTest::slope);
    assertThat(coarse.rows().of().unitRoundoff()).isEqualTo(0x1p-24);
  }
}
