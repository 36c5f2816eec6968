package epsweep.arithmetic;

import static epsweep.arithmetic.TestedFunction.EXP;
import static epsweep.arithmetic.TestedFunction.LOG;
import static epsweep.arithmetic.TestedFunction.SIGMOID;
import static epsweep.arithmetic.TestedFunction.TANH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The elementary functions at their limits, at zeros, infinities and NaN. */
class FunctionEdgesTest {

  @Test
  void edgesOfExp() {
    assertThat(EXP.value(Double.NaN)).isNaN();
    assertThat(EXP.value(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(EXP.value(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(EXP.value(0.0)).isEqualTo(1);
    assertThat(EXP.value(-0.0)).isEqualTo(1);
    assertThat(EXP.value(709.782712893384)).isFinite();
    assertThat(EXP.value(709.782712893385)).isInfinite();
    assertThat(EXP.value(-745.2)).isZero();
    assertThat(EXP.value(-744.4)).isEqualTo(Double.MIN_VALUE);
    assertThat(EXP.value(Double.MIN_VALUE)).isEqualTo(1);
    assertThat(EXP.value(88.72283f)).isFinite();
    assertThat(EXP.value(88.72284f)).isInfinite();
    assertThat(EXP.value(-104f)).isZero();
    assertThat(EXP.value(Float.NaN)).isNaN();
    assertThat(EXP.value(Float.NEGATIVE_INFINITY)).isZero();
  }

  @Test
  void edgesOfLog() {
    for (double zero : new double[] {0.0, -0.0}) {
      assertThat(LOG.value(zero)).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(LOG.value((float) zero)).isEqualTo(Float.NEGATIVE_INFINITY);
    }
    assertThat(LOG.value(-1.0)).isNaN();
    assertThat(LOG.value(-1f)).isNaN();
    assertThat(LOG.value(Double.NaN)).isNaN();
    assertThat(LOG.value(Float.NaN)).isNaN();
    assertThat(LOG.value(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(LOG.value(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(LOG.value(1.0)).isZero();
    assertThat(LOG.value(1f)).isZero();
    assertThat(LOG.value(Double.MIN_VALUE)).isEqualTo(-744.4400719213812);
    assertThat(LOG.value(Float.MIN_VALUE)).isEqualTo(-103.27893f);
  }

  /** One number that is not normal takes its whole row another way. */
  @Test
  void logDoesNotDependOnTheNumbersBesideIt() {
    double[] row = new Random(7).doubles(300, 1e-3, 9).toArray();
    for (double odd : new double[] {0, -2, 3e-310, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] mixed = row.clone();
      mixed[123] = odd;
      LOG.kernel().apply(mixed, mixed, 0, mixed.length);
      for (int l = 0; l < row.length; l++) {
        assertThat(mixed[l]).isEqualTo(Double.valueOf(LOG.value(l == 123 ? odd : row[l])));
      }
    }
    for (float odd : new float[] {0, -2, 3e-40f, Float.NaN, Float.POSITIVE_INFINITY}) {
      float[] mixed = new float[row.length];
      for (int l = 0; l < row.length; l++) {
        mixed[l] = l == 123 ? odd : (float) row[l];
      }
      float[] logs = new float[row.length];
      LOG.kernel32().apply(logs, mixed, 0, mixed.length);
      for (int l = 0; l < row.length; l++) {
        assertThat(logs[l]).isEqualTo(Float.valueOf(LOG.value(mixed[l])));
      }
    }
  }

  @Test
  void edgesOfTanh() {
    assertOdd(x -> TANH.value(x));
    assertThat(1 / TANH.value(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(1 / TANH.value(-0f)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(TANH.value(Double.NaN)).isNaN();
    assertThat(TANH.value(Float.NaN)).isNaN();
    for (double x : new double[] {19.1, 30, 1e300, Double.POSITIVE_INFINITY}) {
      assertThat(TANH.value(x)).isEqualTo(1);
    }
    assertThat(TANH.value(18.7)).isLessThan(1);
    assertThat(TANH.value(9.02f)).isEqualTo(1);
    assertThat(TANH.value(8.6f)).isLessThan(1);
    assertThat(TANH.value(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(TANH.value(1e-310)).isEqualTo(1e-310);
    assertThat(TANH.value(1e-40f)).isEqualTo(1e-40f);
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
    assertThat(SIGMOID.value(0.0)).isEqualTo(0.5);
    assertThat(SIGMOID.value(-0.0)).isEqualTo(0.5);
    assertThat(SIGMOID.value(Double.NaN)).isNaN();
    assertThat(SIGMOID.value(Float.NaN)).isNaN();
    assertThat(SIGMOID.value(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(SIGMOID.value(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(SIGMOID.value(37.5)).isEqualTo(1);
    assertThat(SIGMOID.value(37.4)).isLessThan(1);
    assertThat(SIGMOID.value(-720.0)).isBetween(1e-313, 3e-313);
    assertThat(SIGMOID.value(-746.0)).isZero();
    assertThat(SIGMOID.value(-103f)).isEqualTo(Float.MIN_VALUE);
    assertThat(SIGMOID.value(17.4f)).isEqualTo(1);
  }
}
