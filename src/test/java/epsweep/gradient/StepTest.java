package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.arithmetic.Float32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

  @ParameterizedTest
  @CsvSource({
    "1e-9, 0x1p-30",
    "5e-3, 0x1p-8",
    "1, 1",
    "1.4999999999999998, 1",
    "1.5, 2",
    "0.75, 1",
    "1e6, 0x1p20",
    "1e-300, 0x1p-997"
  })
  void theNearestPowerOfTwoIsSwept(double asked, String power) {
    assertThat(Step.POWER_OF_TWO.swept(new double[] {asked}))
        .containsExactly(Double.parseDouble(power));
  }

  @ParameterizedTest
  @CsvSource({
    "NOMINAL, -3, 1",
    "EFFECTIVE, 1000, 1",
    "POWER_OF_TWO, 1000, 1",
    "RELATIVE, 0, 1",
    "RELATIVE, -1000.5, 1000.5",
    "RELATIVE, 0.3, 1",
    "REL_STEP, 0, 0.1",
    "REL_STEP, -0.3, 0.3",
    "REL_STEP, 0.03, 0.1",
    "REL_STEP, 7, 7"
  })
  void relativeStepsFollowTheSizeOfTheParameter(Step step, double theta, double factor) {
    assertThat(step.factor(theta)).isEqualTo(factor);
  }

  /** In float32 both 0.1 and the product are rounded, as a float program would. */
  @Test
  void everyParameterHasItsOwnStepInTheBuildsArithmetic() {
    float[] parameters = {0.03f, -0.7f, 5.3f};
    float[] steps = new float[2];
    Step.REL_STEP.fill(steps, new Float32(), 1e-3, parameters, new int[] {2, 1, 0}, 1, 3);
    assertThat(steps).containsExactly(0.7f * 1e-3f, 0.1f * 1e-3f);
    Step.NOMINAL.fill(steps, new Float32(), 1e-3, parameters, new int[] {2, 1, 0}, 1, 3);
    assertThat(steps).containsExactly(1e-3f, 1e-3f);
  }

  @Test
  void eachPowerIsSweptOnce() {
    double[] asked = {0.9, 1, 1.1, 1.4, 1.6, 2.2, 7, 0.24};
    assertThat(Step.POWER_OF_TWO.swept(asked)).containsExactly(1, 2, 8, 0.25);
  }

  @ParameterizedTest
  @EnumSource(value = Step.class, names = "POWER_OF_TWO", mode = EnumSource.Mode.EXCLUDE)
  void otherStepsAreThoseAsked(Step step) {
    assertThat(step.swept(new double[] {0.9, 1, 1.1})).containsExactly(0.9, 1, 1.1);
  }
}
