package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.judgement.Judgement;
import epsweep.analysis.judgement.Resolution;
import epsweep.analysis.pattern.Factor;
import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
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

  /** A forward difference at the kink of |θ| is the slope on the other side. */
  @Test
  void theSignOfOneRowProvesAMistakeOfTwoSidedDifferencesAlone() {
    String rows =
        "0.25168481 0.25168481; -0.66694561 -0.66694561; -0.52861090 -0.52861090;"
            + "0.02428401 -0.02428401";
    Circumstances known = Circumstances.UNKNOWN.withPrecision(Format.FLOAT64);
    assertThat(judge("numeric analytic", rows, known).judgement()).isEqualTo(Judgement.UNRESOLVED);
    assertThat(judge("numeric analytic", rows, known.withScheme(Scheme.CENTRAL)).judgement())
        .isEqualTo(Judgement.WRONG);
  }

  /** Most rows off by 1e4 times of what n is elsewhere: the loss is, and g is right. */
  @Test
  void aLossThatIsOffNowAndThenIsNoMistake() {
    String rows =
        """
          650.9253 -0.021041583;
            -0.011584417 -0.011584417;
            -2187.2026 -0.022897324;
            -1640.3592 0.025564609;
            -2291.2806 0.050502371;
            104.1041 -0.047315961;
            546.71465 -0.080274166;
            2291.4253 0.094211831;
            0.018887015 0.018887014;
            2733.9699 -0.0047377155;
            546.79937 0.0044404896;
            -0.019648549 -0.019648549;
            9.7701637 0.0059685988;
            -0.0046131101 -0.0046131105;
            -9.6949994 0.069195653;
            -2196.9371 0.0068382406;
            -0.0071983714 -0.0071983714;
            2196.9333 -0.010564986;
            2187.1222 -0.057467516;
            0.001675708 0.0016757077;
            -546.78576 0.009168177;
            -536.85094 0.17978851
        """;
    PrintedVerdict verdict =
        judge("numeric analytic", rows, Circumstances.UNKNOWN.withEpsilon(1e-7));
    assertThat(verdict.judgement()).isEqualTo(Judgement.UNRESOLVED);
  }

  /** Σg is 0.13 % of Σ|g|, by chance: of p − y it is 0 to its ten digits. */
  @Test
  void aSumThatIsNearlyZeroIsNoSoftmax() {
    String rows =
        "-1.2580935478e+01 -8.9588594437e+00; 2.7162971497e+00 4.6745896339e+00; -7.1266764402e-01 -6.8482083082e-01; -6.6626214981e-01 3.8955640793e-01; 3.6591768265e+00 6.3616461754e+00; -1.1945606232e+01 -9.8578414917e+00; 6.6702399254e+00 8.1273536682e+00";
    Circumstances known =
        Circumstances.UNKNOWN.withPrecision(Format.FLOAT32).withEpsilon(0.021735147009468967);
    assertThat(judge("numeric analytic", rows, known).judgement()).isEqualTo(Judgement.UNRESOLVED);
  }

  /** A mistake of 1.5e-6 in the row that ‖g‖ consists of was to hide below 9.6e-7. */
  @Test
  void whatMayHideIsAboutTheRowsThatAreOff() {
    String rows =
        "16314.13178275 16314.12838851; 0.00784606 0.00784606; 0.00207239 0.00207239;"
            + "0.01504315 0.01504315; 2623.13005741 2623.13740880; 0.00936895 0.00936892";
    Resolution resolution =
        judge("numeric analytic", rows, Circumstances.UNKNOWN.withEpsilon(1e-4)).resolution();
    assertThat(resolution.all()).isBetween(1.3e-6, 3e-6);
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
