package epsweep.analysis.row;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Format;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What losses are multiples of. */
class QuantumTest {

  private static final double THETA = 0.7;

  private static double quantum(DoubleUnaryOperator loss) {
    return Quantum.of(
        MadeSlopes.of(x -> loss.applyAsDouble(x[0]), new double[] {THETA}, 1), Limits.USUAL);
  }

  private static double smooth(double x) {
    return StrictMath.sin(3 * x) + 2;
  }

  @Test
  void allDigitsOfADoubleLeaveItsLastOne() {
    assertThat(quantum(QuantumTest::smooth))
        .isEqualTo(Format.FLOAT64.ulp(smooth(THETA)))
        .isEqualTo(0x1p-51);
  }

  @Test
  void aLossStoredInFloat32HasItsLastBit() {
    assertThat(quantum(x -> (float) smooth(x))).isEqualTo(0x1p-22);
  }

  @Test
  void aPrintedLossHasItsLastDecimal() {
    assertThat(quantum(x -> Math.rint(smooth(x) * 1e6) / 1e6)).isEqualTo(1e-6);
    assertThat(quantum(x -> Math.rint(smooth(x) * 1e4) / 1e4)).isEqualTo(1e-4);
  }

  @Test
  void aLossThatIsAWholeNumberAtOnePointHasNoQuantum() {
    assertThat(quantum(x -> 1 + StrictMath.exp(x - THETA))).isEqualTo(0x1p-51);
  }

  @Test
  void anOddLossIsJudgedByItsDifferences() {
    assertThat(quantum(x -> 2 + StrictMath.sin(x - THETA))).isEqualTo(0x1p-51);
    assertThat(quantum(x -> 2 + Math.rint(StrictMath.sin(x - THETA) * 1e6) / 1e6)).isEqualTo(1e-6);
    assertThat(quantum(x -> (float) (2 + StrictMath.sin(x - THETA)))).isBetween(1e-7, 3e-7);
  }

  /** Where L(θ) is known and no second differences are, as of a print, first ones tell. */
  @Test
  void aRoundLossAloneTellsNoDigits() {
    Slopes slopes = MadeSlopes.of(x -> 1.5 + StrictMath.sin(x[0]) - 0.25 * x[0], new double[1], 1);
    for (double[] row : slopes.second()) {
      Arrays.fill(row, Double.NaN);
    }
    assertThat(slopes.loss()).isEqualTo(1.5);
    assertThat(Quantum.of(slopes, Limits.USUAL)).isEqualTo(Math.ulp(1.5));
    Slopes rounded = MadeSlopes.of(x -> Math.rint(1e6 * (1.5 + x[0])) / 1e6, new double[1], 1);
    for (double[] row : rounded.second()) {
      Arrays.fill(row, Double.NaN);
    }
    assertThat(Quantum.of(rounded, Limits.USUAL)).isEqualTo(1e-6);
  }

  @Test
  void moreDigitsThanAnybodyPrintsAreNone() {
    double usual = quantum(x -> Math.rint(smooth(x) * 1e13) / 1e13);
    assertThat(usual).isLessThan(1e-13);
  }

  @Test
  void ofNoLossNothingIsKnown() {
    assertThat(quantum(x -> Double.NaN)).isZero();
  }
}
