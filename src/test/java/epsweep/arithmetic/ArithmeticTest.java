package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Native and emulated float32 give the same bits in every operation, on every kind of number. */
class ArithmeticTest {

  private static final int LANES = 1000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void emulatedOperationsEqualNativeOnes(long seed) {
    Random random = new Random(seed);
    double[] a = numbers(random);
    double[] b = numbers(random);
    double[] c = numbers(random);
    Map<String, double[]> real = results(new Float32(), a, b, c);
    Map<String, double[]> emulated = results(new Rounded(Format.FLOAT32), a, b, c);
    assertThat(emulated.keySet()).isEqualTo(real.keySet());
    real.forEach((name, bits) -> assertThat(emulated.get(name)).as(name).isEqualTo(bits));
  }

  /** What every operation makes of the same numbers. */
  private static <V> Map<String, double[]> results(
      Arithmetic<V> e, double[] first, double[] second, double[] third) {
    V a = e.vector(first);
    V b = e.vector(second);
    Map<String, double[]> results = new TreeMap<>();
    BiConsumer<String, Consumer<V>> apply =
        (name, operation) -> {
          V y = e.vector(third);
          operation.accept(y);
          results.put(name, e.doubles(y, LANES));
        };
    apply.accept("add", y -> e.add(y, a, b, 3, LANES - 1));
    apply.accept("subtract", y -> e.subtract(y, a, b, 0, LANES));
    apply.accept("multiply", y -> e.multiply(y, a, b, 0, LANES));
    apply.accept("divide", y -> e.divide(y, a, b, 0, LANES));
    apply.accept("max", y -> e.max(y, a, b, 0, LANES));
    apply.accept("addProduct", y -> e.addProduct(y, a, b, 0, LANES));
    apply.accept("addScaled", y -> e.addScaled(y, 5, a, 7, b, 11, LANES - 20));
    apply.accept("fill", y -> e.fill(y, a, 9, 2, 50));
    apply.accept("exp", y -> e.exp(y, a, 0, LANES));
    apply.accept("log", y -> e.log(y, a, 0, LANES));
    apply.accept("tanh", y -> e.tanh(y, a, 0, LANES));
    apply.accept("sigmoid", y -> e.sigmoid(y, a, 0, LANES));
    for (int count : new int[] {0, 1, 3, 4, 5, 9}) {
      V[] rows = rows(e, second, count);
      V[] weights = rows(e, first, count + 1);
      apply.accept("shared weights " + count, y -> e.addProducts(y, a, 17, rows, count, 0, LANES));
      apply.accept(
          "own weights " + count, y -> e.addProducts(y, weights, 1, b, 17, count, 0, LANES));
      apply.accept(
          "own weights and rows " + count,
          y -> e.addProducts(y, weights, 1, rows, count, 0, LANES));
    }
    return results;
  }

  private static <V> V[] rows(Arithmetic<V> e, double[] values, int count) {
    V[] rows = e.rows(count, LANES);
    for (int j = 0; j < count; j++) {
      for (int l = 0; l < LANES; l++) {
        e.set(rows[j], l, values[(l + 31 * j) % LANES]);
      }
    }
    return rows;
  }

  /** Moderate numbers, huge and tiny ones, subnormals, zeros, infinities and NaN. */
  private static double[] numbers(Random random) {
    double[] values = new double[LANES];
    for (int i = 0; i < LANES; i++) {
      values[i] =
          switch (random.nextInt(12)) {
            case 0 -> Float.intBitsToFloat(random.nextInt());
            case 1 -> Math.scalb(random.nextGaussian(), -140);
            case 2 -> random.nextBoolean() ? 0.0 : -0.0;
            case 3 ->
                switch (random.nextInt(3)) {
                  case 0 -> Double.NaN;
                  case 1 -> Double.POSITIVE_INFINITY;
                  default -> Double.NEGATIVE_INFINITY;
                };
            case 4 -> 100 * random.nextGaussian();
            default -> random.nextGaussian();
          };
    }
    return values;
  }

  @Test
  void productsAreSummedFromLeftToRightAndNeverFused() {
    Float64 math = new Float64();
    Random random = new Random(4);
    int count = 11;
    double[] weights = random.doubles(count, -1, 1).toArray();
    double[][] rows = new double[count][];
    for (int j = 0; j < count; j++) {
      rows[j] = random.doubles(64, -1, 1).toArray();
    }
    double[] y = random.doubles(64, -1, 1).toArray();
    double[] expected = y.clone();
    for (int l = 0; l < y.length; l++) {
      for (int j = 0; j < count; j++) {
        double product = weights[j] * rows[j][l];
        expected[l] = expected[l] + product;
      }
    }
    math.addProducts(y, weights, 0, rows, count, 0, y.length);
    assertThat(y).isEqualTo(expected);
  }

  /** Sizes on both sides of a tile's borders, and of where lanes are few. */
  @ParameterizedTest(name = "{0} rows, {1} columns, {2} lanes")
  @CsvSource({"1, 16, 64", "64, 23, 70", "65, 17, 200", "130, 29, 65", "70, 40, 9", "66, 15, 90"})
  void aMatrixInTilesHasTheBitsOfItsRows(int count, int columns, int lanes) {
    bitsOfRows(new Float32(), count, columns, lanes);
    bitsOfRows(new Float64(), count, columns, lanes);
    bitsOfRows(new Rounded(Format.FLOAT16), count, columns, lanes);
  }

  private static <V> void bitsOfRows(Arithmetic<V> math, int count, int columns, int lanes) {
    Random random = new Random(5);
    int first = 3;
    V weights = math.vector(random.doubles(first + count * columns, -1, 1).toArray());
    V[] x = filled(math, columns, lanes, random);
    V[] y = filled(math, count, lanes, random);
    V[] expected = math.rows(count, lanes);
    for (int i = 0; i < count; i++) {
      math.copy(y[i], 0, expected[i], 0, lanes);
      for (int j = 0; j < columns; j++) {
        math.addScaled(
            expected[i],
            1,
            weights,
            first + i * columns + j,
            shifted(math, x[j], lanes),
            0,
            lanes - 1);
      }
    }

    math.addMatrixProduct(y, weights, first, x, columns, 1, lanes);

    for (int i = 0; i < count; i++) {
      assertThat(math.doubles(y[i], lanes)).isEqualTo(math.doubles(expected[i], lanes));
    }
  }

  private static <V> V shifted(Arithmetic<V> math, V x, int lanes) {
    V shifted = math.row(lanes - 1);
    math.copy(x, 1, shifted, 0, lanes - 1);
    return shifted;
  }

  private static <V> V[] filled(Arithmetic<V> math, int count, int lanes, Random random) {
    V[] rows = math.rows(count, lanes);
    for (V row : rows) {
      math.copy(math.vector(random.doubles(lanes, -1, 1).toArray()), 0, row, 0, lanes);
    }
    return rows;
  }
}
