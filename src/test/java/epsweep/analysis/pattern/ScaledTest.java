package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.BIAS;
import static epsweep.analysis.pattern.MadeGradients.named;
import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.network.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledTest {

  @ParameterizedTest
  @CsvSource({
    "39, STEPS, 39",
    "0.0256410256, STEPS, 39",
    "16, BATCH, 16",
    "0.0625, BATCH, 16",
    "624, STEPS_AND_BATCH, 624",
    "2, COUNT, 2",
    "0.5, COUNT, 2",
    "-2, COUNT, 2",
    "7, COUNT, 7",
    "3.7, NONE, 0",
    "1.03, NONE, 0",
  })
  void theFactorIsNamed(double k, Factor.Meaning meaning, long count) {
    for (long seed = 0; seed < 20; seed++) {
      double[] n = numeric(seed);
      Mistake mistake = named(seed, i -> n[i] / k);
      assertThat(mistake.kind()).hasValue(FaultKind.SCALED);
      assertThat(mistake.places()).isEmpty();
      assertThat(mistake.factors()).hasSize(1);
      Factor factor = mistake.factors().get(0);
      assertThat(factor.k().value()).isCloseTo(k, within(1e-4 * Math.abs(k)));
      assertThat(factor.meaning()).isEqualTo(meaning);
      assertThat(factor.count()).isEqualTo(count);
    }
  }

  @Test
  void minusOneIsAWrongSign() {
    double[] n = numeric(1);
    assertThat(named(1, i -> -n[i]).kind()).hasValue(FaultKind.SIGN);
  }

  @Test
  void itIsSaidWhere() {
    double[] n = numeric(2);
    Mistake mistake = named(2, i -> i < BIAS ? n[i] / 39 : n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.SCALED);
    assertThat(mistake.places()).containsExactly("lstm.weight", "lstm.bias");
  }

  @Test
  void someRowsOfABlockAreListed() {
    double[] n = numeric(3);
    Mistake mistake = named(3, i -> i == 4 || i == 7 || i == 17 ? 1.25 * n[i] : n[i]);
    assertThat(mistake.kind()).hasValue(FaultKind.SCALED);
    assertThat(mistake.rows()).containsExactly("row 4", "row 7", "row 17");
    assertThat(mistake.factors().get(0).k().value()).isCloseTo(0.8, within(1e-4));
  }

  @Test
  void theResidualLiesWithinTheBarsAndBeatsTheNext() {
    double[] n = numeric(4);
    Mistake.Quality fit = named(4, i -> n[i] / 2).fit().orElseThrow();
    assertThat(fit.residual()).isBetween(0.1, 1.0);
    assertThat(fit.next()).isGreaterThan(Patterns.BEATEN_BY * fit.residual());
  }
}
