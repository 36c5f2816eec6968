package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.pattern.Gradients;
import epsweep.arithmetic.Format;
import org.junit.jupiter.api.Test;

/** Bars that stand in for measured ones. */
class BarsTest {

  private static Gradients of(Circumstances known, double half, double[] n, double... g) {
    Printed rows = MadeRows.of(n, g, half);
    return new Bars(rows, RoundOff.of(rows, known), known).gradients();
  }

  private static double[] errors(Circumstances known, double half, double[] n, double... g) {
    return of(known, half, n, g).numericError();
  }

  private static final Circumstances FLOAT32 =
      Circumstances.UNKNOWN.withPrecision(Format.FLOAT32).withEpsilon(1e-2);

  /** A pattern may leave a tenth, two bars, of what it explains. */
  @Test
  void aTwentiethOfTheDifferenceOrOfNIsLeft() {
    double[] n = {1, 0.01};
    double[] bars = errors(FLOAT32, 0, n, 3, 2);
    double level = bars[0] - 0.05;
    assertThat(level).as("half of the usual round-off").isBetween(0.0, 1e-4);
    assertThat(bars[1]).as("n is smaller than n − g").isCloseTo(level + 0.0005, within(1e-15));
    assertThat(errors(FLOAT32, 0, new double[] {3, 2}, 2.8, 0.5)[0])
        .as("n − g is smaller than n")
        .isCloseTo(level + 0.05 * 0.2, within(1e-12));
  }

  @Test
  void halfAUnitOfPrintIsAdded() {
    double[] n = {1, 0.01};
    assertThat(errors(FLOAT32, 1e-3, n, 3, 2)[0] - errors(FLOAT32, 0, n, 3, 2)[0])
        .isCloseTo(1e-3, within(1e-15));
  }

  /** Without it rows far smaller than the others would have to fit to their last digit. */
  @Test
  void whereTheRoundOffIsUnknownItIsAHundredthOfTheDifferences() {
    double[] n = {1, 1e-6};
    double rms = Printed.rms(new double[] {2, 1e-6});
    assertThat(errors(Circumstances.UNKNOWN, 0, n, 3, 2e-6)[1]).isCloseTo(0.01 * rms, within(1e-6));
  }

  @Test
  void besideRowsThatAreOffOneThatAgreesToAHundredthIsOn() {
    double[] n = {1, 1};
    assertThat(of(FLOAT32, 0, n, 3, 1.009).numericError()[1]).isGreaterThan(0.0045);
    assertThat(of(FLOAT32, 0, n, 1.008, 1.009).numericError()[1])
        .as("where all agree so, what is left may have a pattern")
        .isLessThan(0.001);
  }

  @Test
  void theCountsOfTheModelAreHandedOn() {
    Gradients rows = of(FLOAT32.withSteps(7).withBatch(3), 1e-4, new double[] {1}, 2);
    assertThat(rows.counts().steps()).hasValue(7);
    assertThat(rows.counts().batch()).hasValue(3);
    assertThat(rows.analyticError()).containsExactly(1e-4);
    assertThat(rows.names().apply(0)).isEqualTo("w[0]");
  }
}
