package epsweep.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.fault.FaultKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SoftmaxLeftOutTest {

  private static final double[] P = {0.21, 0.035, 0.255, 0.188, 0.286, 0.026};
  private static final double[] Y = {0, 0, 0.5, 0, 0.5, 0};

  @Test
  void aSumOfNothingOnOneSideShowsIt() {
    double[] logits = new double[6];
    double[] targets = new double[6];
    for (int i = 0; i < 6; i++) {
      logits[i] = P[i] - Y[i];
      targets[i] = -Y[i];
    }
    assertThat(name(logits, targets)).hasValue(FaultKind.SOFTMAX_LEFT_OUT);
    assertThat(name(targets, logits)).hasValue(FaultKind.SOFTMAX_LEFT_OUT);
  }

  private static Optional<FaultKind> name(double[] n, double[] g) {
    double[] error = {1e-4, 1e-4, 1e-4, 1e-4, 1e-4, 1e-4};
    Gradients rows =
        new Gradients(
            g,
            new double[6],
            n,
            error,
            new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN},
            i -> "row " + i,
            List.of(),
            Counts.UNKNOWN);
    return Patterns.name(rows, List.of()).orElseThrow().kind();
  }
}
