package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.DoubleDouble.Row;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.junit.jupiter.api.Test;

/**
 * The operations of pairs against Commons Math's Dfp with 60 decimal digits, on 20,000 seeded
 * points each; the worst error is printed.
 */
class DoubleDoubleTest {

  private static final int POINTS = 20_000;
  private static final DfpArithmetic DECIMAL = new DfpArithmetic(60);
  private static final double UNIT = Format.DOUBLE_DOUBLE.unitRoundoff();

  private final DoubleDouble math = new DoubleDouble();

  private interface Kernel<V> {
    void apply(V y, V a, V b, int from, int to);
  }

  private static <V> Map<String, Kernel<V>> operations(Arithmetic<V> e) {
    Map<String, Kernel<V>> operations = new TreeMap<>();
    operations.put("add", e::add);
    operations.put("subtract", e::subtract);
    operations.put("multiply", e::multiply);
    operations.put("divide", e::divide);
    operations.put("max", e::max);
    operations.put("addProduct", e::addProduct);
    return operations;
  }

  /** Bounds of Joldes, Muller and Popescu (2017): 3u² + 13u³, 5u², 15u² + 56u³. */
  @Test
  void operationsErrByNoMoreThanTheoryAllows() {
    assertThat(worst("add", Dfp::add)).isLessThan(3.01);
    assertThat(worst("subtract", Dfp::subtract)).isLessThan(3.01);
    assertThat(worst("multiply", Dfp::multiply)).isLessThan(5);
    assertThat(worst("divide", Dfp::divide)).isLessThan(15.01);
  }

  private double worst(String name, BinaryOperator<Dfp> exact) {
    Random random = new Random(5);
    Row a = numbers(random);
    Row b = numbers(random);
    cancelSome(a, b, random);
    Row y = math.row(POINTS);
    operations(math).get(name).apply(y, a, b, 0, POINTS);
    double worst = 0;
    for (int i = 0; i < POINTS; i++) {
      Dfp value = exact.apply(DECIMAL.value(a, i), DECIMAL.value(b, i));
      double error = DECIMAL.relativeError(y, i, value) / UNIT;
      worst = error <= worst ? worst : error;
      assertThat(y.high()[i] + y.low()[i]).isEqualTo(y.high()[i]);
    }
    System.out.printf(
        Locale.ROOT,
        "%s double-double: worst error %.3f · 2^-106, %d points%n",
        name,
        worst,
        POINTS);
    return worst;
  }

  private static Row numbers(Random random) {
    double[] high = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      high[i] = Math.scalb(random.nextGaussian(), i % 2 == 0 ? 0 : random.nextInt(200) - 100);
    }
    return DoubleDoubleFunctionsTest.withLowParts(high, random);
  }

  /** Every third b agrees with ±a in up to all bits of its high part. */
  private static void cancelSome(Row a, Row b, Random random) {
    for (int i = 0; i < POINTS; i += 3) {
      double sign = random.nextBoolean() ? 1 : -1;
      double high = sign * a.high()[i] * (1 + Math.scalb(1.0, -random.nextInt(56)));
      double low = b.low()[i] / b.high()[i] * high;
      b.high()[i] = high + low;
      b.low()[i] = low - (b.high()[i] - high);
    }
  }

  @Test
  void productsAreSummedFromLeftToRightAsProductsAndSums() {
    int lanes = 300;
    Random random = new Random(6);
    Row weights = numbers(random);
    for (int count : new int[] {0, 1, 5}) {
      Row[] x = new Row[count];
      Row[] own = new Row[count];
      for (int j = 0; j < count; j++) {
        x[j] = numbers(random);
        own[j] = math.row(lanes);
        math.fill(own[j], weights, 7 + j, 0, lanes);
      }
      Row start = numbers(random);
      Row expected = copy(start, lanes);
      for (int j = 0; j < count; j++) {
        Row product = math.row(lanes);
        math.multiply(product, x[j], own[j], 0, lanes);
        math.add(expected, product, expected, 0, lanes);
      }
      Row shared = copy(start, lanes);
      math.addProducts(shared, weights, 7, x, count, 0, lanes);
      assertSame(shared, expected);
      Row each = copy(start, lanes);
      math.addProducts(each, own, 0, x, count, 0, lanes);
      assertSame(each, expected);
      Row sharedValues = copy(start, lanes);
      math.addProducts(sharedValues, x, 0, weights, 7, count, 0, lanes);
      assertSame(sharedValues, expected);
      Row scaled = copy(start, lanes);
      for (int j = 0; j < count; j++) {
        math.addScaled(scaled, 0, weights, 7 + j, x[j], 0, lanes);
      }
      assertSame(scaled, expected);
      Row products = copy(start, lanes);
      for (int j = 0; j < count; j++) {
        math.addProduct(products, own[j], x[j], 0, lanes);
      }
      assertSame(products, expected);
    }
  }

  @Test
  void aScaledStretchLeavesTheRestAlone() {
    Random random = new Random(7);
    Row x = numbers(random);
    Row y = copy(numbers(random), 60);
    Row expected = copy(y, 60);
    math.addScaled(y, 20, x, 3, x, 11, 30);
    Row factor = math.row(60);
    Row scale = math.row(60);
    math.copy(x, 11, factor, 20, 30);
    math.fill(scale, x, 3, 0, 60);
    math.addProduct(expected, factor, scale, 20, 50);
    assertSame(y, expected);
  }

  private Row copy(Row x, int count) {
    Row y = math.row(count);
    math.copy(x, 0, y, 0, count);
    return y;
  }

  private static void assertSame(Row actual, Row expected) {
    assertThat(actual.high()).isEqualTo(expected.high());
    assertThat(actual.low()).isEqualTo(expected.low());
  }

  /** Where double gives NaN or an infinity, so does this, with 0 below; nowhere else. */
  @Test
  void infinitiesAndNanAreDoubles() {
    double inf = Double.POSITIVE_INFINITY;
    double max = Double.MAX_VALUE;
    double[] values = {
      0.0, -0.0, 1, -3, max, -max, inf, -inf, Double.NaN, 1e300, -1e-300, Double.MIN_VALUE, 0.1
    };
    Float64 doubles = new Float64();
    Map<String, Kernel<double[]>> expected = operations(doubles);
    operations(math)
        .forEach(
            (name, operation) -> {
              for (double a : values) {
                for (double b : values) {
                  double[] plain = {1};
                  expected.get(name).apply(plain, new double[] {a}, new double[] {b}, 0, 1);
                  Row y = math.scalar(1);
                  operation.apply(y, math.scalar(a), math.scalar(b), 0, 1);
                  String what = name + " of " + a + " and " + b;
                  if (Double.isFinite(plain[0])) {
                    assertThat(y.high()[0]).as(what).isFinite();
                    assertThat(y.low()[0]).as(what).isFinite();
                  } else {
                    assertThat(y.high()).as(what).isEqualTo(plain);
                    assertThat(y.low()).as(what).containsExactly(0);
                  }
                }
              }
            });
  }

  @Test
  void anInfiniteTermSpoilsItsOwnLaneAlone() {
    Row x = math.vector(new double[] {1, Double.POSITIVE_INFINITY, 3, Double.NaN, 1e308});
    Row y = math.vector(new double[] {1, 1, 1, 1, 1});
    Row w = math.vector(new double[] {2, -10});
    math.addProducts(y, w, 0, new Row[] {x, x}, 2, 0, 5);
    assertThat(y.high()).containsExactly(-7, Double.NaN, -23, Double.NaN, Double.NaN);
    assertThat(y.low()).containsOnly(0);
  }

  @Test
  void anElementDoesNotDependOnItsRowNorOnWhereTheResultGoes() {
    int lanes = 500;
    Random random = new Random(8);
    Row a = copy(numbers(random), lanes);
    Row b = copy(numbers(random), lanes);
    a.high()[100] = Double.NEGATIVE_INFINITY;
    a.low()[100] = 0;
    operations(math)
        .forEach(
            (name, operation) -> {
              Row y = copy(a, lanes);
              operation.apply(y, a, b, 0, lanes);
              Row overA = copy(a, lanes);
              operation.apply(overA, overA, b, 0, lanes);
              assertSame(overA, y);
              for (int l = 0; l < lanes; l++) {
                Row alone = copy(a, lanes);
                operation.apply(alone, a, b, l, l + 1);
                Row expected = copy(a, lanes);
                math.copy(y, l, expected, l, 1);
                assertSame(alone, expected);
              }
            });
  }

  @Test
  void largerOfTwoIsDecidedByTheLowParts() {
    Row a = new Row(new double[] {1, 1, 2}, new double[] {-0x1p-60, 0x1p-70, -0x1p-60});
    Row b = new Row(new double[] {1, 1, 1}, new double[] {-0x1p-61, 0, 0x1p-60});
    Row y = math.row(3);
    math.max(y, a, b, 0, 3);
    assertThat(y.high()).containsExactly(1, 1, 2);
    assertThat(y.low()).containsExactly(-0x1p-61, 0x1p-70, -0x1p-60);
  }

  @Test
  void elementsAreReadWithAllTheirDigits() {
    Row x = new Row(new double[] {1, Double.NaN}, new double[] {0x1p-80, 0});
    assertThat(x.exact(0))
        .isEqualByComparingTo(
            BigDecimal.ONE.add(BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(80))));
    assertThatThrownBy(() -> x.exact(1)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void partsMustPair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Row(new double[2], new double[3]))
        .withMessage("2 high parts, 3 low parts: as many are needed");
  }
}
