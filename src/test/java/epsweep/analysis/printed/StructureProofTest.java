package epsweep.analysis.printed;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.pattern.Mistake;
import epsweep.arithmetic.Format;
import epsweep.network.fault.FaultKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proofs from how rows stand to each other. */
class StructureProofTest {

  private static final Circumstances KNOWN =
      Circumstances.UNKNOWN.withEpsilon(1e-6).withPrecision(Format.FLOAT64);

  private static Noise noise(Printed rows) {
    return Noise.of(rows, RoundOff.of(rows, KNOWN));
  }

  @Test
  void twoRowsThatHoldEachOthersNumbersAreExchanged() {
    double[] g = MadeRows.filled(10, i -> StrictMath.sin(i + 1.0));
    double[] n = g.clone();
    n[2] = g[5];
    n[5] = g[2];
    Printed rows = MadeRows.of(n, g);
    assertThat(StructureProof.exchanged(rows, noise(rows)).flatMap(Proof::name))
        .map(Mistake::kind)
        .contains(Optional.of(FaultKind.PERMUTED));
    n[2] = g[5] * 1.01;
    n[5] = g[2] * 1.1;
    assertThat(StructureProof.exchanged(rows, noise(rows))).isEmpty();
    n[2] = 0;
    g[5] = 0;
    assertThat(StructureProof.exchanged(MadeRows.of(n, g), noise(rows))).isEmpty();
  }

  @Test
  void whatSoftmaxLeavesSumsToZero() {
    double[] p = {0.1, 0.2, 0.15, 0.25, 0.3};
    double[] y = {0, 0, 1, 0, 0};
    double[] n = MadeRows.filled(5, i -> p[i] - y[i]);
    double[] g = MadeRows.filled(5, i -> -y[i] - 0.03 * (i + 1));
    Printed rows = MadeRows.of(n, g);
    Optional<Proof> proof = StructureProof.softmax(rows, noise(rows));
    assertThat(proof).isPresent();
    assertThat(proof.get().chance()).isLessThanOrEqualTo(1e-3);
    assertThat(StructureProof.softmax(MadeRows.of(g, g), noise(rows))).isEmpty();
  }

  @Test
  void nOfBothSignsFarOffBesideRowsThatAgreeIsNoKink() {
    double[] g = MadeRows.filled(30, i -> StrictMath.sin(1.3 * i + 1));
    double[] n = MadeRows.filled(30, i -> i < 6 ? g[i] : -g[i] * (0.3 + 0.02 * i));
    assertThat(StructureProof.mostRows(MadeRows.of(n, g), KNOWN, Optional.empty())).isPresent();
    double[] relu = MadeRows.filled(30, i -> i < 6 ? g[i] : g[i] * (0.5 + 0.01 * i));
    assertThat(StructureProof.mostRows(MadeRows.of(relu, g), KNOWN, Optional.empty())).isEmpty();
  }
}
