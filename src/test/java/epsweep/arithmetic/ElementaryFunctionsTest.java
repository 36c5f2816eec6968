package epsweep.arithmetic;

import static epsweep.arithmetic.TestedFunction.EXP;
import static epsweep.arithmetic.TestedFunction.LOG;
import static epsweep.arithmetic.TestedFunction.SIGMOID;
import static epsweep.arithmetic.TestedFunction.TANH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
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

  @Test
  void expErrsByAtMostOneAndAHalfUlp() {
    assertThat(worst(EXP, points(-746, 710))).isLessThan(1.5);
    assertThat(worst32(EXP, points(-104, 89))).isLessThan(1.5);
  }

  @Test
  void logErrsByLessThanOneUlp() {
    assertThat(worst(LOG, positive(Double.MIN_EXPONENT - 52, Double.MAX_EXPONENT))).isLessThan(1);
    assertThat(worst32(LOG, positive(Float.MIN_EXPONENT - 23, Float.MAX_EXPONENT))).isLessThan(1);
  }

  /** 2.5 ulp is what StrictMath's tanh, at 2.1, may be missed by. */
  @Test
  void tanhErrsByAtMostTwoAndAHalfUlp() {
    assertThat(worst(TANH, points(-20, 20))).isLessThan(2.5);
    assertThat(worst32(TANH, points(-10, 10))).isLessThan(2.5);
  }

  @Test
  void sigmoidErrsByAtMostTwoAndAHalfUlp() {
    assertThat(worst(SIGMOID, points(-746, 40))).isLessThan(2.5);
    assertThat(worst32(SIGMOID, points(-104, 20))).isLessThan(2.5);
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
  private static Dfp[] exact(TestedFunction function, double[] points) {
    Dfp[] exact = new Dfp[points.length];
    Arrays.parallelSetAll(exact, i -> function.exact().apply(FIELD.get().newDfp(points[i])));
    return exact;
  }

  private static double worst(TestedFunction function, double[] points) {
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

  private static double worst32(TestedFunction function, double[] points) {
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

  /**
   * An element's bits depend on its x alone, not on its place, its neighbours or the row's length.
   */
  @Test
  void anElementDoesNotDependOnItsRow() {
    double[] x = points(-100, 100); // breakpoints end at 16, 32 and 64
    for (TestedFunction function : new TestedFunction[] {EXP, LOG, TANH, SIGMOID}) {
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
