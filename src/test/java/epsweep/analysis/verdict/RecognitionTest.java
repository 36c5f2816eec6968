package epsweep.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.network.Activation;
import epsweep.network.LayerSpec;
import epsweep.network.LossAt;
import epsweep.network.LossKind;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.fault.FaultKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a verdict says once a mistake of the catalogue gives the same gradient. */
class RecognitionTest {

  private static final NetworkSpec SPEC =
      new NetworkSpec(
          3,
          List.of(new LayerSpec.Lstm(3), new LayerSpec.Dense(3, Activation.IDENTITY)),
          LossKind.SOFTMAX_CROSS_ENTROPY,
          LossAt.LAST_STEP,
          9,
          2,
          new WeightSource.Seeded(1, 0.5));

  /** And {@code epsweep faults} prints the labels of these kinds: MainTest. */
  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aRecognisedFaultIsCalledByItsKind(Fault fault) {
    Verdict wrong = new Draft().evidence("d", "0.9", "large").verdict(Judgement.WRONG, "?", "?");
    Verdict named = new Recognition(List.of(fault), SPEC).name("all", wrong);
    assertThat(named.kind()).isEqualTo(fault.kind());
    assertThat(named.headline())
        .startsWith(fault.kind().map(FaultKind::label).orElse("g differs from n"));
  }
}
