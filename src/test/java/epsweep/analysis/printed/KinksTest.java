package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.judgement.Judgement;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.listing.Listing;
import org.junit.jupiter.api.Test;

/** What a kink at θ can have made of a right g at one ε. */
class KinksTest {

  private static boolean mayBe(double[] n, double... g) {
    Printed rows = MadeRows.of(n, g);
    return Kinks.mayBe(rows, Noise.of(rows, RoundOff.of(rows, Circumstances.UNKNOWN)));
  }

  @Test
  void behindAReluNLiesBetweenHalfOfGAndG() {
    assertThat(mayBe(new double[] {0.5, 1.4}, 1, 2)).isTrue();
    assertThat(mayBe(new double[] {0.4, 1.4}, 1, 2)).isFalse();
    assertThat(mayBe(new double[] {1.2, 1.4}, 1, 2)).isFalse();
    assertThat(mayBe(new double[] {-0.5, 1.4}, 1, 2)).isFalse();
  }

  @Test
  void orOneOfThemIsZero() {
    assertThat(mayBe(new double[] {0.5, 0}, 0, 2)).isTrue();
  }

  @Test
  void orNIsTheSameInAll() {
    assertThat(mayBe(new double[] {0.2, 0.2, -0.2}, 1, 1, -1)).isTrue();
  }

  private static boolean lookSo(Circumstances known, double[] n, double... g) {
    Printed rows = MadeRows.of(n, g);
    return Kinks.lookSo(rows, known, Noise.of(rows, RoundOff.of(rows, known)));
  }

  @Test
  void fewRowsOfOneSlopeAtSeveralDistancesLookSo() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-6).withPrecision(Format.FLOAT64);
    double[] n = {0.6, 0.7, 0.8};
    assertThat(lookSo(known, n, 1, 1, 1)).isTrue();
    assertThat(lookSo(known, n, 1, 1, 1.1)).isFalse();
    assertThat(lookSo(known.withSmoothLoss(), n, 1, 1, 1)).isFalse();
  }

  @Test
  void aFloorLeavesWholeNumbersOverTwiceTheStep() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(0x1p-10).withScheme(Scheme.CENTRAL);
    double[] g = {0, 0, 0.25};
    assertThat(Kinks.mayBeJump(MadeRows.of(new double[] {512, -1024, 0.25}, g), known)).isTrue();
    assertThat(Kinks.mayBeJump(MadeRows.of(new double[] {512, -300, 0.25}, g), known)).isFalse();
    assertThat(Kinks.mayBeJump(MadeRows.of(g, g), known)).isFalse();
  }

  /** Half of g in all rows is what a central difference at the kink of a ReLU leaves. */
  @Test
  void halfOfTheGradientIsNoKinkOfOneSidedDifferences() {
    double[] n = {0.3127, -1.4142, 0.7182, 2.2361};
    Printed rows = MadeRows.of(n, MadeRows.filled(n.length, i -> 2 * n[i]));
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-6).withPrecision(Format.FLOAT64);
    assertThat(judgement(rows, known.withScheme(Scheme.FORWARD))).isEqualTo(Judgement.WRONG);
    assertThat(judgement(rows, known.withScheme(Scheme.CENTRAL))).isEqualTo(Judgement.UNRESOLVED);
  }

  /** At the kink of |θ| a one-sided difference is the slope of one side, g that of the other. */
  @Test
  void aSignOfOneRowMayBeThatOfTheOtherSide() {
    StringBuilder text = new StringBuilder("parameter,epsilon,numeric,analytic\n");
    for (double epsilon : new double[] {1e-6, 1e-5, 1e-4, 1e-3, 1e-2}) {
      text.append("w0,").append(epsilon).append(",0.0341,-0.0254\n");
    }
    Listing listing = MadeListings.read(text.toString());
    Circumstances known = Circumstances.UNKNOWN;
    assertThat(Diagnosis.of(listing, known.withScheme(Scheme.FORWARD)).judgement())
        .isEqualTo(Judgement.UNRESOLVED);
    assertThat(Diagnosis.of(listing, known.withScheme(Scheme.CENTRAL)).judgement())
        .isEqualTo(Judgement.WRONG);
  }

  private static Judgement judgement(Printed rows, Circumstances known) {
    return PrintedJudge.judge(rows, known, PrintedJudge.TOLERANCE, 1).judgement();
  }
}
