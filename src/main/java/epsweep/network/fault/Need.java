package epsweep.network.fault;

import epsweep.network.NetworkSpec;
import epsweep.network.layer.Derivative;
import epsweep.network.loss.LossAt;
import epsweep.network.loss.LossKind;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a network must have for a fault to show in its gradient.
 *
 * @param met whether a network has it
 * @param complaint what is missing, and what would do
 */
record Need(Predicate<NetworkSpec> met, String complaint) {

  /** Needed by every fault. */
  static final Need LOSS_THAT_VARIES =
      new Need(
          spec -> spec.loss() != LossKind.SOFTMAX_CROSS_ENTROPY || spec.outputs() > 1,
          "the softmax of one output is always 1; give the last layer 2 units or more");

  static final Need LSTM =
      new Need(
          spec -> multipliesBy(Derivative.FORGET_GATE, spec),
          "there is no LSTM layer; put {lstm: 5} into layers");

  static final Need GRU =
      new Need(
          spec -> multipliesBy(Derivative.UPDATE_GATE, spec),
          "there is no GRU layer; put {gru: 5} into layers");

  static final Need RNN =
      new Need(
          spec -> multipliesBy(Derivative.RECURRENT_TANH, spec),
          "there is no plain recurrent layer; put {rnn: 5} into layers");

  static final Need GATES =
      new Need(
          spec -> LSTM.met.test(spec) || GRU.met.test(spec),
          "there is no layer with gates; put {lstm: 5} or {gru: 5} into layers");

  static final Need RECURRENCE =
      new Need(NetworkSpec::isRecurrent, "there is no recurrent layer; put {lstm: 5} into layers");

  static final Need RECURRENT_MATRIX =
      new Need(
          spec ->
              spec.layers().stream().anyMatch(layer -> layer.isRecurrent() && layer.units() > 1),
          "there is no recurrent layer with a matrix to transpose; put {lstm: 5} into layers");

  static final Need MATRIX_ON_TOP =
      new Need(
          spec -> spec.outputs() > 1 && inputsOfTop(spec) > 1,
          "the last layer has no matrix to transpose; give it 2 units and 2 inputs or more");

  static final Need TWO_OUTPUTS =
      new Need(spec -> spec.outputs() > 1, "the last layer has one unit; give it 2 or more");

  static final Need TWO_LAYERS =
      new Need(spec -> spec.layers().size() > 1, "there is one layer; put another one below it");

  static final Need TWO_SEQUENCES =
      new Need(spec -> spec.sequences() > 1, "there is one sequence; set sequences to 2 or more");

  static final Need MEAN_OVER_STEPS =
      new Need(
          spec -> spec.lossAt() == LossAt.EVERY_STEP_MEAN,
          "the loss is no mean over steps; set loss-at to every-step-mean");

  static final Need SOFTMAX = loss(LossKind.SOFTMAX_CROSS_ENTROPY);
  static final Need SQUARED_ERROR = loss(LossKind.MEAN_SQUARED_ERROR);

  static final Need TANH = dense(Derivative.DENSE_TANH);
  static final Need SIGMOID = dense(Derivative.DENSE_SIGMOID);
  static final Need RELU = dense(Derivative.DENSE_RELU);

  /** Sequences of at least so many steps. */
  static Need steps(int least) {
    return new Need(
        spec -> spec.steps() >= least,
        "the sequences are too short; set steps to " + least + " or more");
  }

  private static Need loss(LossKind kind) {
    return new Need(spec -> spec.loss() == kind, "set loss to " + kind.label());
  }

  private static Need dense(Derivative derivative) {
    return new Need(
        spec -> multipliesBy(derivative, spec),
        "no dense layer has this activation; put {dense: 5, activation: "
            + derivative.activation().label()
            + "} into layers");
  }

  private static boolean multipliesBy(Derivative derivative, NetworkSpec spec) {
    return spec.layers().stream().anyMatch(layer -> layer.derivatives().contains(derivative));
  }

  private static int inputsOfTop(NetworkSpec spec) {
    int below = spec.layers().size() - 2;
    return below < 0 ? spec.inputs() : spec.layers().get(below).units();
  }

  /** The complaint, where the network does not have it. */
  Optional<String> problem(NetworkSpec spec) {
    return met.test(spec) ? Optional.empty() : Optional.of(complaint);
  }
}
