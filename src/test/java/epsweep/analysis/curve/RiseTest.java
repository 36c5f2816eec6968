package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a branch is one. */
class RiseTest {

  /** log₂ ε from −10 to 10, four points an octave. */
  private static final double[] X =
      IntStream.rangeClosed(-40, 40).mapToDouble(i -> i / 4.0).toArray();

  private static Rise of(DoubleUnaryOperator y) {
    double[] values = new double[X.length];
    for (int i = 0; i < X.length; i++) {
      values[i] = y.applyAsDouble(X[i]);
    }
    return new Rise(X, values);
  }

  @Test
  void aVRisesOnBothSides() {
    Rise v = of(Math::abs);
    assertThat(v.leftOf(0)).isTrue();
    assertThat(v.rightOf(0)).isTrue();
  }

  @Test
  void whatFallsOrRisesThroughoutHasOneBranch() {
    Rise falls = of(x -> -x);
    assertThat(falls.leftOf(9.9)).isTrue();
    assertThat(falls.rightOf(9.4)).isFalse();
    Rise rises = of(x -> x);
    assertThat(rises.leftOf(-9.4)).isFalse();
    assertThat(rises.rightOf(-9.4)).isTrue();
  }

  @Test
  void lessThanAnOctaveIsNoRise() {
    assertThat(of(x -> x > 9 ? 0.8 : 0).rightOf(0)).isFalse();
    assertThat(of(x -> x > 9 ? 1.2 : 0).rightOf(0)).isTrue();
  }

  /** Round-off alone scatters by two or three octaves. */
  @Test
  void aBranchOfOnePointMustStandOutByThree() {
    double corner = X[X.length - 2];
    assertThat(of(x -> x > corner ? 2.8 : 0).rightOf(corner)).isFalse();
    assertThat(of(x -> x > corner ? 3.2 : 0).rightOf(corner)).isTrue();
  }

  @Test
  void oneLowPointIsLuckAndNoBottom() {
    Rise flat = of(x -> x == 0 ? -20 : 0);
    assertThat(flat.leftOf(0)).isFalse();
    assertThat(flat.rightOf(0)).isFalse();
  }

  @Test
  void beyondTheLastPointNothingRises() {
    assertThat(of(Math::abs).rightOf(11)).isFalse();
    assertThat(of(Math::abs).leftOf(-11)).isFalse();
  }
}
