package epsweep.network.loss;

import epsweep.arithmetic.Arithmetic;

/** Compares one step's outputs with its targets. */
public sealed interface Loss<V> permits SoftmaxCrossEntropy, MeanSquaredError {

  /** The loss of this kind, for so many outputs and lanes at a time. */
  static <V> Loss<V> of(Arithmetic<V> math, LossKind kind, int outputs, int lanes) {
    return switch (kind) {
      case SOFTMAX_CROSS_ENTROPY -> new SoftmaxCrossEntropy<>(math, outputs, lanes);
      case MEAN_SQUARED_ERROR -> new MeanSquaredError<>(math, outputs, lanes);
    };
  }

  /**
   * Adds the step's loss to {@code total} in each lane.
   *
   * @param z the outputs [outputs × lanes], not modified
   * @param targets shared by all lanes; this step's begin at {@code from}
   */
  void add(V total, V[] z, V targets, int from, int lanes);

  /**
   * The derivative of the step's loss by each output, for one lane.
   *
   * @param z the outputs [outputs × 1], not modified
   * @return a vector over outputs, overwritten by the next call
   */
  V derivative(V[] z, V targets, int from);
}
