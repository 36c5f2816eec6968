package epsweep.function;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dfunctions=100000} tries so many points of each function. */
class QuickFunctionsTest {

  private static final int COUNT = Math.max(2_000, Integer.getInteger("functions", 0));

  private final DoubleDouble math = new DoubleDouble();

  /** The functions of pairs, which they are compared with, err by 2^−30 of what is allowed here. */
  @ParameterizedTest
  @EnumSource(RealFunction.class)
  void errorsAreBelowHalfOfWhatTheRoundingAllowsFor(RealFunction f) {
    if (!QuickFunctions.know(f)) {
      return;
    }
    Points points = new Points(f.name().hashCode());
    Row x = math.row(COUNT);
    for (int l = 0; l < COUNT; l++) {
      x.high()[l] = points.of(f);
    }
    Row exact = math.row(COUNT);
    Row quick = math.row(COUNT);
    new WideFunctions().apply(f, exact, x, COUNT);
    QuickFunctions.apply(f, quick, x.high(), COUNT);
    int unknown = 0;
    for (int l = 0; l < COUNT; l++) {
      if (Double.isNaN(quick.high()[l])) {
        unknown++;
      } else {
        assertThat(Math.abs(difference(quick, exact, l)))
            .as(f + " of " + x.high()[l])
            .isLessThanOrEqualTo(QuickFunctions.ERROR / 2 * Math.abs(exact.high()[l]));
      }
    }
    assertThat(unknown).as("unknown").isLessThan(COUNT / 3);
  }

  /** A high part off by more than its last place would leave quotients of pairs wrong. */
  @ParameterizedTest
  @EnumSource(names = {"EXP", "LOG", "SIN", "COS"})
  void highPartsAreNearest(RealFunction f) {
    double[] x = {0.3, 0.7, 1.1, 2.9, 17.3, 80.1};
    Row y = math.row(x.length);
    QuickFunctions.apply(f, y, x, x.length);
    for (int l = 0; l < x.length; l++) {
      assertThat(y.high()[l] + y.low()[l]).isEqualTo(y.high()[l]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, -3, 7, 64, -64})
  void powersErrByAFewUnitsOfAPair(int n) {
    double[] x = {0.3, -0.7, 1.1, 2.9, -17.3, 801};
    Row quick = math.row(x.length);
    QuickFunctions.power(quick, x, n, x.length);
    Row exact = math.row(x.length);
    Row exponent = math.row(x.length);
    math.fill(exponent, math.scalar(n), 0, 0, x.length);
    new WideFunctions().power(exact, new Row(x, new double[x.length]), exponent, x.length);
    for (int l = 0; l < x.length; l++) {
      assertThat(Math.abs(difference(quick, exact, l)))
          .as(x[l] + "^" + n)
          .isLessThanOrEqualTo(0x1p-97 * Math.abs(exact.high()[l]));
    }
  }

  private static double difference(Row a, Row b, int l) {
    return a.high()[l] - b.high()[l] + (a.low()[l] - b.low()[l]);
  }
}
