package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.Find;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JumpTest {

  private static final double[] EPSILON =
      IntStream.rangeClosed(-108, 0).mapToDouble(k -> StrictMath.pow(10, k / 12.0)).toArray();

  /** A V of slopes −1 and p with the noise of one parameter: |Gaussian| round-off. */
  private static double[] curve(Random random, int order) {
    double[] d = new double[EPSILON.length];
    for (int i = 0; i < d.length; i++) {
      double roundOff = 1e-15 / EPSILON[i] * Math.abs(random.nextGaussian());
      d[i] = Math.min(1, roundOff + 0.1 * StrictMath.pow(EPSILON[i], order));
    }
    return d;
  }

  private static Optional<Jump> first(double[] epsilon, double[] d) {
    return Jump.first(new Curve(Find.id("float32", Scheme.CENTRAL), epsilon, d, d, d));
  }

  @Test
  void aSmoothCurveHasNoneHoweverNoisy() {
    Random random = new Random(1);
    for (int k = 0; k < 3000; k++) {
      int order = 1 << random.nextInt(3);
      assertThat(first(EPSILON, curve(random, order))).isEmpty();
    }
  }

  @Test
  void aLeapIsFoundWhereItIs() {
    Random random = new Random(2);
    for (int k = 0; k < 300; k++) {
      double[] d = curve(random, 2);
      int at = 70 + random.nextInt(25);
      for (int i = at; i < d.length; i++) {
        d[i] = Math.min(0.9, d[i] + 0.02);
      }
      assertThat(first(EPSILON, d)).contains(new Jump(at - 1));
    }
  }

  @Test
  void gapsAndZerosAreNoLeaps() {
    double[] d = new double[EPSILON.length];
    java.util.Arrays.fill(d, Double.NaN);
    assertThat(first(EPSILON, d)).isEmpty();
    assertThat(first(EPSILON, new double[EPSILON.length])).isEmpty();
    assertThat(first(new double[] {1}, new double[] {1})).isEmpty();
  }
}
