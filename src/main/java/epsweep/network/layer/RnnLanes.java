package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/** h ← tanh(b + W x + R h), the network of Elman (1990); h starts at zero. */
final class RnnLanes<V> implements LayerLanes<V> {

  private final Arithmetic<V> math;
  private final AffineLanes<V> affine;
  private final V zero;
  private final V[] h;
  private int lanes;

  RnnLanes(Arithmetic<V> math, AffineLanes<V> affine, int units, int lanes) {
    this.math = math;
    this.affine = affine;
    zero = math.row(1);
    h = math.rows(units, lanes);
  }

  @Override
  public void start(int lanes) {
    this.lanes = lanes;
    for (V state : h) {
      math.fill(state, zero, 0, 0, lanes);
    }
  }

  @Override
  public V[] step(V[] inputs) {
    affine.map(inputs, h, lanes);
    return activate();
  }

  @Override
  public V[] state() {
    return h;
  }

  @Override
  public V[] activate() {
    for (int j = 0; j < h.length; j++) {
      math.tanh(h[j], affine.z()[j], 0, lanes);
    }
    return h;
  }
}
