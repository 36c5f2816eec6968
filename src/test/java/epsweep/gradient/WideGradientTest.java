package epsweep.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.arithmetic.DoubleDouble;
import epsweep.arithmetic.DoubleDouble.Row;
import epsweep.gradient.model.NetworkLoss;
import epsweep.network.DrawnNetwork;
import epsweep.network.Network;
import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.fault.Fault;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WideGradientTest {

  /** c₁ from nodes 2⁻⁸ apart errs by c₁₃ (6!·2⁻⁴⁸)², about 1e-24. */
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "THREE_PERCENT", "NOT_CLEARED", "ADDITIVE_CONSTANT", "BIAS_MISSING"})
  void isRightWhateverIsClaimed(Fault fault) throws InterruptedException {
    WeightSource.Seeded source = new WeightSource.Seeded(1, 0.5);
    NetworkSpec spec =
        new NetworkSpec(
            3,
            List.of(new LayerSpec.Gru(3), new LayerSpec.Dense(3, Activation.IDENTITY)),
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            6,
            1,
            source);
    Network<Row> network = new Network<>(new DoubleDouble(), spec, DrawnNetwork.of(spec, source));
    int[] all = IntStream.range(0, network.size()).toArray();
    Row right = network.gradient();
    Row found = WideGradient.of(new NetworkLoss<>(network, fault), all, 2);
    for (int i : all) {
      double error = found.exact(i).subtract(right.exact(i)).doubleValue();
      assertThat(error).as("%d", i).isCloseTo(0, within(1e-20));
    }
  }
}
