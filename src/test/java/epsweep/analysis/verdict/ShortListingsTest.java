package epsweep.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Format;
import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few rows, as people paste them. */
class ShortListingsTest {

  private static final Circumstances FLOAT64 =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT64).withEpsilon(1e-5);

  private static Verdict judge(String header, String rows, Circumstances known) {
    return Diagnosis.of(
        MadeListings.read(header + "\n" + rows.strip().replaceAll("\\s*;\\s*", "\n") + "\n"),
        known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.1234 0.1234; 0.5678 0.5678; -0.2311 -0.2311           | CORRECT    |
          0.123456 0.123457; 0.567812 0.567811                    | CORRECT    |
          0.12 0.12; 0.56 0.56                                    | UNRESOLVED |
          0.1234 -0.1234; 0.5678 -0.5678                          | WRONG      | SIGN
          0.1234 -0.1234; 0.5678 0.5678; -0.2311 0.2311; 0.4 0.4  | WRONG      | SIGN
          0.2500 8.0000; 0.1250 4.0000; -0.5000 -16.0000          | WRONG      | SCALED
          0.1234 0.5678; 0.5678 -0.2311; -0.2311 0.1234           | WRONG      | PERMUTED
          0.1 0.2; 0.2 0.5; 0.3 0.1; 0.5 0.3                      | WRONG      |
          0.1234 0.6234; 0.5678 1.0678; -0.2311 0.2689; 0.7 1.2   | WRONG      | ADDITIVE_CONSTANT
          0.1234 0.9; 0.5678 -0.2; -0.2311 0.7; 0.3112 0.1        | WRONG      |
          0.5 1                                                   | UNRESOLVED |
          0.5 0                                                   | UNRESOLVED |
          0.5123 0.5123; 0.2131 0.9; 0.7 0.1; 0.3211 0.2; .22 .9  | UNRESOLVED |
          """)
  void shortListingsIn64BitsAreTold(String rows, Judgement judgement, FaultKind kind) {
    Verdict verdict = judge("numeric analytic", rows, FLOAT64);
    assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(judgement);
    assertThat(verdict.kind().orElse(null)).as(verdict.toString()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "32, averaged over B = 32",
    "0.03125, summed over B = 32 where the loss is averaged (32 samples)",
    "1248, averaged over T·B = 1248",
    "39, averaged over T = 39",
    "2, half of what it should be: scaled by 2",
    "3.7, scaled by 3.7",
  })
  void theUsersOwnCountsNameTheFactor(double factor, String headline) {
    StringBuilder rows = new StringBuilder();
    for (double g : new double[] {0.11237, -0.0213, 0.3121, 0.77123, -0.4001}) {
      rows.append(g * factor).append(' ').append(g).append(';');
    }
    Verdict verdict =
        judge("numeric analytic", rows.toString(), FLOAT64.withSteps(39).withBatch(32));
    assertThat(verdict.headline()).isEqualTo(headline);
  }

  @Test
  void aTransposedBlockIsShownWithItsShape() {
    Verdict verdict =
        judge(
            "numeric analytic",
            "0.11 0.11;0.12 0.21;0.13 0.31;0.21 0.12;0.22 0.22;0.23 0.32;0.31 0.13;0.32 0.23;0.33"
                + " 0.33",
            FLOAT64);
    assertThat(verdict.kind()).as(verdict.toString()).hasValue(FaultKind.PERMUTED);
    assertThat(verdict.headline()).isEqualTo("transposed: 3 × 3");
  }

  @Test
  void weightDecayOnOneSideShowsWhereParametersAreListed() {
    StringBuilder rows = new StringBuilder();
    double[] theta = {0.5, -1.2, 0.8, 0.1, -0.7, 1.4};
    double[] g = {0.1123, 0.2034, -0.3311, 0.0511, 0.1512, -0.2713};
    for (int i = 0; i < g.length; i++) {
      rows.append(g[i] + 0.1 * theta[i]).append(' ').append(g[i]).append(' ');
      rows.append(theta[i]).append(';');
    }
    Verdict verdict = judge("numeric analytic theta", rows.toString(), FLOAT64);
    assertThat(verdict.kind()).as(verdict.toString()).hasValue(FaultKind.WEIGHT_DECAY);
    assertThat(verdict.headline()).contains("λ = 0.1");
  }

  private static final String GOOD = "out 0.11237 0.11237; out -0.21333 -0.21333; out 0.4 0.4;";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          w 0.31231 0.15616; w 0.71212 0.35606; w -0.1 -0.05           | SCALED           | w: half
          b 0.31231 0; b 0.71212 0; b -0.1 0                           | BIAS_MISSING     | b: g is zero
          w 0.31231 0; w 0.71212 0; w -0.1 0                           | ZERO_BLOCK       | w: g is zero
          w 3 1; w 6.3 2.1; w -9 -3; v 2.2 1.1; v 4.4 2.2; v -0.6 -0.3 | FACTOR_PER_BLOCK | w, v: a factor
          w 3 1; w 6.3 2.1; w -9 -3; v 2.4 0.8; v 6.6 2.2; v -0.9 -0.3 | SCALED           | w, v: scaled by 3
          w .3 .7; w .7 -.1; w .1 .3; w -.8 .7                         |                  | w: g differs
          """)
  void mistakesAreNamedBlockByBlock(String rows, FaultKind kind, String headline) {
    Verdict verdict = judge("block numeric analytic", GOOD + rows, FLOAT64);
    assertThat(verdict.judgement()).isEqualTo(Judgement.WRONG);
    assertThat(verdict.kind().orElse(null)).as(verdict.toString()).isEqualTo(kind);
    assertThat(verdict.headline()).startsWith(headline);
    assertThat(verdict.evidence())
        .anyMatch(e -> e.what().equals("out") && e.meaning().startsWith("correct"));
  }

  @Test
  void blocksThatAgreeAreCorrectTogether() {
    assertThat(
            judge("block numeric analytic", GOOD + "w 0.12345 0.12345; w 0.2 0.2", FLOAT64)
                .judgement())
        .isEqualTo(Judgement.CORRECT);
  }

  @Test
  void theGateOfALossThatIsGivenIsItsUnitInTheLastPlace() {
    Verdict verdict =
        judge(
            "numeric analytic",
            "0.35 0.31; 0.12 0.17",
            Circumstances.UNKNOWN.withPrecision(Format.FLOAT32).withEpsilon(1e-6).withLoss(1.6));
    assertThat(verdict.judgement()).isEqualTo(Judgement.PRECISION_LIMITED);
    assertThat(verdict.quantum().orElseThrow().size()).isEqualTo(0x1p-23 / 2e-6);
    assertThat(verdict.quantum().orElseThrow().rows()).isZero();
  }
}
