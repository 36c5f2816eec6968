package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/** y = φ(z), z = b + W x; backward: δ = φ′(z) ⊙ ∂L/∂y, ∂W = δ xᵀ, ∂b = δ, ∂L/∂x = Wᵀ δ. */
final class DensePass<V> implements LayerPass<V> {

  private final Arithmetic<V> math;
  private final AffineMap map;
  private final V parameters;
  private final LayerLanes<V> lanes;
  private final Derivative derivative;
  private final LayerSlip slip;
  private final Slopes<V> slopes;
  private final V[] x;
  private final V[] outputs;
  private V[] inputs;

  DensePass(
      Arithmetic<V> math,
      AffineMap map,
      V parameters,
      LayerLanes<V> lanes,
      Activation activation,
      int steps,
      LayerSlip slip) {
    this.math = math;
    this.map = map;
    this.parameters = parameters;
    this.lanes = lanes;
    this.slip = slip;
    derivative = Derivative.ofDense(activation);
    slopes = new Slopes<>(math, slip, map.rows());
    x = math.rows(map.inputs(), 1);
    outputs = math.rows(steps, map.rows());
    inputs = math.rows(0, 0);
  }

  @Override
  public V[] forward(V[] inputs) {
    this.inputs = inputs;
    lanes.start(1);
    for (int t = 0; t < outputs.length; t++) {
      math.scatter(inputs[t], x);
      math.gather(lanes.step(x), outputs[t]);
    }
    return outputs;
  }

  @Override
  public V[] backward(V[] outputErrors, V gradient) {
    V[] inputErrors = math.rows(outputs.length, map.inputs());
    V delta = math.row(map.rows());
    for (int t = 0; t < outputs.length; t++) {
      slopes.differentiate(delta, derivative, outputs[t]);
      math.multiply(delta, delta, outputErrors[t], 0, map.rows());
      accumulate(delta, t, gradient);
      for (int k = 0; k < map.rows(); k++) {
        int w = map.parameter(k, 1);
        math.addScaled(inputErrors[t], 0, delta, k, parameters, w, map.inputs());
      }
    }
    return inputErrors;
  }

  /** ∂W += δ xᵀ, ∂b += δ. */
  private void accumulate(V delta, int t, V gradient) {
    int biases = slip.times(Part.DENSE_BIAS, t, outputs.length);
    for (int k = 0; k < map.rows(); k++) {
      math.addScaled(gradient, map.parameter(k, 1), delta, k, inputs[t], 0, map.inputs());
      for (int i = 0; i < biases; i++) {
        math.addStretch(gradient, map.parameter(k, 0), delta, k, 1);
      }
    }
  }
}
