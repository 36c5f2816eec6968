package epsweep.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.analysis.Find;
import epsweep.gradient.Scheme;
import epsweep.sweep.Curve;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HalfDeadTest {

  private static final double[] EPSILON = {1e-6, 1e-4, 1e-2};

  private static OptionalDouble halfDead(double... dead) {
    return HalfDead.of(new Curve(Find.id("float32", Scheme.CENTRAL), EPSILON, dead, dead, dead));
  }

  @Test
  void halfDeadLiesBetweenThePointsAroundIt() {
    assertThat(halfDead(1, 0, 0).getAsDouble()).isCloseTo(1e-5, within(1e-15));
    assertThat(halfDead(1, 0.6, 0.2).getAsDouble())
        .isCloseTo(StrictMath.pow(10, -3.5), within(1e-12));
  }

  @Test
  void aShareThatDoesNotCrossHalfHasNoSuchPlace() {
    assertThat(halfDead(0.4, 0.2, 0)).isEmpty();
    assertThat(halfDead(1, 1, 1)).isEmpty();
  }
}
