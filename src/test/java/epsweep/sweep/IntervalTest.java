package epsweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static final double[] EPSILON = {1, 2, 4, 8, 16, 32};

  private static double[] upperEnds(double[] d, double dead) {
    double[] all = new double[d.length];
    Arrays.fill(all, dead);
    Interval interval = new Interval(d.clone(), d.clone());
    return interval.whereRoundOffRules(EPSILON, d, all).high();
  }

  @Test
  void endsOnceTruncationShowsAtTwiceEpsilon() {
    assertThat(upperEnds(new double[] {32, 16, 8, 5, 6, 24}, 0))
        .containsExactly(32, 16, 8, Double.NaN, Double.NaN, Double.NaN);
  }

  @Test
  void aFlatCurveHasNoUpperEnds() {
    assertThat(upperEnds(new double[] {1, 0.99, 0.98, 0.97, 0.96, 0.95}, 0))
        .containsOnly(Double.NaN);
  }

  @Test
  void theDeadZoneHasNoUpperEnds() {
    assertThat(upperEnds(new double[] {32, 16, 8, 4, 2, 1}, 0.6)).containsOnly(Double.NaN);
  }

  @Test
  void lowerEndsStay() {
    double[] low = {1, 1, 1, 1, 1, 1};
    assertThat(new Interval(low, low).whereRoundOffRules(EPSILON, low, new double[6]).low())
        .isEqualTo(low);
  }
}
