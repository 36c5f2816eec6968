package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Format;
import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A few rows, as people paste them. */
class ShortListingsTest {

  private static final Circumstances FLOAT64 =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT64).withEpsilon(1e-5);

  private static PrintedVerdict judge(String header, String rows, Circumstances known) {
    return (PrintedVerdict)
        Diagnosis.of(
                MadeListings.read(
                    header + "\n" + rows.strip().replaceAll("\\s*;\\s*", "\n") + "\n"),
                known)
            .decisive();
  }

  private static FaultKind kind(PrintedVerdict verdict) {
    return verdict.name().flatMap(Mistake::kind).orElse(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.1234567 0.1234567; 0.5678123 0.5678123; -0.2 -0.2000001 | CORRECT           |
          0.1234 0.1234; 0.5678 0.5678; -0.2311 -0.2311           | PRECISION_LIMITED |
          0.12 0.12; 0.56 0.56                                    | PRECISION_LIMITED |
          0.1234 -0.1234; 0.5678 -0.5678                          | WRONG      | SIGN
          0.1234 -0.1234; 0.5678 0.5678; -0.2311 0.2311; 0.4 0.4  | WRONG      | SIGN
          0.2500 8.0000; 0.1250 4.0000; -0.5000 -16.0000          | WRONG      | SCALED
          0.1234 0.5678; 0.5678 -0.2311; -0.2311 0.1234           | WRONG      | PERMUTED
          0.1234 0.7654; 0.7654 0.1234; -0.2311 -0.2311; 0.4123 0.4123; -0.3 -0.3 | WRONG | PERMUTED
          0.1234 0.6234; 0.5678 1.0678; -0.2311 0.2689; 0.7 1.2   | UNRESOLVED | ADDITIVE_CONSTANT
          8 8; 5.12345 5.12345; -3.98765 -3.98765; -0.720507 -1.08076 | WRONG  | SCALED
          0.1 0.2; 0.2 0.5; 0.3 0.1; 0.5 0.3                      | UNRESOLVED |
          0.5 1                                                   | UNRESOLVED | SCALED
          0.5 0                                                   | UNRESOLVED |
          0 1.17                                                  | UNRESOLVED |
          nan 1; 1 1                                              | UNRESOLVED |
          1 nan; 1 1                                              | WRONG      | NOT_FINITE
          """)
  void shortListingsIn64BitsAreTold(String rows, Judgement judgement, FaultKind kind) {
    PrintedVerdict verdict = judge("numeric analytic", rows, FLOAT64);
    assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(judgement);
    if (judgement == Judgement.WRONG) {
      assertThat(kind(verdict)).as(verdict.toString()).isEqualTo(kind);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.5 1; 0.25 0.5; -0.125 -0.25; 1.5 3      | KINK
          0.6 0.2; 0.6 0.2                          | KINK
          0.5 1; 0.5 0; 0.3 0.3; 0.4 0.4; 0.7 0.7   | KINK
          0.51 0.51; 0.21 0.9; 0.7 0.1; 0.32 -0.2   | NOT_RESTORED
          812.1 0.9; -3119.2 -0.2; 977.3 0.7; 5541.1 0.1 | RANDOM_LOSS
          0 0; 0 0                                  | NOTHING_MOVES
          0 1; 0 2                                  | ALL_ZERO
          """)
  void whatOneEpsilonCannotDecideHasItsExperiment(String rows, Doubt doubt) {
    PrintedVerdict verdict = judge("numeric analytic", rows, FLOAT64);
    assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(verdict.doubt()).as(verdict.toString()).hasValue(doubt);
  }

  @ParameterizedTest
  @CsvSource({
    "32, BATCH, 32",
    "0.03125, BATCH, 32",
    "1248, STEPS_AND_BATCH, 1248",
    "39, STEPS, 39",
    "2, COUNT, 2",
    "3.7, NONE, 0",
  })
  void theUsersOwnCountsNameTheFactor(double factor, Factor.Meaning meaning, long count) {
    StringBuilder rows = new StringBuilder();
    for (double g : new double[] {0.11237, -0.0213, 0.3121, 0.77123, -0.4001}) {
      rows.append(g * factor).append(' ').append(g).append(';');
    }
    PrintedVerdict verdict =
        judge("numeric analytic", rows.toString(), FLOAT64.withSteps(39).withBatch(32));
    assertThat(verdict.judgement()).isEqualTo(Judgement.WRONG);
    Factor found = verdict.name().orElseThrow().factors().get(0);
    assertThat(found.meaning()).isEqualTo(meaning);
    assertThat(found.count()).isEqualTo(count);
  }

  @Test
  void aTransposedBlockIsShownWithItsShape() {
    PrintedVerdict verdict =
        judge(
            "numeric analytic",
            "0.11 0.11;0.12 0.21;0.13 0.31;0.21 0.12;0.22 0.22;0.23 0.32;0.31 0.13;0.32 0.23;0.33"
                + " 0.33",
            FLOAT64);
    assertThat(kind(verdict)).as(verdict.toString()).isEqualTo(FaultKind.PERMUTED);
    assertThat(verdict.name().orElseThrow().shape()).containsExactly(3, 3);
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
    PrintedVerdict verdict = judge("numeric analytic theta", rows.toString(), FLOAT64);
    assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.WRONG);
    assertThat(kind(verdict)).isEqualTo(FaultKind.WEIGHT_DECAY);
    assertThat(verdict.name().orElseThrow().amount().orElseThrow().value())
        .isCloseTo(0.1, within(1e-6));
  }

  private static final String GOOD = "out 0.11237 0.11237; out -0.21333 -0.21333; out 0.4 0.4;";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          w 0.31231 0.15616; w 0.71212 0.35606; w -0.1 -0.05           | SCALED           | w
          b 0.31231 0; b 0.71212 0; b -0.1 0                           | BIAS_MISSING     | b
          w 0.31231 0; w 0.71212 0; w -0.1 0                           | ZERO_BLOCK       | w
          w 3 1; w 6.3 2.1; w -9 -3; v 2.2 1.1; v 4.4 2.2; v -0.6 -0.3 | FACTOR_PER_BLOCK | w
          w 3 1; w 6.3 2.1; w -9 -3; v 2.4 0.8; v 6.6 2.2; v -0.9 -0.3 | SCALED           | w
          """)
  void mistakesAreNamedBlockByBlock(String rows, FaultKind kind, String place) {
    PrintedVerdict verdict = judge("block numeric analytic", GOOD + rows, FLOAT64);
    assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.WRONG);
    assertThat(kind(verdict)).as(verdict.toString()).isEqualTo(kind);
    assertThat(verdict.name().orElseThrow().places()).startsWith(place).doesNotContain("out");
  }

  @Test
  void doubledGradientsAtTheirOwnEpsilonAreOneListingAndNoCurve() {
    PrintedVerdict verdict =
        judge(
            "parameter epsilon numeric analytic",
            "a 1e-6 0.31231 0.15616; b 3e-6 0.71212 0.35606; c 2e-7 -0.1 -0.05; d 1e-5 0.2222"
                + " 0.1111",
            Circumstances.UNKNOWN.withPrecision(Format.FLOAT64));
    assertThat(verdict.judgement()).as(verdict.toString()).isEqualTo(Judgement.WRONG);
    assertThat(kind(verdict)).isEqualTo(FaultKind.SCALED);
    assertThat(verdict.names()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void theGateOfALossThatIsGivenIsItsUnitInTheLastPlace() {
    PrintedVerdict verdict =
        judge(
            "numeric analytic",
            "0.35 0.31; 0.92 0.97; -1.31 -1.33",
            Circumstances.UNKNOWN.withPrecision(Format.FLOAT32).withEpsilon(1e-6).withLoss(1.6));
    assertThat(verdict.judgement()).isEqualTo(Judgement.PRECISION_LIMITED);
    assertThat(verdict.roundOff().quantum().orElseThrow().size()).isEqualTo(0x1p-23 / 2e-6);
  }

  /** Where more than half of g could be wrong, nothing was resolved, whatever explains n − g. */
  @Test
  void aWorthlessResolutionIsNoVerdict() {
    Circumstances known = Circumstances.UNKNOWN.withPrecision(Format.FLOAT32).withEpsilon(1e-6);
    PrintedVerdict verdict = judge("numeric analytic", "0.35 0.31; 0.12 0.17", known.withLoss(1.6));
    assertThat(verdict.judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(verdict.doubt()).hasValue(Doubt.ROUND_OFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,0",
        "0,1e-300\n1e-300,0",
        "1e300,1e300\n-1e300,1e300",
        "1e300,1e-300\n2e300,2e-300\n3e300,3e-300",
        "nan,nan",
        "inf,-inf\n1,1",
        "1,inf",
        "inf,1\n2,2",
        "1,0\n2,0\n3,0",
        "4.9e-324,4.9e-324\n1e-323,1e-323",
        "1,1",
        "-0.0,0.0\n0.0,-0.0",
        "1.7e308,-1.7e308\n1.7e308,1.7e308\n-1.7e308,1.0e308\n1e308,1",
        "1e149,-1e149\n1e149,1e149\n-1e149,1e149\n1e149,1",
      })
  void everyEdgeHasAVerdict(String rows) {
    for (double epsilon : new double[] {1e-6, 5e-3}) {
      for (Format format : new Format[] {Format.FLOAT32, Format.FLOAT64}) {
        for (Circumstances known : MadeListings.circumstances(epsilon, format, 0)) {
          PrintedVerdict verdict = judge("numeric,analytic", rows, known);
          assertThat(verdict.resolution().all()).as(verdict.toString()).isNotNaN();
          assertThat(verdict.chance()).isBetween(0.0, 1.0);
        }
      }
    }
  }
}
