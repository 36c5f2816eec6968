package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import org.junit.jupiter.api.Test;

/** What differences can explain at one ε. */
class RoundOffTest {

  private static final Printed ROWS =
      MadeRows.of(new double[] {0.31234567, -1.7654321}, new double[] {0.3, -1.7}, 5e-9);

  @Test
  void aKnownPrecisionGivesTheUlpOfALossOverTheStep() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-3).withPrecision(Format.FLOAT32);
    RoundOff central = RoundOff.of(ROWS, known.withScheme(Scheme.CENTRAL));
    assertThat(central.typical()).isEqualTo(0x1p-23 / 2e-3);
    assertThat(RoundOff.of(ROWS, known.withScheme(Scheme.FORWARD)).typical())
        .isEqualTo(0x1p-23 / 1e-3);
  }

  @Test
  void weightsThatAddUpMoreErrorsCount() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-3).withPrecision(Format.FLOAT32);
    double central = RoundOff.of(ROWS, known.withScheme(Scheme.CENTRAL)).typical();
    double fourPoint = RoundOff.of(ROWS, known.withScheme(Scheme.FOUR_POINT)).typical();
    // Σ|w| of four-point differences is 18/12 over ε, of central ones 1 over ε.
    assertThat(fourPoint / central).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void withoutAStepNothingIsKnown() {
    RoundOff unknown = RoundOff.of(ROWS, Circumstances.UNKNOWN);
    assertThat(unknown.isKnown()).isFalse();
    assertThat(unknown.usual()).isZero();
    assertThat(unknown.most()).isInfinite();
  }

  @Test
  void truncationFallsWithTheSchemesOrderAndIsNeverAll() {
    Circumstances known = Circumstances.UNKNOWN.withEpsilon(1e-4);
    double unknown = RoundOff.of(ROWS, known).truncation();
    double central = RoundOff.of(ROWS, known.withScheme(Scheme.CENTRAL)).truncation();
    assertThat(central / unknown).isCloseTo(1e-4, within(1e-12));
    assertThat(RoundOff.of(ROWS, Circumstances.UNKNOWN.withEpsilon(10)).truncation())
        .isEqualTo(0.5);
  }
}
