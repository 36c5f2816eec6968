package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epsweep.arithmetic.Format;
import epsweep.gradient.Scheme;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known beside the figures. */
class CircumstancesTest {

  private static final Circumstances UNKNOWN = Circumstances.UNKNOWN;

  private static void assertRefused(ThrowingCallable made, String message) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1e-3, Double.NaN, Double.POSITIVE_INFINITY})
  void aStepIsAFiniteNumberAboveZero(double epsilon) {
    assertRefused(() -> UNKNOWN.withEpsilon(epsilon), "epsilon " + epsilon);
  }

  @Test
  void countsStartAtOneAndLossesAreFinite() {
    assertRefused(() -> UNKNOWN.withSteps(0), "steps 0: at least 1");
    assertRefused(() -> UNKNOWN.withBatch(-1), "batch -1: at least 1");
    assertRefused(() -> UNKNOWN.withLoss(Double.NaN), "loss NaN");
    assertThat(UNKNOWN.withLoss(-2).loss()).hasValue(-2);
  }

  @Test
  void withoutASchemeDifferencesAreTakenForCentralOnes() {
    assertThat(UNKNOWN.divisor()).isEqualTo(2);
    assertThat(UNKNOWN.order()).isEqualTo(2);
    assertThat(UNKNOWN.withScheme(Scheme.FORWARD).divisor()).isEqualTo(1);
    assertThat(UNKNOWN.withScheme(Scheme.FOUR_POINT).order()).isEqualTo(4);
  }

  @Test
  void ofWhichSideTheyAreIsKnownOrNot() {
    assertThat(UNKNOWN.isTwoSided()).isFalse();
    assertThat(UNKNOWN.isOneSided()).isFalse();
    assertThat(UNKNOWN.withScheme(Scheme.CENTRAL).isTwoSided()).isTrue();
    assertThat(UNKNOWN.withScheme(Scheme.CENTRAL).isOneSided()).isFalse();
    for (Scheme side : new Scheme[] {Scheme.FORWARD, Scheme.BACKWARD}) {
      assertThat(UNKNOWN.withScheme(side).isTwoSided()).isFalse();
      assertThat(UNKNOWN.withScheme(side).isOneSided()).isTrue();
    }
    Scheme uneven = Scheme.at(-1, 0, 2);
    assertThat(UNKNOWN.withScheme(uneven).isTwoSided()).isFalse();
    assertThat(UNKNOWN.withScheme(uneven).isOneSided()).isFalse();
  }

  @Test
  void whatIsAddedLeavesTheRest() {
    Circumstances all =
        UNKNOWN
            .withSmoothLoss()
            .withLoss(0.5)
            .withBatch(4)
            .withSteps(3)
            .withScheme(Scheme.FORWARD)
            .withPrecision(Format.FLOAT32)
            .withEpsilon(1e-4);
    Circumstances turned =
        UNKNOWN
            .withEpsilon(1e-4)
            .withPrecision(Format.FLOAT32)
            .withScheme(Scheme.FORWARD)
            .withSteps(3)
            .withBatch(4)
            .withLoss(0.5)
            .withSmoothLoss();
    assertThat(all).isEqualTo(turned);
    assertThat(all.smooth()).isTrue();
    assertThat(all.batch()).hasValue(4);
    assertThat(all.precision()).contains(Format.FLOAT32);
  }
}
