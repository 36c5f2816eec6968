package epsweep.network.loss;

import epsweep.arithmetic.Arithmetic;

/**
 * The error p − y of one step's outputs under softmax and cross-entropy, for a fault to change.
 *
 * @param error p − y [outputs], modified
 * @param targets y, not modified; this step's begin at {@code from}
 */
public record SoftmaxError<V>(Arithmetic<V> math, V error, V targets, int from, int outputs) {

  /** p: the targets were not subtracted. */
  public void forgetTargets() {
    math.add(error, error, y(), 0, outputs);
  }

  /** −y / p: the loss's derivative by the probabilities, as if softmax's were the identity. */
  public void forgetSoftmax() {
    V y = y();
    math.add(error, error, y, 0, outputs);
    math.divide(error, negative(y), error, 0, outputs);
  }

  /** −y (1 − p): of softmax's Jacobian p_j (δ_jk − p_k), the diagonal alone. */
  public void keepDiagonal() {
    V y = y();
    V complement = complement(y);
    math.multiply(error, negative(y), complement, 0, outputs);
  }

  /** (p − y) p (1 − p): softmax's derivative, taken for the sigmoid's, once more. */
  public void differentiateAgain() {
    V y = y();
    V complement = complement(y);
    V p = math.row(outputs);
    math.add(p, error, y, 0, outputs);
    math.multiply(error, error, p, 0, outputs);
    math.multiply(error, error, complement, 0, outputs);
  }

  private V y() {
    V y = math.row(outputs);
    math.copy(targets, from, y, 0, outputs);
    return y;
  }

  /** 1 − p. */
  private V complement(V y) {
    V result = math.row(outputs);
    math.fill(result, math.scalar(1), 0, 0, outputs);
    math.subtract(result, result, error, 0, outputs);
    math.subtract(result, result, y, 0, outputs);
    return result;
  }

  private V negative(V y) {
    V result = math.row(outputs);
    math.subtract(result, result, y, 0, outputs);
    return result;
  }
}
