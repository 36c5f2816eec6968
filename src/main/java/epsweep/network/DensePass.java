package epsweep.network;

import epsweep.arithmetic.Arithmetic;

/** y = φ(z), z = b + W x; backward: δ = φ′(z) ⊙ ∂L/∂y, ∂W = δ xᵀ, ∂b = δ, ∂L/∂x = Wᵀ δ. */
final class DensePass<V> implements LayerPass<V> {

  private final Arithmetic<V> math;
  private final AffineMap map;
  private final V parameters;
  private final LayerLanes<V> lanes;
  private final Activation activation;
  private final V[] x;
  private final V[] outputs;
  private final V one;
  private V[] inputs;

  DensePass(
      Arithmetic<V> math,
      AffineMap map,
      V parameters,
      LayerLanes<V> lanes,
      Activation activation,
      int steps) {
    this.math = math;
    this.map = map;
    this.parameters = parameters;
    this.lanes = lanes;
    this.activation = activation;
    x = math.rows(map.inputs(), 1);
    outputs = math.rows(steps, map.rows());
    one = math.scalar(1);
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
      differentiate(delta, outputs[t], outputErrors[t]);
      for (int k = 0; k < map.rows(); k++) {
        int w = map.inputFrom() + k * map.inputs();
        math.addScaled(gradient, map.biasFrom() + k, delta, k, one, 0, 1);
        math.addScaled(gradient, w, delta, k, inputs[t], 0, map.inputs());
        math.addScaled(inputErrors[t], 0, delta, k, parameters, w, map.inputs());
      }
    }
    return inputErrors;
  }

  /** δ = φ′ ⊙ error, with φ′ written in the output y: 1, 1 − y², y (1 − y), or 1 where y > 0. */
  private void differentiate(V delta, V y, V error) {
    int units = map.rows();
    V ones = math.row(units);
    math.fill(ones, one, 0, 0, units);
    switch (activation) {
      case IDENTITY -> math.copy(ones, 0, delta, 0, units);
      case TANH -> {
        math.multiply(delta, y, y, 0, units);
        math.subtract(delta, ones, delta, 0, units);
      }
      case SIGMOID -> {
        math.subtract(delta, ones, y, 0, units);
        math.multiply(delta, y, delta, 0, units);
      }
      case RELU -> {
        for (int k = 0; k < units; k++) {
          math.set(delta, k, math.get(y, k) > 0 ? 1 : 0);
        }
      }
    }
    math.multiply(delta, delta, error, 0, units);
  }
}
