package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.gradient.Discrepancy;
import epsweep.gradient.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows with the digits that they were printed with. */
class PrintedTest {

  private static final double[] N = {1.234, -0.5, 0, 2};
  private static final double[] G = {1.236, -0.5, 0.25, -2};
  private static final double HALF = 0.0005;
  private static final Printed ROWS = MadeRows.of(N, G, HALF);

  /** The same where |n − g| is stated of the first two. */
  private static Printed stated(double first, double second, double half) {
    double none = Double.NaN;
    return new Printed(
        N,
        G,
        ROWS.numericHalfUnit(),
        ROWS.analyticHalfUnit(),
        new double[] {first, second, none, none},
        new double[] {half, half, 0, 0},
        ROWS.theta(),
        ROWS.names(),
        List.of(new Group("w", Group.Kind.BLOCK, new int[] {0, 1, 2, 3})));
  }

  @Test
  void printMayHaveTakenOrAddedHalfAUnitOfBoth() {
    assertThat(ROWS.print(0)).isCloseTo(2 * HALF, within(2e-6));
    assertThat(ROWS.apart(0)).isCloseTo(0.002 - 2 * HALF, within(2e-6));
    assertThat(ROWS.atMost(0)).isCloseTo(0.002 + 2 * HALF, within(2e-6));
    assertThat(ROWS.apart(1)).isZero();
    assertThat(ROWS.looksEqual(0)).isFalse();
    assertThat(ROWS.looksEqual(1)).isTrue();
    assertThat(MadeRows.of(N, G, 2 * HALF).looksEqual(0)).isTrue();
  }

  @Test
  void aStatedDifferenceComesBeforeThatOfTheDigits() {
    Printed rows = stated(0.0016, 3e-6, 5e-7);
    assertThat(rows.apart(0)).isCloseTo(0.0016 - 5e-7, within(1e-15));
    assertThat(rows.apart(1)).isCloseTo(3e-6 - 5e-7, within(1e-15));
    assertThat(rows.atMost(1)).isCloseTo(3e-6 + 5e-7, within(1e-15));
    assertThat(rows.apart(2)).isEqualTo(ROWS.apart(2));
    assertThat(rows.looksEqual(1)).isTrue();
  }

  @Test
  void dIsOfWhatIsStated() {
    assertThat(ROWS.discrepancy()).isEqualTo(Discrepancy.of(G, N, new int[] {0, 1, 2, 3}));
    assertThat(stated(0.002, 0, 0).discrepancy()).isCloseTo(ROWS.discrepancy(), within(1e-14));
    assertThat(stated(3, 0, 0).discrepancy()).isGreaterThan(ROWS.discrepancy());
    assertThat(stated(99, 0, 0).discrepancy()).isEqualTo(1);
  }

  @Test
  void sizesThatRepeatCountOnce() {
    Printed rows = MadeRows.of(new double[] {2, -2, 0, 3, 2}, new double[5]);
    assertThat(rows.distinct(new int[] {0, 1, 2, 3, 4})).isEqualTo(2);
    assertThat(rows.distinct(new int[] {2})).isZero();
  }

  @Test
  void whatOverflowsWhenItIsSquaredIsNoNumber() {
    Printed rows = MadeRows.of(new double[] {1e151, Double.NaN, 1}, new double[] {1, 1, -1e151});
    assertThat(rows.where(rows::hasNumeric)).containsExactly(2);
    assertThat(rows.where(rows::hasAnalytic)).containsExactly(0, 1);
  }

  @Test
  void someRowsKeepTheirNumbersAndNamesAndLoseTheirBlocks() {
    Printed some = stated(0.0016, 3e-6, 5e-7).rows(new int[] {1, 3});
    assertThat(some.numeric()).containsExactly(-0.5, 2);
    assertThat(some.analytic()).containsExactly(-0.5, -2);
    assertThat(some.stated()[0]).isEqualTo(3e-6);
    assertThat(some.statedHalfUnit()[0]).isEqualTo(5e-7);
    assertThat(some.names()).containsExactly("w[1]", "w[3]");
    assertThat(some.blocks()).isEmpty();
  }

  @Test
  void meansOfNothingAreZero() {
    assertThat(Printed.rms(new double[0])).isZero();
    assertThat(Printed.median(new double[0])).isZero();
    assertThat(Printed.rms(new double[] {3, -4})).isCloseTo(Math.sqrt(12.5), within(1e-15));
    assertThat(Printed.median(new double[] {9, 1, 5})).isEqualTo(5);
    assertThat(Printed.median(new double[] {9, 1})).as("the upper").isEqualTo(9);
  }
}
