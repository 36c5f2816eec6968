package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.curve.VFitter.Corner;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The V through points, and its corner. */
class VFitterTest {

  /** 41 points, four an octave. */
  private static final double[] X =
      IntStream.rangeClosed(-20, 20).mapToDouble(i -> i / 4.0).toArray();

  private static Corner fit(int fall, int slope, DoubleUnaryOperator y) {
    return new VFitter(X, Arrays.stream(X).map(y).toArray(), fall, slope).fit();
  }

  private static DoubleUnaryOperator v(int fall, int slope, double x0, double y0) {
    return x -> y0 + Math.max(fall * (x0 - x), slope * (x - x0));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 0.3, -20", "1, 1, -2.1, 5", "2, 2, 0, -30", "1, 4, 3.7, 0", "1, 0, 1.1, -8"})
  void anExactVIsFound(int fall, int slope, double x0, double y0) {
    Corner corner = fit(fall, slope, v(fall, slope, x0, y0));
    assertThat(corner.x()).isCloseTo(x0, within(1e-4));
    assertThat(corner.y()).isCloseTo(y0, within(1e-4));
    assertThat(corner.scatter()).isLessThan(1e-4);
    assertThat(corner.misfit()).isLessThan(1e-4);
    assertThat(corner.fall()).isEqualTo(fall);
    assertThat(corner.rightSlope()).isEqualTo(slope);
  }

  /** Five of 41 points lie ten octaves high: the misfit says so, scatter and corner do not. */
  @Test
  void strayPointsMoveNeitherCornerNorScatter() {
    DoubleUnaryOperator exact = v(1, 2, 0.5, -10);
    Corner corner = fit(1, 2, x -> exact.applyAsDouble(x) + (x % 2 == 0 && x != 0 ? 10 : 0));
    assertThat(corner.x()).isCloseTo(0.5, within(0.02));
    assertThat(corner.y()).isCloseTo(-10, within(0.02));
    assertThat(corner.scatter()).isLessThan(0.02);
    assertThat(corner.misfit()).isCloseTo(40.0 / 41, within(0.02));
  }

  @Test
  void scatterIsTheMedianAndMisfitTheMeanInOctaves() {
    DoubleUnaryOperator exact = v(1, 1, 0, 0);
    Corner corner = fit(1, 1, x -> exact.applyAsDouble(x) + (4 * x % 2 == 0 ? 0.25 : -0.25));
    assertThat(corner.scatter()).isCloseTo(0.25, within(0.02));
    assertThat(corner.misfit()).isCloseTo(0.25, within(0.02));
    assertThat(corner.x()).isCloseTo(0, within(0.2));
  }

  /** Of a line alone the corner lies at one of its ends, at most an octave beyond. */
  @Test
  void theCornerStaysNearThePoints() {
    assertThat(fit(1, 2, x -> 2 * x).x()).isBetween(-6.25, -5.0);
    assertThat(fit(1, 2, x -> -x).x()).isBetween(4.75, 6.25);
  }

  @Test
  void theLeftLineGoesOnBeyondTheCorner() {
    Corner corner = new Corner(1, 3, 2, 4, 0, 0);
    assertThat(corner.leftAbove(0, 4)).isEqualTo(1);
    assertThat(corner.leftAbove(3, 4)).isEqualTo(-5);
  }
}
