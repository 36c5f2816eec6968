package epsweep.analysis.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import epsweep.gradient.Step;
import epsweep.sweep.Slopes;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bars of derivatives that were carried along. */
class RowPartsTest {

  private static final double U = 0x1p-53;
  private static final double ROUNDINGS = Limits.USUAL.of(Limit.BACKPROPAGATION);
  private static final double[] UNKNOWN = {};

  /** The bars of rows whose n are given at three ε or more. */
  private static double[] bars(
      Scheme scheme, double[] epsilon, double[][] n, double[] errors, String... blocks) {
    Slopes slopes =
        new Slopes(
            Build.named("float64"),
            scheme,
            Step.NOMINAL,
            1,
            1,
            new double[blocks.length],
            n[0],
            errors,
            epsilon,
            n,
            new double[n.length][blocks.length]);
    RowParts parts =
        new RowParts(
            slopes, Stream.of(blocks).map(block -> new Place(block, block)).toList(), Limits.USUAL);
    return IntStream.range(0, blocks.length)
        .mapToDouble(row -> parts.measured(row).value().error())
        .toArray();
  }

  /** The same of forward mode, where n is the same at every ε. */
  private static double[] bars(double[] n, double[] errors, String... blocks) {
    double[] epsilon = {1e-3, 1e-2, 1e-1};
    return bars(Scheme.FORWARD_MODE, epsilon, new double[][] {n, n, n}, errors, blocks);
  }

  @Test
  void everyRowMayBeRoundedAsOftenAsTheLargestOfItsBlock() {
    double[] bars = bars(new double[] {1, 0.5, 0.25}, UNKNOWN, "a", "a", "b");
    double far = 1 + 1e-3 * 1e-3;
    assertThat(bars[0]).isCloseTo(ROUNDINGS * U * far, within(1e-20));
    assertThat(bars[1]).isEqualTo(bars[0]);
    assertThat(bars[2]).isCloseTo(ROUNDINGS * U / 4 * far, within(1e-20));
  }

  @Test
  void roundOffThatGWasSeenToHaveIsNsFromThatLayerOnTowardsTheInputs() {
    double[] n = {1, 1, 1, 1};
    String[] blocks = {"lstm.weight_ih", "dense1.weight", "dense1.bias", "dense2.bias"};
    double[] seen = bars(n, new double[] {0, 0, 1e-13, 0}, blocks);
    assertThat(seen[0]).isEqualTo(seen[2]);
    assertThat(seen[2]).isCloseTo(Limits.USUAL.of(Limit.BAR) * 1e-13, within(1e-17));
    assertThat(seen[1]).isEqualTo(seen[2]);
    assertThat(seen[3]).isLessThan(1e-14);
    assertThat(bars(n, UNKNOWN, blocks)).containsOnly(seen[3]);
  }

  @Test
  void aBlockOfSmallRowsHasADozenRoundingsOfTheLargestInItsLayer() {
    double[] bars = bars(new double[] {1, 1e-6, 1e-6}, UNKNOWN, "a.w", "a.b", "b.w");
    double dozen = Limits.USUAL.of(Limit.BAR) * Limits.USUAL.of(Limit.UNSEEN_NOISE);
    assertThat(bars[1]).isCloseTo(dozen * U, within(1e-20));
    assertThat(bars[2]).isCloseTo(ROUNDINGS * U * 1e-6, within(1e-24));
  }

  @Test
  void whatScattersOverStepsIsNoSurerThanThat() {
    Random random = new Random(5);
    double[] epsilon = IntStream.range(0, 40).mapToDouble(k -> 1e-30 * (k + 1)).toArray();
    double[][] n =
        IntStream.range(0, 40)
            .mapToObj(k -> new double[] {1 + 1e-9 * random.nextGaussian()})
            .toArray(double[][]::new);
    double bar = bars(Scheme.COMPLEX_STEP, epsilon, n, UNKNOWN, "a")[0];
    assertThat(bar).isBetween(1.5e-9, 1e-8);
  }

  /** Im L of 1e-320 is a few multiples of the least double. */
  @Test
  void partsBelowTheFormatsLeastNumberLoseTheirDigits() {
    double[] epsilon = {1e-320, 2e-320, 4e-320};
    double[][] n = {{1}, {1}, {1}};
    double bar = bars(Scheme.COMPLEX_STEP, epsilon, n, UNKNOWN, "a")[0];
    double least = Format.FLOAT64.ulp(0);
    assertThat(bar).isCloseTo(ROUNDINGS * least / epsilon[1], within(1e-6));
    double[] larger = Arrays.stream(epsilon).map(e -> e * 1e40).toArray();
    assertThat(bars(Scheme.COMPLEX_STEP, larger, n, UNKNOWN, "a")[0]).isLessThan(1e-13);
  }
}
