package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/** y = φ(b + W x) with φ one of {@link Activation}. */
final class DenseLanes<V> implements LayerLanes<V> {

  private final Arithmetic<V> math;
  private final AffineLanes<V> affine;
  private final Activation activation;
  private final V[] noState;
  private final V zeros;
  private int lanes;

  DenseLanes(Arithmetic<V> math, AffineLanes<V> affine, Activation activation, int lanes) {
    this.math = math;
    this.affine = affine;
    this.activation = activation;
    noState = math.rows(0, 0);
    zeros = math.row(lanes);
  }

  @Override
  public void start(int lanes) {
    this.lanes = lanes;
  }

  @Override
  public V[] step(V[] inputs) {
    affine.map(inputs, noState, lanes);
    return activate();
  }

  @Override
  public V[] state() {
    return noState;
  }

  @Override
  public V[] activate() {
    for (V z : affine.z()) {
      switch (activation) {
        case IDENTITY -> {}
        case TANH -> math.tanh(z, z, 0, lanes);
        case SIGMOID -> math.sigmoid(z, z, 0, lanes);
        case RELU -> math.max(z, z, zeros, 0, lanes);
      }
    }
    return affine.z();
  }
}
