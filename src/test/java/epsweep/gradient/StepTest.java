package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void eachPowerIsSweptOnce() {
    double[] asked = {0.9, 1, 1.1, 1.4, 1.6, 2.2, 7, 0.24};
    assertThat(Step.POWER_OF_TWO.swept(asked)).containsExactly(1, 2, 8, 0.25);
  }

  @ParameterizedTest
  @EnumSource(
      value = Step.class,
      names = {"NOMINAL", "EFFECTIVE"})
  void otherStepsAreThoseAsked(Step step) {
    assertThat(step.swept(new double[] {0.9, 1, 1.1})).containsExactly(0.9, 1, 1.1);
  }
}
