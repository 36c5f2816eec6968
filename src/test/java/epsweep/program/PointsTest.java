package epsweep.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a program is sent. */
class PointsTest {

  private static final Points POINTS = new Points(new double[] {1, 2, 3, 4}, Double::toString);

  private static String part(double... theta) {
    return POINTS.request(theta, true);
  }

  @Test
  void aPartReachesFromTheFirstToTheLastThatMoved() {
    assertThat(part(1, 5, 3, 6))
        .isEqualTo("part 1 " + "4014000000000000" + "4008000000000000" + "4018000000000000");
    assertThat(part(7, 2, 3, 4)).isEqualTo("part 0 401c000000000000");
    assertThat(part(1, 2, 3, 8)).isEqualTo("part 3 4020000000000000");
  }

  @Test
  void whereNothingMovedOneIsSent() {
    assertThat(part(1, 2, 3, 4)).isEqualTo("part 3 4010000000000000");
  }

  @Test
  void aPointHasAll() {
    assertThat(POINTS.request(new double[] {1, 5, 3, 4}, false)).isEqualTo("point 1.0 5.0 3.0 4.0");
  }
}
