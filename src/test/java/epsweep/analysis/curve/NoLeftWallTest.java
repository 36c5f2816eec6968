package epsweep.analysis.curve;

import static epsweep.analysis.curve.MadeCurves.U64;
import static epsweep.analysis.curve.MadeCurves.analyse;
import static epsweep.analysis.curve.MadeCurves.grid;
import static org.assertj.core.api.Assertions.assertThat;

import epsweep.gradient.Scheme;
import org.junit.jupiter.api.Test;

/** Curves of schemes that subtract nothing. */
class NoLeftWallTest {

  @Test
  void aComplexStepHasNoUAndNoSweetSpot() {
    CurveAnalysis found =
        analyse(grid(1e-290, 1, 2), Scheme.COMPLEX_STEP, U64, e -> Math.hypot(U64, 0.07 * e * e));
    assertThat(found.shape()).isEqualTo(Shape.NO_LEFT_WALL);
    assertThat(found.sweetSpot()).isEmpty();
    assertThat(found.floor()).isEqualTo(U64);
    CurveAnalysis line = analyse(grid(1e-9, 1, 12), Scheme.FORWARD_MODE, U64, e -> 3 * U64);
    assertThat(line.shape()).isEqualTo(Shape.NO_LEFT_WALL);
  }

  /** A line far above round-off is a wrong gradient, by these schemes too. */
  @Test
  void aWrongGradientStaysFlat() {
    for (Scheme scheme : Scheme.WITHOUT_DIFFERENCES) {
      CurveAnalysis found = analyse(grid(1e-9, 1, 12), scheme, U64, e -> 0.95);
      assertThat(found.shape()).isEqualTo(Shape.FLAT);
    }
  }
}
