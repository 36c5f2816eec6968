package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What follows from a scheme's pairs. */
class SchemeTest {

  @ParameterizedTest
  @CsvSource({
    "forward,    1,  1, 2, 1, 2,   0.5",
    "backward,   1,  1, 2, 1, 2,   0.5",
    "central,    2,  2, 2, 1, 1,   0.16666666666666666",
    "four-point, 4, 12, 4, 2, 1.5, 0.03333333333333333",
    "six-point,   6,  60, 6, 3, 1.8333333333333333, 0.007142857142857143",
    "eight-point, 8, 840, 8, 4, 2.0833333333333335, 0.0015873015873015873",
    "forward-2,   2,   2, 3, 2, 4,                  0.3333333333333333",
    "backward-2,  2,   2, 3, 2, 4,                  0.3333333333333333",
    "forward-3,   3,   6, 4, 3, 6.666666666666667,  0.25",
    "backward-3,  3,   6, 4, 3, 6.666666666666667,  0.25",
    "richardson-1, 4, 12, 4, 2, 1.5, 0.03333333333333333",
    "richardson-2, 6, 360, 6, 4, 1.65, 0.012698412698412698",
    "at+1+2,      1,   1, 2, 2, 2,                  1.5",
  })
  void orderDivisorAndErrorsFollowFromThePairs(
      String name, int order, int divisor, int points, int reach, double sum, double constant) {
    Scheme scheme = Scheme.named(name);
    assertThat(scheme.order()).isEqualTo(order);
    assertThat(scheme.divisor()).isEqualTo(divisor);
    assertThat(scheme.points()).isEqualTo(points);
    assertThat(scheme.reach()).isEqualTo(reach);
    assertThat(scheme.sumOfWeights()).isEqualTo(sum);
    assertThat(scheme.errorConstant()).isEqualTo(constant);
  }

  /** Fornberg 1988, table 1 of central and table 3 of one-sided weights. */
  @Test
  void weightsAreThoseOfThePublishedTables() {
    assertThat(Scheme.named("six-point").pairs())
        .containsExactly(pair(45, 1, -1), pair(-9, 2, -2), pair(1, 3, -3));
    assertThat(Scheme.named("eight-point").pairs())
        .containsExactly(pair(672, 1, -1), pair(-168, 2, -2), pair(32, 3, -3), pair(-3, 4, -4));
    assertThat(Scheme.named("forward-2").pairs()).containsExactly(pair(4, 1, 0), pair(-1, 2, 0));
    assertThat(Scheme.named("backward-3").pairs())
        .containsExactly(pair(18, 0, -1), pair(-9, 0, -2), pair(2, 0, -3));
    assertThat(Scheme.named("forward-2").losses(10)).isEqualTo(21);
    assertThat(Scheme.at(-2, -1, 1, 2)).isSameAs(Scheme.FOUR_POINT);
    assertThat(Scheme.at(1, 0, -1)).isSameAs(Scheme.CENTRAL);
  }

  private static Scheme.Pair pair(int weight, int right, int left) {
    return new Scheme.Pair(weight, right, left);
  }

  /** R(k) = (4^k R(k−1, ε) − R(k−1, 2ε)) / (4^k − 1), from central differences on. */
  @Test
  void richardsonsWeightsAreThoseOfHisTableau() {
    for (int levels = 1; levels <= 4; levels++) {
      double[] weights = new double[1 << levels];
      tableau(weights, levels, 1, 1);
      Scheme scheme = Scheme.richardson(levels);
      assertThat(scheme.order()).isEqualTo(2 * levels + 2);
      for (Scheme.Pair pair : scheme.pairs()) {
        assertThat((double) pair.weight() / scheme.divisor())
            .isCloseTo(weights[pair.right() - 1], within(1e-15));
      }
    }
  }

  private static void tableau(double[] weights, int level, int step, double factor) {
    if (level == 0) {
      weights[step - 1] += factor / (2 * step);
      return;
    }
    double power = Math.pow(4, level);
    tableau(weights, level - 1, step, factor * power / (power - 1));
    tableau(weights, level - 1, 2 * step, -factor / (power - 1));
  }

  @Test
  void offsetsWithoutANameAreCalledByThem() {
    Scheme skewed = Scheme.at(2, -1, 0);
    assertThat(skewed.label()).isEqualTo("at-1+0+2");
    assertThat(skewed.order()).isEqualTo(2);
    assertThat(Scheme.named(skewed.label())).isEqualTo(skewed);
    assertThat(Scheme.named("richardson-3")).isEqualTo(Scheme.richardson(3));
    for (int k = 2; k <= skewed.order(); k++) {
      assertThat(skewed.taylorWeight(k)).isZero();
    }
  }

  /** i^(k−1) m_k / c: central differences, along the other axis. */
  @Test
  void theComplexStepErrsAsCentralDifferencesWithAlternatingSigns() {
    double[] weights = Scheme.COMPLEX_STEP.taylorWeights(7);
    assertThat(weights).containsExactly(0, 1, 0, -1, 0, 1, 0, -1);
    assertThat(Scheme.COMPLEX_STEP.order()).isEqualTo(2);
    assertThat(Scheme.COMPLEX_STEP.losses(10)).isEqualTo(10);
    assertThat(Scheme.FORWARD_MODE.taylorWeights(5)).containsExactly(0, 1, 0, 0, 0, 0);
    assertThat(Scheme.named("complex-step").subtracts()).isFalse();
  }

  /** The second derivative taken out of forward differences leaves central ones. */
  @Test
  void centredSchemesHaveNoSecondDerivative() {
    assertThat(Scheme.FORWARD.centred().normOfWeights()).isEqualTo(Scheme.CENTRAL.normOfWeights());
    assertThat(Scheme.BACKWARD.centred().rightShare()).isEqualTo(0.5);
    assertThat(Scheme.at(1, 2).centred().taylorWeight(2)).isZero();
    assertThat(Scheme.at(1, 2).centred().rightShare()).isEqualTo(-0.5);
    assertThat(Scheme.named("forward-2").centred().rightShare()).isEqualTo(1);
    assertThat(Scheme.FOUR_POINT.centred()).isSameAs(Scheme.FOUR_POINT);
  }

  @ParameterizedTest
  @FieldSource("epsweep.gradient.Scheme#NAMED")
  void polynomialsOfDegreePAreDifferentiatedExactly(Scheme scheme) {
    assertThat(scheme.taylorWeight(1)).isEqualTo(1);
    for (int k = 2; k <= scheme.order(); k++) {
      assertThat(scheme.taylorWeight(k)).isZero();
    }
    assertThat(scheme.taylorWeight(scheme.order() + 1)).isNotZero();
  }

  @Test
  void secondDifferencesHaveTheConstantsOfTextbooks() {
    Scheme second = Scheme.SECOND;
    assertThat(second.derivative()).isEqualTo(2);
    assertThat(second.order()).isEqualTo(2);
    assertThat(second.divisor()).isEqualTo(1);
    assertThat(second.errorConstant()).isEqualTo(1 / 12.0);
    assertThat(second.sumOfWeights()).isEqualTo(4);
    assertThat(second.normOfWeights()).isEqualTo(Math.sqrt(6));
    assertThat(second.normOfMovedWeights()).isEqualTo(Math.sqrt(2));
    assertThat(second.ruleOfThumb(0x1p-53)).isEqualTo(StrictMath.pow(2, -13));
    assertThat(second.taylorWeight(2)).isEqualTo(2);
    assertThat(Scheme.labelled("second-central")).isEqualTo(second);
    assertThatThrownBy(() -> Scheme.named("second-central")).hasMessageContaining("is unknown");
  }

  @Test
  void whatIsNoSchemeIsRefused() {
    assertThatThrownBy(() -> Scheme.named("centre"))
        .hasMessage(
            "'centre' is unknown; forward, backward, central, four-point, six-point, eight-point,"
                + " forward-2, backward-2, forward-3, backward-3, ridders, complex-step and forward-mode are"
                + " allowed; did you mean 'central'?");
    assertThatThrownBy(() -> Scheme.at(1)).hasMessageStartingWith("a slope needs two offsets");
    assertThatThrownBy(() -> Scheme.at(1, 0, 1)).hasMessage("offset 1 is given twice");
    assertThatThrownBy(() -> Scheme.at(0, 65)).hasMessage("offset 65: -64 to 64 are allowed");
    assertThatThrownBy(() -> Scheme.at(-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6))
        .hasMessage("12 offsets give order 12; up to 10 is allowed, so leave some out");
    assertThatThrownBy(() -> Scheme.at(-61, -59, -53, -47, 43, 41, 37, 31))
        .hasMessageStartingWith("the weights of these offsets are too large");
    assertThatThrownBy(() -> Scheme.named("richardson-5"))
        .hasMessage("5 levels; 1 to 4 are allowed");
    assertThatThrownBy(() -> new Scheme("none", List.of(new Scheme.Pair(1, -1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
