package epsweep.network.stored;

import epsweep.network.NetworkSpec;
import epsweep.network.WeightSource;
import epsweep.network.layer.Activation;
import epsweep.network.layer.LayerSpec;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.List;

/** A network of an LSTM unit and two outputs, and its file. */
final class SmallNetwork {

  static final LayerSpec LSTM = new LayerSpec.Lstm(1);
  static final LayerSpec DENSE = new LayerSpec.Dense(2, Activation.IDENTITY);

  private SmallNetwork() {}

  /** 2 inputs, one LSTM unit, 2 outputs, 3 steps; the weights count upward. */
  static SafetensorsFile small() {
    return new SafetensorsFile()
        .with("lstm.weight_ih_l0", "F32", List.of(4, 2), 1, 2, 3, 4, 5, 6, 7, 8)
        .with("lstm.weight_hh_l0", "F32", List.of(4, 1), 9, 10, 11, 12)
        .with("lstm.bias_ih_l0", "F32", List.of(4), 0.25, 1, 2, 3)
        .with("lstm.bias_hh_l0", "F32", List.of(4), 0.25, 0.5, 0.5, 0.5)
        .with("dense.weight", "F32", List.of(2, 1), 20, 21)
        .with("dense.bias", "F32", List.of(2), 22, 23)
        .with("inputs", "F32", List.of(3, 2), 30, 31, 32, 33, 34, 35)
        .with("targets", "F32", List.of(3, 2), 0, 1, 1, 0, 0.25, 0.75);
  }

  static NetworkSpec spec(int sequences, LayerSpec... layers) {
    return spec(2, 3, sequences, layers);
  }

  static NetworkSpec spec(int inputs, int steps, int sequences, LayerSpec... layers) {
    return new NetworkSpec(
        inputs,
        List.of(layers),
        LossKind.SOFTMAX_CROSS_ENTROPY,
        LossAt.EVERY_STEP_MEAN,
        steps,
        sequences,
        new WeightSource.Stored("x.safetensors"));
  }
}
