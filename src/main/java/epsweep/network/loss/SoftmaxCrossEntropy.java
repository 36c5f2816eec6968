package epsweep.network.loss;

import epsweep.arithmetic.Arithmetic;

/**
 * L = Σ_k y_k (ln Σ_j e^(z_j − m) − (z_k − m)) with m = max z, and ∂L/∂z_k = p_k Σ_j y_j − y_k with
 * p = softmax z. Targets of zero are left out of the sum.
 */
final class SoftmaxCrossEntropy<V> implements Loss<V> {

  private final Arithmetic<V> math;
  private final V zero;
  private final V max;
  private final V sum;
  private final V term;
  private final V target;
  private final V[] shifted;
  private final V[] exponential;
  private final V derivative;

  SoftmaxCrossEntropy(Arithmetic<V> math, int outputs, int lanes) {
    this.math = math;
    zero = math.row(1);
    max = math.row(lanes);
    sum = math.row(lanes);
    term = math.row(lanes);
    target = math.row(lanes);
    shifted = math.rows(outputs, lanes);
    exponential = math.rows(outputs, lanes);
    derivative = math.row(outputs);
  }

  @Override
  public void add(V total, V[] z, V targets, int from, int lanes) {
    exponentials(z, lanes);
    math.log(sum, sum, 0, lanes);
    for (int k = 0; k < z.length; k++) {
      if (math.get(targets, from + k) != 0) {
        math.fill(target, targets, from + k, 0, lanes);
        math.subtract(term, sum, shifted[k], 0, lanes);
        math.addProduct(total, target, term, 0, lanes);
      }
    }
  }

  @Override
  public V derivative(V[] z, V targets, int from) {
    exponentials(z, 1);
    math.fill(target, zero, 0, 0, 1);
    for (int k = 0; k < z.length; k++) {
      math.copy(targets, from + k, term, 0, 1);
      math.add(target, target, term, 0, 1);
    }
    for (int k = 0; k < z.length; k++) {
      V p = exponential[k];
      math.divide(p, p, sum, 0, 1);
      math.multiply(p, p, target, 0, 1);
      math.copy(targets, from + k, term, 0, 1);
      math.subtract(p, p, term, 0, 1);
      math.copy(p, 0, derivative, k, 1);
    }
    return derivative;
  }

  /** z − max z, e to that, and their sum. */
  private void exponentials(V[] z, int lanes) {
    math.copy(z[0], 0, max, 0, lanes);
    for (int k = 1; k < z.length; k++) {
      math.max(max, max, z[k], 0, lanes);
    }
    math.fill(sum, zero, 0, 0, lanes);
    for (int k = 0; k < z.length; k++) {
      math.subtract(shifted[k], z[k], max, 0, lanes);
      math.exp(exponential[k], shifted[k], 0, lanes);
      math.add(sum, sum, exponential[k], 0, lanes);
    }
  }
}
