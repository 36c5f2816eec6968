package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.Find;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlatStretchTest {

  private static final double[] EPSILON = new double[61];

  static {
    Arrays.setAll(EPSILON, i -> StrictMath.pow(10, -7 + i / 10.0));
  }

  private static FlatStretch stretch(double roundOff, double truncation) {
    double[] d = new double[EPSILON.length];
    Arrays.setAll(d, i -> 0.015 + roundOff / EPSILON[i] + truncation * EPSILON[i] * EPSILON[i]);
    double[] dead = new double[d.length];
    Curve curve = new Curve(Find.id("float32", Scheme.CENTRAL), EPSILON, d, dead, dead);
    CurveAnalysis analysis = new CurveAnalyser(curve).analyse();
    assertThat(analysis.shape()).isEqualTo(Shape.FLAT);
    return FlatStretch.of(curve, analysis);
  }

  /** 0.015 (1 ± 1/2): the branches reach half of the level at 2e-5 and at 2.7e-2. */
  @Test
  void branchesBesideAPlateauAreNotFlat() {
    FlatStretch stretch = stretch(1.5e-7, 10);
    assertThat(EPSILON[stretch.from()]).isBetween(1.5e-5, 2.6e-5);
    assertThat(EPSILON[stretch.to()]).isBetween(2e-2, 3.4e-2);
  }

  @Test
  void aLineIsFlatFromEndToEnd() {
    assertThat(stretch(0, 0)).isEqualTo(new FlatStretch(0, EPSILON.length - 1));
  }
}
