package epsweep.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a factor may stand for. */
class FactorTest {

  private static Factor of(double k, double error) {
    return Factor.of(k, error, new Counts(OptionalInt.of(12), OptionalInt.of(5)));
  }

  private static Factor unknown(double k, double error) {
    return Factor.of(k, error, Counts.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "12, STEPS, 12",
    "0.083333, STEPS, 12",
    "5.02, BATCH, 5",
    "60, STEPS_AND_BATCH, 60",
    "0.016667, STEPS_AND_BATCH, 60",
    "-12, COUNT, 12",
    "3, COUNT, 3",
    "12.3, NONE, 0",
  })
  void countsOfTheModelComeBeforeOthers(double k, Factor.Meaning meaning, long count) {
    assertThat(of(k, 1e-6).meaning()).isEqualTo(meaning);
    assertThat(of(k, 1e-6).count()).isEqualTo(count);
  }

  @Test
  void oneIsNoFactorButMinusOneIs() {
    assertThat(unknown(1, 1e-6).meaning()).isEqualTo(Factor.Meaning.NONE);
    assertThat(unknown(-1, 1e-6).meaning()).isEqualTo(Factor.Meaning.COUNT);
  }

  @Test
  void aWholeNumberMustBeToldFromItsNeighbours() {
    assertThat(unknown(40, 0.01).count()).isEqualTo(40);
    assertThat(unknown(40, 0.2).meaning()).isEqualTo(Factor.Meaning.NONE);
    assertThat(unknown(40.2, 0.01).meaning()).isEqualTo(Factor.Meaning.NONE);
  }

  /** One that the user gave is no guess, and may be seen through more noise. */
  @Test
  void aGivenCountIsSeenThroughWiderBars() {
    assertThat(of(12.8, 0.5).meaning()).isEqualTo(Factor.Meaning.STEPS);
    assertThat(unknown(12.8, 0.5).meaning()).isEqualTo(Factor.Meaning.NONE);
    assertThat(of(13.5, 5).meaning()).as("beyond a tenth").isNotEqualTo(Factor.Meaning.STEPS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 1 / 3.0, -3, -1 / 3.0})
  void theExactFactorHasItsSignAndItsSide(double k) {
    Factor factor = unknown(k * 1.0001, 1e-5);
    assertThat(factor.exact()).isEqualTo(k);
    assertThat(factor.isInverse()).isEqualTo(Math.abs(k) < 1);
    assertThat(factor.isNegative()).isEqualTo(k < 0);
  }

  @Test
  void whatIsNoCountIsItself() {
    assertThat(unknown(0.37, 1e-4).exact()).isEqualTo(0.37);
    assertThat(unknown(0.37, 1e-4).isInverse()).isFalse();
  }

  @Test
  void aFactorIsANumber() {
    assertThatThrownBy(() -> unknown(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> unknown(2, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> unknown(2, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
