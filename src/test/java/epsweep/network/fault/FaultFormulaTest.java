package epsweep.network.fault;

import static epsweep.network.fault.FaultyNetworks.LSTM;
import static epsweep.network.fault.FaultyNetworks.dense;
import static epsweep.network.fault.FaultyNetworks.gradient;
import static epsweep.network.fault.FaultyNetworks.groups;
import static epsweep.network.fault.FaultyNetworks.network;
import static epsweep.network.fault.FaultyNetworks.origins;
import static epsweep.network.fault.FaultyNetworks.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epsweep.network.NetworkSpec;
import epsweep.network.RandomNetworks;
import epsweep.network.layer.Activation;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import epsweep.parameter.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Wrong gradients equal what a formula makes of the right ones. */
class FaultFormulaTest {

  @Test
  void theConstantIsAddedToEveryGradient() {
    showing(Fault.ADDITIVE_CONSTANT)
        .forEach(
            spec -> {
              double[] wrong = gradient(Fault.ADDITIVE_CONSTANT, spec);
              double[] right = gradient(Fault.NONE, spec);
              for (int i = 0; i < wrong.length; i++) {
                assertThat(wrong[i]).isEqualTo(right[i] + 0.01);
              }
            });
  }

  @Test
  void theDecayIsProportionalToTheWeights() {
    showing(Fault.WEIGHT_DECAY)
        .forEach(
            spec -> {
              double[] wrong = gradient(Fault.WEIGHT_DECAY, spec);
              double[] right = gradient(Fault.NONE, spec);
              double[] weights = RandomNetworks.data(spec).parameters();
              for (int i : origins(Fault.WEIGHT_DECAY, spec)) {
                assertThat(wrong[i]).isEqualTo(right[i] + 0.01 * weights[i]);
              }
            });
  }

  @Test
  void clippedGradientsAreTheRightOnesWithinTheLimit() {
    showing(Fault.CLIPPED)
        .forEach(
            spec -> {
              double[] wrong = gradient(Fault.CLIPPED, spec);
              double[] right = gradient(Fault.NONE, spec);
              for (int i = 0; i < wrong.length; i++) {
                assertThat(wrong[i]).isEqualTo(Math.max(-0.01, Math.min(0.01, right[i])));
              }
            });
  }

  /** With one dense layer and one step, the bias's gradient is the outputs' error itself. */
  @Test
  void errorsBehindSoftmaxAreThoseOfTheirFormulas() {
    NetworkSpec spec =
        network(
            1,
            LossKind.SOFTMAX_CROSS_ENTROPY,
            LossAt.LAST_STEP,
            1,
            1,
            dense(3, Activation.IDENTITY));
    double[] right = gradient(Fault.NONE, spec);
    double[] y = RandomNetworks.data(spec).targets();
    for (int k = 0; k < 3; k++) {
      int bias = 9 + k;
      double p = right[bias] + y[k];
      assertThat(gradient(Fault.TARGETS_FORGOTTEN, spec)[bias]).isEqualTo(p);
      assertThat(gradient(Fault.SOFTMAX_WITHOUT_DERIVATIVE, spec)[bias])
          .isCloseTo(-y[k] / p, within(1e-15));
      assertThat(gradient(Fault.SOFTMAX_DIAGONAL, spec)[bias])
          .isCloseTo(-y[k] * (1 - p), within(1e-15));
      assertThat(gradient(Fault.SOFTMAX_DERIVATIVE_TWICE, spec)[bias])
          .isCloseTo((p - y[k]) * p * (1 - p), within(1e-15));
    }
  }

  /** The mean over two sequences halves what the sum over one does not. */
  @Test
  void twoSequencesWithAStaleStateAreOneTruncatedBetweenThem() {
    NetworkSpec two = network(1, LossKind.MEAN_SQUARED_ERROR, LossAt.EVERY_STEP_SUM, 5, 2, LSTM);
    NetworkSpec one = network(1, LossKind.MEAN_SQUARED_ERROR, LossAt.EVERY_STEP_SUM, 10, 1, LSTM);
    double[] stale = gradient(Fault.STALE_STATE, two);
    double[] truncated = gradient(Fault.TRUNCATED_TO_FIVE_STEPS, one);
    for (int i = 0; i < stale.length; i++) {
      assertThat(2 * stale[i]).isCloseTo(truncated[i], within(1e-14));
    }
  }

  @Test
  void theLastStepCountedTwiceIsTheRightGradientAndThatOfTheLastStep() {
    showing(Fault.LAST_STEP_TWICE)
        .forEach(
            spec -> {
              double[] twice = gradient(Fault.LAST_STEP_TWICE, spec);
              double[] last = gradient(Fault.LAST_STEP_ONLY, spec);
              double[] right = gradient(Fault.NONE, spec);
              for (int i : origins(Fault.LAST_STEP_TWICE, spec)) {
                assertThat(twice[i]).isCloseTo(right[i] + last[i], within(1e-15));
              }
            });
  }

  @Test
  void theLastTwoGatesChangePlaces() {
    NetworkSpec spec = network(1, LossKind.MEAN_SQUARED_ERROR, LossAt.LAST_STEP, 4, 1, LSTM);
    double[] wrong = gradient(Fault.GATES_IN_ANOTHER_ORDER, spec);
    double[] right = gradient(Fault.NONE, spec);
    for (String block : List.of("lstm.weight_ih", "lstm.weight_hh", "lstm.bias")) {
      assertThat(at(block + "[f]", spec, wrong)).isEqualTo(at(block + "[f]", spec, right));
      assertThat(at(block + "[g]", spec, wrong)).isEqualTo(at(block + "[o]", spec, right));
      assertThat(at(block + "[o]", spec, wrong)).isEqualTo(at(block + "[g]", spec, right));
    }
  }

  @Test
  void twoGatesBiasesAreTheForgetGates() {
    NetworkSpec spec = network(1, LossKind.MEAN_SQUARED_ERROR, LossAt.LAST_STEP, 4, 1, LSTM);
    double[] wrong = gradient(Fault.BIAS_OF_ANOTHER_GATE, spec);
    double[] right = gradient(Fault.NONE, spec);
    double[] forget = at("lstm.bias[f]", spec, right);
    assertThat(at("lstm.bias[i]", spec, wrong)).isEqualTo(forget);
    assertThat(at("lstm.bias[f]", spec, wrong)).isEqualTo(forget);
    assertThat(at("lstm.bias[g]", spec, wrong)).isEqualTo(at("lstm.bias[g]", spec, right));
    assertThat(at("lstm.bias[o]", spec, wrong)).isEqualTo(forget);
  }

  /** Entry (j, k) of each gate's 3 × 3 square, in the last layer's weights 2 × 3 as a whole. */
  @Test
  void transposedWeightsAreStoredColumnAfterColumn() {
    NetworkSpec spec =
        network(
            1,
            LossKind.MEAN_SQUARED_ERROR,
            LossAt.LAST_STEP,
            4,
            1,
            LSTM,
            dense(2, Activation.IDENTITY));
    double[] top = at("dense.weight", spec, gradient(Fault.NONE, spec));
    assertThat(at("dense.weight", spec, gradient(Fault.TRANSPOSED_TOP_WEIGHTS, spec)))
        .containsExactly(top[0], top[3], top[1], top[4], top[2], top[5]);
    double[] wrong = gradient(Fault.TRANSPOSED_RECURRENT_WEIGHTS, spec);
    for (String gate : Block.LSTM_GATES) {
      double[] right = at("lstm.weight_hh[" + gate + "]", spec, gradient(Fault.NONE, spec));
      for (int i = 0; i < 9; i++) {
        assertThat(at("lstm.weight_hh[" + gate + "]", spec, wrong)[i])
            .isEqualTo(right[i % 3 * 3 + i / 3]);
      }
    }
  }

  private static double[] at(String group, NetworkSpec spec, double[] values) {
    return groups(spec).stream()
        .filter(g -> g.name().equals(group))
        .map(g -> FaultyNetworks.at(g.parameters(), values))
        .findFirst()
        .orElseThrow();
  }
}
