package epsweep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import epsweep.analysis.pattern.Candidate;
import epsweep.arithmetic.Build;
import epsweep.arithmetic.Format;
import epsweep.gradient.model.NetworkModel;
import epsweep.network.DrawnNetwork;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecognitionTest {

  private static final WeightSource.Seeded SEEDED = new WeightSource.Seeded(7, 1);
  private static final NetworkSpec SPEC =
      new NetworkSpec(
          3,
          List.of(new LayerSpec.Lstm(2), new LayerSpec.Dense(2, Activation.IDENTITY)),
          LossKind.SOFTMAX_CROSS_ENTROPY,
          LossAt.EVERY_STEP_MEAN,
          4,
          2,
          SEEDED);

  @Test
  void everyMistakeThatShowsGivesAGradientOfItsOwn() {
    NetworkModel right = new NetworkModel(SPEC, DrawnNetwork.of(SPEC, SEEDED));
    Build build = Build.of(Format.FLOAT64);
    int[] all = IntStream.range(0, right.blocks().stream().mapToInt(b -> b.size()).sum()).toArray();
    List<Candidate> candidates = Recognition.candidates(right, build, all);
    assertThat(candidates)
        .extracting(Candidate::fault)
        .contains(Fault.SUMMED_OVER_STEPS, Fault.BIAS_MISSING)
        .doesNotContain(Fault.NONE, Fault.HALVED_SQUARED_ERROR);
    for (Candidate candidate : candidates) {
      double[] g = right.with(candidate.fault()).in(build).analyticGradient(all);
      assertThat(candidate.gradient()).isEqualTo(g);
    }
  }
}
