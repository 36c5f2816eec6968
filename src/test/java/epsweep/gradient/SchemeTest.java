package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void anyStencilCanBeOne() {
    Scheme sixPoint =
        new Scheme(
            "six-point",
            List.of(
                new Scheme.Pair(45, 1, -1), new Scheme.Pair(-9, 2, -2), new Scheme.Pair(1, 3, -3)));
    assertThat(sixPoint.order()).isEqualTo(6);
    assertThat(sixPoint.divisor()).isEqualTo(60);
    assertThat(sixPoint.losses(10)).isEqualTo(60);
    Scheme oneSided =
        new Scheme("three-point", List.of(new Scheme.Pair(4, 1, 0), new Scheme.Pair(-1, 2, 0)));
    assertThat(oneSided.order()).isEqualTo(2);
    assertThat(oneSided.divisor()).isEqualTo(2);
    assertThat(oneSided.sumOfWeights()).isEqualTo((3 + 4 + 1) / 2.0);
    assertThat(oneSided.losses(10)).isEqualTo(21);
  }

  @Test
  void lossesAreNamedAsInTheFormula() {
    assertThat(Scheme.FORWARD.nearestLosses()).isEqualTo("L(θ+ε) and L(θ)");
    assertThat(Scheme.BACKWARD.nearestLosses()).isEqualTo("L(θ) and L(θ−ε)");
    assertThat(Scheme.FOUR_POINT.nearestLosses()).isEqualTo("L(θ+ε) and L(θ−ε)");
    assertThat(Scheme.powerOfEpsilon(1)).isEqualTo("ε");
    assertThat(Scheme.powerOfEpsilon(4)).isEqualTo("ε⁴");
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
  void whatIsNoSchemeIsRefused() {
    assertThatThrownBy(() -> Scheme.named("centre"))
        .hasMessage("'centre' is unknown; forward, backward, central and four-point are allowed");
    assertThatThrownBy(() -> new Scheme("none", List.of(new Scheme.Pair(1, -1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
