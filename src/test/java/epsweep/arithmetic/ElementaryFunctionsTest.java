package epsweep.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;
import org.junit.jupiter.api.Test;

/**
 * The elementary functions against Commons Math's Dfp with 32 decimal digits, on 100,000 seeded
 * points for each function; the worst error is printed.
 */
class ElementaryFunctionsTest {

  private static final int POINTS = Integer.getInteger("points", 25_000);
  private static final ThreadLocal<DfpField> FIELD =
      ThreadLocal.withInitial(() -> new DfpField(32));

  private final DoubleFunctions doubles = new DoubleFunctions();
  private final FloatFunctions floats = new FloatFunctions();

  /** One function with its exact counterpart. */
  private record Function(String name, UnaryOperator<Dfp> exact, Kernel kernel, Kernel32 kernel32) {

    double value(double x) {
      double[] row = {x};
      kernel.apply(row, row, 0, 1);
      return row[0];
    }

    float value(float x) {
      float[] row = {x};
      kernel32.apply(row, row, 0, 1);
      return row[0];
    }
  }

  private interface Kernel {
    void apply(double[] y, double[] x, int from, int to);
  }

  private interface Kernel32 {
    void apply(float[] y, float[] x, int from, int to);
  }

  private final Function exp = new Function("exp", Dfp::exp, doubles::exp, floats::exp);
  private final Function log = new Function("log", Dfp::log, doubles::log, floats::log);
  private final Function tanh =
      new Function("tanh", ElementaryFunctionsTest::exactTanh, doubles::tanh, floats::tanh);
  private final Function sigmoid =
      new Function(
          "sigmoid",
          x -> x.getOne().divide(x.getOne().add(x.negate().exp())),
          doubles::sigmoid,
          floats::sigmoid);

  /** (e^2x − 1) / (e^2x + 1); near 0, where that cancels, x − x³/3 + 2x⁵/15 − 17x⁷/315. */
  private static Dfp exactTanh(Dfp x) {
    if (Math.abs(x.toDouble()) < 1e-5) {
      Dfp z = x.multiply(x);
      Dfp series = z.multiply(-17).divide(315).add(x.newInstance(2).divide(15));
      series = series.multiply(z).subtract(x.getOne().divide(3)).multiply(z).add(x.getOne());
      return series.multiply(x);
    }
    Dfp e = x.multiply(2).exp();
    return e.subtract(x.getOne()).divide(e.add(x.getOne()));
  }

  @Test
  void expErrsByAtMostOneAndAHalfUlp() {
    assertThat(worst(exp, points(-746, 710))).isLessThan(1.5);
    assertThat(worst32(exp, points(-104, 89))).isLessThan(1.5);
  }

  @Test
  void logErrsByLessThanOneUlp() {
    assertThat(worst(log, positive(Double.MIN_EXPONENT - 52, Double.MAX_EXPONENT))).isLessThan(1);
    assertThat(worst32(log, positive(Float.MIN_EXPONENT - 23, Float.MAX_EXPONENT))).isLessThan(1);
  }

  /** 2.5 ulp is what StrictMath's tanh, at 2.1, may be missed by. */
  @Test
  void tanhErrsByAtMostTwoAndAHalfUlp() {
    assertThat(worst(tanh, points(-20, 20))).isLessThan(2.5);
    assertThat(worst32(tanh, points(-10, 10))).isLessThan(2.5);
  }

  @Test
  void sigmoidErrsByAtMostTwoAndAHalfUlp() {
    assertThat(worst(sigmoid, points(-746, 40))).isLessThan(2.5);
    assertThat(worst32(sigmoid, points(-104, 20))).isLessThan(2.5);
  }

  /** A third over the whole range, a third where most of it happens, a third in every binade. */
  private static double[] points(double low, double high) {
    Random random = new Random(1);
    double[] x = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] =
          switch (i % 3) {
            case 0 -> low + (high - low) * random.nextDouble();
            case 1 -> 3 * random.nextGaussian();
            default -> {
              double sign = random.nextBoolean() ? 1 : -1;
              yield sign * Math.scalb(1 + random.nextDouble(), random.nextInt(45) - 40);
            }
          };
    }
    return x;
  }

  /** Half of the points in every binade, half around 1. */
  private static double[] positive(int low, int high) {
    Random random = new Random(2);
    double[] x = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] =
          i % 2 == 0
              ? Math.scalb(1 + random.nextDouble(), low + random.nextInt(high - low + 1))
              : Math.exp(0.5 * random.nextGaussian());
    }
    return x;
  }

  /** On all cores: these take nearly all of the test's time. */
  private static Dfp[] exact(Function function, double[] points) {
    Dfp[] exact = new Dfp[points.length];
    Arrays.parallelSetAll(exact, i -> function.exact().apply(FIELD.get().newDfp(points[i])));
    return exact;
  }

  private static double worst(Function function, double[] points) {
    Dfp[] exact = exact(function, points);
    double worst = 0;
    double at = 0;
    for (int i = 0; i < points.length; i++) {
      double error = ulps(exact[i], function.value(points[i]), Format.FLOAT64);
      if (error > worst) {
        worst = error;
        at = points[i];
      }
    }
    print(function.name(), "float64", worst, at);
    return worst;
  }

  private static double worst32(Function function, double[] points) {
    double[] rounded = Arrays.stream(points).map(x -> (float) x).toArray();
    Dfp[] exact = exact(function, rounded);
    double worst = 0;
    double at = 0;
    for (int i = 0; i < rounded.length; i++) {
      double error = ulps(exact[i], function.value((float) rounded[i]), Format.FLOAT32);
      if (error > worst) {
        worst = error;
        at = rounded[i];
      }
    }
    print(function.name(), "float32", worst, at);
    return worst;
  }

  /** |value − exact| in units in the last place of the exact value; 0 where both overflow. */
  private static double ulps(Dfp exact, double value, Format format) {
    double rounded = new Rounding(format).apply(exact.toDouble());
    if (Double.isInfinite(value) || Double.isInfinite(rounded)) {
      return value == rounded ? 0 : Double.POSITIVE_INFINITY;
    }
    double difference = exact.subtract(exact.newInstance(value)).toDouble();
    return Math.abs(difference) / format.ulp(exact.toDouble());
  }

  /** The nearest number of a format, float64 included. */
  private record Rounding(Format format) {
    double apply(double x) {
      return format.equals(Format.FLOAT32) ? (float) x : x;
    }
  }

  private static void print(String name, String format, double worst, double at) {
    System.out.printf(
        Locale.ROOT,
        "%s %s: worst error %.3f ulp at %a, %d points%n",
        name,
        format,
        worst,
        at,
        POINTS);
  }

  @Test
  void edgesOfExp() {
    assertThat(exp.value(Double.NaN)).isNaN();
    assertThat(exp.value(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(exp.value(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(exp.value(0.0)).isEqualTo(1);
    assertThat(exp.value(-0.0)).isEqualTo(1);
    assertThat(exp.value(709.782712893384)).isFinite();
    assertThat(exp.value(709.782712893385)).isInfinite();
    assertThat(exp.value(-745.2)).isZero();
    assertThat(exp.value(-744.4)).isEqualTo(Double.MIN_VALUE);
    assertThat(exp.value(Double.MIN_VALUE)).isEqualTo(1);
    assertThat(exp.value(88.72283f)).isFinite();
    assertThat(exp.value(88.72284f)).isInfinite();
    assertThat(exp.value(-104f)).isZero();
    assertThat(exp.value(Float.NaN)).isNaN();
    assertThat(exp.value(Float.NEGATIVE_INFINITY)).isZero();
  }

  @Test
  void edgesOfLog() {
    for (double zero : new double[] {0.0, -0.0}) {
      assertThat(log.value(zero)).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(log.value((float) zero)).isEqualTo(Float.NEGATIVE_INFINITY);
    }
    assertThat(log.value(-1.0)).isNaN();
    assertThat(log.value(-1f)).isNaN();
    assertThat(log.value(Double.NaN)).isNaN();
    assertThat(log.value(Float.NaN)).isNaN();
    assertThat(log.value(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(log.value(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(log.value(1.0)).isZero();
    assertThat(log.value(1f)).isZero();
    assertThat(log.value(Double.MIN_VALUE)).isEqualTo(-744.4400719213812);
    assertThat(log.value(Float.MIN_VALUE)).isEqualTo(-103.27893f);
  }

  /** One number that is not normal takes its whole row another way. */
  @Test
  void logDoesNotDependOnTheNumbersBesideIt() {
    double[] row = new Random(7).doubles(300, 1e-3, 9).toArray();
    for (double odd : new double[] {0, -2, 3e-310, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] mixed = row.clone();
      mixed[123] = odd;
      doubles.log(mixed, mixed, 0, mixed.length);
      for (int l = 0; l < row.length; l++) {
        assertThat(mixed[l]).isEqualTo(Double.valueOf(log.value(l == 123 ? odd : row[l])));
      }
    }
    for (float odd : new float[] {0, -2, 3e-40f, Float.NaN, Float.POSITIVE_INFINITY}) {
      float[] mixed = new float[row.length];
      for (int l = 0; l < row.length; l++) {
        mixed[l] = l == 123 ? odd : (float) row[l];
      }
      float[] logs = new float[row.length];
      floats.log(logs, mixed, 0, mixed.length);
      for (int l = 0; l < row.length; l++) {
        assertThat(logs[l]).isEqualTo(Float.valueOf(log.value(mixed[l])));
      }
    }
  }

  @Test
  void edgesOfTanh() {
    assertOdd(x -> tanh.value(x));
    assertThat(1 / tanh.value(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(1 / tanh.value(-0f)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(tanh.value(Double.NaN)).isNaN();
    assertThat(tanh.value(Float.NaN)).isNaN();
    for (double x : new double[] {19.1, 30, 1e300, Double.POSITIVE_INFINITY}) {
      assertThat(tanh.value(x)).isEqualTo(1);
    }
    assertThat(tanh.value(18.7)).isLessThan(1);
    assertThat(tanh.value(9.02f)).isEqualTo(1);
    assertThat(tanh.value(8.6f)).isLessThan(1);
    assertThat(tanh.value(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(tanh.value(1e-310)).isEqualTo(1e-310);
    assertThat(tanh.value(1e-40f)).isEqualTo(1e-40f);
  }

  private static void assertOdd(DoubleUnaryOperator f) {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      double x = 5 * random.nextGaussian();
      assertThat(f.applyAsDouble(-x)).isEqualTo(-f.applyAsDouble(x));
    }
  }

  @Test
  void edgesOfSigmoid() {
    assertThat(sigmoid.value(0.0)).isEqualTo(0.5);
    assertThat(sigmoid.value(-0.0)).isEqualTo(0.5);
    assertThat(sigmoid.value(Double.NaN)).isNaN();
    assertThat(sigmoid.value(Float.NaN)).isNaN();
    assertThat(sigmoid.value(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(sigmoid.value(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(sigmoid.value(37.5)).isEqualTo(1);
    assertThat(sigmoid.value(37.4)).isLessThan(1);
    assertThat(sigmoid.value(-720.0)).isBetween(1e-313, 3e-313);
    assertThat(sigmoid.value(-746.0)).isZero();
    assertThat(sigmoid.value(-103f)).isEqualTo(Float.MIN_VALUE);
    assertThat(sigmoid.value(17.4f)).isEqualTo(1);
  }

  /**
   * An element's bits depend on its x alone, not on its place, its neighbours or the row's length.
   */
  @Test
  void anElementDoesNotDependOnItsRow() {
    double[] x = points(-100, 100); // breakpoints end at 16, 32 and 64
    for (Function function : new Function[] {exp, log, tanh, sigmoid}) {
      double[] row = new double[1000];
      float[] row32 = new float[1000];
      System.arraycopy(x, 0, row, 0, 1000);
      for (int l = 0; l < 1000; l++) {
        row32[l] = (float) x[l];
      }
      function.kernel().apply(row, row, 3, 998);
      function.kernel32().apply(row32, row32, 3, 998);
      for (int l = 0; l < 1000; l++) {
        boolean inside = l >= 3 && l < 998;
        Double expected = inside ? function.value(x[l]) : x[l];
        Float expected32 = inside ? function.value((float) x[l]) : (float) x[l];
        assertThat((Double) row[l]).isEqualTo(expected);
        assertThat((Float) row32[l]).isEqualTo(expected32);
      }
    }
  }
}
