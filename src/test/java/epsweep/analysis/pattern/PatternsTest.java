package epsweep.analysis.pattern;

import static epsweep.analysis.pattern.MadeGradients.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternsTest {

  @Test
  void aRightGradientHasNoName() {
    double[] n = numeric(1);
    assertThat(Patterns.name(MadeGradients.of(1, i -> n[i]), List.of())).isEmpty();
  }

  @Test
  void whatTwoPatternsExplainEquallyWellHasNoName() {
    double[] g = {1, 1.01, 0.99};
    double[] n = {1.51, 1.52, 1.485};
    double[] wide = new double[3];
    Arrays.fill(wide, 0.008);
    Gradients rows =
        new Gradients(
            g,
            new double[3],
            n,
            wide,
            new double[] {Double.NaN, Double.NaN, Double.NaN},
            i -> "row " + i,
            List.of(),
            Counts.UNKNOWN);
    Scope scope = Scope.of(rows).get(0);
    assertThat(new Scaled().explain(rows, scope).orElseThrow().holds()).isTrue();
    assertThat(new ConstantAdded().explain(rows, scope).orElseThrow().holds()).isTrue();
    assertThat(Patterns.name(rows, List.of())).isEmpty();
  }

  @Test
  void rowsOfWhichNothingIsKnownArePassedOver() {
    double[] n = numeric(1);
    Gradients rows = MadeGradients.of(1, i -> n[i] / 2);
    rows.numericError()[3] = Double.POSITIVE_INFINITY;
    rows.analytic()[3] = 77;
    rows.numeric()[4] = Double.NaN;
    Mistake mistake = Patterns.name(rows, List.of()).orElseThrow();
    assertThat(mistake.factors().get(0).count()).isEqualTo(2);
    assertThat(mistake.places()).isEmpty();
  }
}
