package epsweep.report.chart.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

/** The colours of d in a heat map. */
class HeatRampTest {

  @Test
  void theColourIsDarkerWhereDIsSmaller() {
    HeatRamp ramp = new HeatRamp(-12, 0);
    assertThat(ramp.levels()).isEqualTo(48);
    assertThat(ramp.level(1)).isEqualTo(47);
    assertThat(ramp.level(0)).isZero();
    assertThat(ramp.level(1e-12)).isZero();
    assertThat(ramp.level(1.01e-6)).isEqualTo(24);
    for (int level = 1; level < ramp.levels(); level++) {
      assertThat(lightness(ramp.colour(level))).isGreaterThan(lightness(ramp.colour(level - 1)));
    }
  }

  private static double lightness(Color c) {
    return 0.2126 * Math.pow(c.getRed(), 2.2)
        + 0.7152 * Math.pow(c.getGreen(), 2.2)
        + 0.0722 * Math.pow(c.getBlue(), 2.2);
  }
}
