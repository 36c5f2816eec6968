package epsweep.network.loss;

import epsweep.arithmetic.Arithmetic;

/** L = Σ_k (z_k − y_k)² / n over n outputs, and ∂L/∂z_k = 2 (z_k − y_k) / n. */
final class MeanSquaredError<V> implements Loss<V> {

  private final Arithmetic<V> math;
  private final V zero;
  private final V outputs;
  private final V count;
  private final V sum;
  private final V error;
  private final V derivative;

  MeanSquaredError(Arithmetic<V> math, int outputs, int lanes) {
    this.math = math;
    zero = math.row(1);
    this.outputs = math.scalar(outputs);
    count = math.row(lanes);
    sum = math.row(lanes);
    error = math.row(lanes);
    derivative = math.row(outputs);
  }

  @Override
  public void add(V total, V[] z, V targets, int from, int lanes) {
    math.fill(sum, zero, 0, 0, lanes);
    for (int k = 0; k < z.length; k++) {
      math.fill(error, targets, from + k, 0, lanes);
      math.subtract(error, z[k], error, 0, lanes);
      math.addProduct(sum, error, error, 0, lanes);
    }
    math.fill(count, outputs, 0, 0, lanes);
    math.divide(sum, sum, count, 0, lanes);
    math.add(total, total, sum, 0, lanes);
  }

  @Override
  public V derivative(V[] z, V targets, int from) {
    for (int k = 0; k < z.length; k++) {
      math.copy(targets, from + k, error, 0, 1);
      math.subtract(error, z[k], error, 0, 1);
      math.add(error, error, error, 0, 1);
      math.divide(error, error, outputs, 0, 1);
      math.copy(error, 0, derivative, k, 1);
    }
    return derivative;
  }
}
