package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HalfDeadTest {

  private static final double[] EPSILON = {1e-6, 1e-4, 1e-2};

  @Test
  void halfDeadLiesBetweenThePointsAroundIt() {
    assertThat(HalfDead.of(EPSILON, new double[] {1, 0, 0}).getAsDouble())
        .isCloseTo(1e-5, within(1e-15));
    assertThat(HalfDead.of(EPSILON, new double[] {1, 0.6, 0.2}).getAsDouble())
        .isCloseTo(StrictMath.pow(10, -3.5), within(1e-12));
  }

  @Test
  void aShareThatDoesNotCrossHalfHasNoSuchPlace() {
    assertThat(HalfDead.of(EPSILON, new double[] {0.4, 0.2, 0})).isEmpty();
    assertThat(HalfDead.of(EPSILON, new double[] {1, 1, 1})).isEmpty();
  }
}
