package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.DoubleDouble.Row;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.junit.jupiter.api.Test;

/**
 * The elementary functions of pairs against Commons Math's Dfp with 60 decimal digits, on 20,000
 * seeded points for each function; the worst error is printed.
 */
class DoubleDoubleFunctionsTest {

  private static final int POINTS = 20_000;
  private static final DfpArithmetic DECIMAL = new DfpArithmetic(60);

  /** u² = 2^−106, the unit that errors are counted in. */
  private static final double UNIT = Format.DOUBLE_DOUBLE.unitRoundoff();

  private final DoubleDouble math = new DoubleDouble();

  /** One function with its exact counterpart. */
  private record Function(String name, UnaryOperator<Dfp> exact, Kernel kernel) {

    double value(double x) {
      Row row = new Row(new double[] {x}, new double[1]);
      kernel.apply(row, row, 0, 1);
      assertThat(Double.compare(row.high()[0] + row.low()[0], row.high()[0])).isZero();
      return row.high()[0];
    }
  }

  private interface Kernel {
    void apply(Row y, Row x, int from, int to);
  }

  private final Function exp = new Function("exp", Dfp::exp, math::exp);
  private final Function log = new Function("log", Dfp::log, math::log);
  private final Function tanh = new Function("tanh", DfpArithmetic::tanh, math::tanh);
  private final Function sigmoid = new Function("sigmoid", DfpArithmetic::sigmoid, math::sigmoid);

  /** Below −630 the low part of the result is subnormal. */
  @Test
  void expErrsByLessThanTwoUnits() {
    assertThat(worst(exp, points(-630, 709.7))).isLessThan(2);
  }

  @Test
  void logErrsByLessThanFourUnits() {
    assertThat(worst(log, positive())).isLessThan(4);
  }

  @Test
  void tanhErrsByLessThanEightUnits() {
    assertThat(worst(tanh, points(-90, 90))).isLessThan(8);
  }

  @Test
  void sigmoidErrsByLessThanEightUnits() {
    assertThat(worst(sigmoid, points(-630, 80))).isLessThan(8);
  }

  /** A third over the whole range, a third where most of it happens, a third in every binade. */
  private static Row points(double low, double high) {
    Random random = new Random(1);
    double[] x = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] =
          switch (i % 3) {
            case 0 -> low + (high - low) * random.nextDouble();
            case 1 -> 3 * random.nextGaussian();
            default -> {
              double sign = random.nextBoolean() ? 1 : -1;
              yield sign * Math.scalb(1 + random.nextDouble(), random.nextInt(305) - 300);
            }
          };
    }
    return withLowParts(x, random);
  }

  /** A third in every binade, a third around 1, a third ever closer to 1. */
  private static Row positive() {
    Random random = new Random(2);
    double[] x = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] =
          switch (i % 3) {
            case 0 -> Math.scalb(1 + random.nextDouble(), random.nextInt(1900) - 900);
            case 1 -> Math.exp(0.5 * random.nextGaussian());
            default -> 1 + Math.scalb(random.nextDouble() - 0.5, -random.nextInt(56));
          };
    }
    return withLowParts(x, random);
  }

  /** Pairs with these high parts and random low ones. */
  static Row withLowParts(double[] high, Random random) {
    Row row = new Row(high, new double[high.length]);
    for (int i = 0; i < high.length; i++) {
      double low = 0.5 * Math.ulp(high[i]) * (2 * random.nextDouble() - 1);
      boolean normalised = high[i] + low == high[i]; // half an ulp reaches too far below 2^k
      row.low()[i] = normalised ? low : 0;
    }
    return row;
  }

  /** The largest relative error in units of 2^−106. */
  private static double worst(Function function, Row x) {
    Row y = new Row(new double[POINTS], new double[POINTS]);
    function.kernel().apply(y, x, 0, POINTS);
    double worst = 0;
    double at = 0;
    for (int i = 0; i < POINTS; i++) {
      Dfp exact = function.exact().apply(DECIMAL.value(x, i));
      double error = DECIMAL.relativeError(y, i, exact) / UNIT;
      if (!(error <= worst)) {
        worst = error;
        at = x.high()[i];
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s double-double: worst error %.3f · 2^-106 at %a, %d points%n",
        function.name(),
        worst,
        at,
        POINTS);
    return worst;
  }

  @Test
  void coefficientsAreTheNearestPairs() {
    Row inverse = DoubleDoubleConstants.INVERSE_FACTORIALS;
    DfpField field = new DfpField(60);
    Dfp factorial = field.getOne();
    for (int n = 0; n < inverse.high().length; n++) {
      factorial = factorial.multiply(Math.max(n, 1));
      assertThat(DECIMAL.relativeError(inverse, n, factorial.reciprocal())).isLessThan(UNIT);
    }
    Dfp ln2 = field.getLn2();
    assertThat(DECIMAL.relativeError(DoubleDoubleConstants.LN2, 0, ln2)).isLessThan(UNIT);
  }

  /** With 42 bits in each of the first parts, their products with |k| &lt; 2^11 are exact. */
  @Test
  void partsOfLn2AreShortAndAddUp() {
    double[] parts = {
      DoubleDoubleConstants.LN2_FIRST,
      DoubleDoubleConstants.LN2_SECOND,
      DoubleDoubleConstants.LN2_THIRD
    };
    assertThat(Math.scalb(parts[0], 42)).isEqualTo(Math.rint(Math.scalb(parts[0], 42)));
    assertThat(Math.scalb(parts[1], 84)).isEqualTo(Math.rint(Math.scalb(parts[1], 84)));
    assertThat(Math.abs(parts[1])).isLessThanOrEqualTo(0x1p-43);
    DfpField field = new DfpField(60);
    Dfp rest = field.getLn2();
    for (double part : parts) {
      rest = rest.subtract(field.newDfp(part));
    }
    assertThat(Math.abs(rest.toDouble())).isLessThan(0x1p-137);
  }

  @Test
  void edgesOfExp() {
    assertThat(exp.value(Double.NaN)).isNaN();
    assertThat(exp.value(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(exp.value(Double.MAX_VALUE)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(exp.value(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(exp.value(-Double.MAX_VALUE)).isZero();
    assertThat(exp.value(0.0)).isEqualTo(1);
    assertThat(exp.value(-0.0)).isEqualTo(1);
    assertThat(exp.value(709.782712893384)).isFinite();
    assertThat(exp.value(709.782712893385)).isInfinite();
    assertThat(exp.value(-745.2)).isZero();
    assertThat(exp.value(-744.4)).isEqualTo(Double.MIN_VALUE);
    assertThat(exp.value(Double.MIN_VALUE)).isEqualTo(1);
  }

  @Test
  void edgesOfLog() {
    assertThat(log.value(0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(log.value(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(log.value(-1.0)).isNaN();
    assertThat(log.value(-Double.MIN_VALUE)).isNaN();
    assertThat(log.value(Double.NEGATIVE_INFINITY)).isNaN();
    assertThat(log.value(Double.NaN)).isNaN();
    assertThat(log.value(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(log.value(1.0)).isZero();
    assertThat(log.value(Double.MIN_VALUE)).isEqualTo(-744.4400719213812);
    assertThat(log.value(Double.MAX_VALUE)).isEqualTo(709.782712893384);
  }

  @Test
  void edgesOfTanh() {
    assertThat(1 / tanh.value(0.0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(1 / tanh.value(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(tanh.value(Double.NaN)).isNaN();
    for (double x : new double[] {80, 300, 1e300, Double.POSITIVE_INFINITY}) {
      assertThat(pair(tanh, x)).isEqualTo(new double[] {1, 0});
      assertThat(pair(tanh, -x)).isEqualTo(new double[] {-1, -0.0});
    }
    assertThat(pair(tanh, 36)[1]).isNegative();
    assertThat(tanh.value(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(tanh.value(1e-310)).isEqualTo(1e-310);
    for (double x : new double[] {1e-3, 0.3, 1, 7, 20}) {
      double[] y = pair(tanh, x);
      assertThat(pair(tanh, -x)).isEqualTo(new double[] {-y[0], -y[1]});
    }
  }

  @Test
  void edgesOfSigmoid() {
    assertThat(pair(sigmoid, 0.0)).isEqualTo(new double[] {0.5, 0});
    assertThat(pair(sigmoid, -0.0)).isEqualTo(new double[] {0.5, 0});
    assertThat(sigmoid.value(Double.NaN)).isNaN();
    assertThat(pair(sigmoid, Double.POSITIVE_INFINITY)).isEqualTo(new double[] {1, 0});
    assertThat(pair(sigmoid, Double.MAX_VALUE)).isEqualTo(new double[] {1, 0});
    assertThat(sigmoid.value(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(pair(sigmoid, 100)).isEqualTo(new double[] {1, -exp.value(-100)});
    assertThat(sigmoid.value(-720.0)).isBetween(1e-313, 3e-313);
    assertThat(sigmoid.value(-746.0)).isZero();
  }

  private static double[] pair(Function function, double x) {
    Row row = new Row(new double[] {x}, new double[1]);
    function.kernel().apply(row, row, 0, 1);
    return new double[] {row.high()[0], row.low()[0]};
  }

  /** An element's bits depend on its x alone, not on its place or its neighbours. */
  @Test
  void anElementDoesNotDependOnItsRow() {
    int lanes = 1000;
    Row x = points(-800, 800);
    x.high()[17] = Double.NaN;
    x.high()[18] = Double.POSITIVE_INFINITY;
    for (Function function : new Function[] {exp, log, tanh, sigmoid}) {
      Row y = math.row(lanes);
      math.copy(x, 0, y, 0, lanes);
      Row elsewhere = math.row(lanes);
      math.copy(x, 0, elsewhere, 0, lanes);
      function.kernel().apply(elsewhere, x, 3, lanes - 2);
      function.kernel().apply(y, y, 3, lanes - 2);
      assertThat(elsewhere.high()).isEqualTo(y.high());
      assertThat(elsewhere.low()).isEqualTo(y.low());
      for (int l = 0; l < lanes; l++) {
        Row alone = math.row(1);
        math.copy(x, l, alone, 0, 1);
        if (l >= 3 && l < lanes - 2) {
          function.kernel().apply(alone, alone, 0, 1);
        }
        Row inRow = math.row(1);
        math.copy(y, l, inRow, 0, 1);
        assertThat(inRow.high()).as(function.name()).isEqualTo(alone.high());
        assertThat(inRow.low()).as(function.name()).isEqualTo(alone.low());
      }
    }
  }
}
