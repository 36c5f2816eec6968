package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.Find;
import epsweep.analysis.curve.VFitter.Corner;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which V a curve's points are given. */
class CornersTest {

  /** 2⁻²⁰ to 1, four points an octave. */
  private static final double[] EPSILON =
      IntStream.rangeClosed(-80, 0).mapToDouble(i -> Math.pow(2, i / 4.0)).toArray();

  private static final int[] ALL = IntStream.range(0, EPSILON.length).toArray();

  private static Corners of(Scheme scheme, DoubleUnaryOperator d) {
    double[] none = new double[EPSILON.length];
    double[] values = Arrays.stream(EPSILON).map(d).toArray();
    return new Corners(new Curve(Find.id("float64", scheme), EPSILON, values, none, none));
  }

  /** A V in log–log scale with its corner at 2⁻¹⁰, 2⁻³⁰. */
  private static DoubleUnaryOperator v(int fall, int slope) {
    return e -> {
      double ratio = e * 0x1p10;
      return 0x1p-30 * Math.max(Math.pow(ratio, -fall), Math.pow(ratio, slope));
    };
  }

  private static void assertCorner(Corner corner, int fall, int slope) {
    assertThat(corner.fall()).isEqualTo(fall);
    assertThat(corner.rightSlope()).isEqualTo(slope);
    assertThat(corner.x()).isCloseTo(-10, within(1e-3));
    assertThat(corner.y()).isCloseTo(-30, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"4", "1", "0"})
  void theRightSlopeIsTheOrdersOrOneOrNone(int slope) {
    assertCorner(of(Scheme.FOUR_POINT, v(1, slope)).of(ALL), 1, slope);
  }

  @Test
  void ofSecondDerivativesTheLeftSlopeIsTwo() {
    assertCorner(of(Scheme.SECOND, v(2, 2)).of(ALL), 2, 2);
  }

  /** The order's own slope is given up only for one that fits clearly better. */
  @Test
  void aSlopeBetweenTwoIsTakenForTheOrders() {
    DoubleUnaryOperator between =
        e -> 0x1p-30 * Math.max(1 / (e * 0x1p10), Math.pow(e * 0x1p10, 1.45));
    DoubleUnaryOperator nearOne =
        e -> 0x1p-30 * Math.max(1 / (e * 0x1p10), Math.pow(e * 0x1p10, 1.2));
    assertThat(of(Scheme.CENTRAL, between).of(ALL).rightSlope()).isEqualTo(2);
    assertThat(of(Scheme.CENTRAL, nearOne).of(ALL).rightSlope()).isEqualTo(1);
  }

  @Test
  void onlyTheGivenPointsCount() {
    int[] left = IntStream.range(0, 60).toArray();
    Corners bent = of(Scheme.CENTRAL, e -> e < EPSILON[60] ? v(1, 2).applyAsDouble(e) : 1);
    assertCorner(bent.of(left), 1, 2);
    assertThat(bent.of(ALL).misfit()).isGreaterThan(1);
  }

  @Test
  void pointsFarRightThatLeaveTheVAreLeftOut() {
    DoubleUnaryOperator lifted =
        e -> v(1, 2).applyAsDouble(e) * (e < EPSILON[70] ? 1 : Math.pow(e / EPSILON[70], 3));
    assertThat(of(Scheme.CENTRAL, lifted).withoutFarRight(ALL, 5)).hasSizeBetween(69, 72);
    assertThat(of(Scheme.CENTRAL, lifted).withoutFarRight(ALL, 75)).hasSize(75);
  }

  @Test
  void slopesAreMeasuredOnTheGivenPoints() {
    Corners corners = of(Scheme.CENTRAL, v(1, 2));
    BranchSlope slopes = corners.slopes(ALL, corners.of(ALL));
    assertThat(slopes.left()).isCloseTo(-1, within(1e-9));
    int[] left = IntStream.range(0, 41).toArray();
    assertThat(corners.slopes(left, corners.of(ALL)).right()).isNaN();
  }
}
