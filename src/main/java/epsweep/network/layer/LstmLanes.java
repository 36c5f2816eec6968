package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/**
 * c ← σ(z_f)·c + σ(z_i)·tanh(z_g), h = σ(z_o)·tanh(c), with z = b + W x + R h and the gates in
 * PyTorch's order i, f, g, o; h and c start at zero.
 */
final class LstmLanes<V> implements LayerLanes<V> {

  private final Arithmetic<V> math;
  private final AffineLanes<V> affine;
  private final int units;
  private final V zero;
  private final V[] c;
  private final V[] tanhC;
  private final V[] h;
  private int lanes;

  LstmLanes(Arithmetic<V> math, AffineLanes<V> affine, int units, int lanes) {
    this.math = math;
    this.affine = affine;
    this.units = units;
    zero = math.row(1);
    c = math.rows(units, lanes);
    tanhC = math.rows(units, lanes);
    h = math.rows(units, lanes);
  }

  @Override
  public void start(int lanes) {
    this.lanes = lanes;
    for (int j = 0; j < units; j++) {
      math.fill(c[j], zero, 0, 0, lanes);
      math.fill(h[j], zero, 0, 0, lanes);
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
    for (int j = 0; j < units; j++) {
      V i = gate(0, j);
      V f = gate(1, j);
      V g = gate(2, j);
      V o = gate(3, j);
      math.sigmoid(i, i, 0, lanes);
      math.sigmoid(f, f, 0, lanes);
      math.tanh(g, g, 0, lanes);
      math.sigmoid(o, o, 0, lanes);
      math.multiply(c[j], f, c[j], 0, lanes);
      math.addProduct(c[j], i, g, 0, lanes);
      math.tanh(tanhC[j], c[j], 0, lanes);
      math.multiply(h[j], o, tanhC[j], 0, lanes);
    }
    return h;
  }

  /** The activated gate (0 to 3: i, f, g, o) of a unit after the last step. */
  V gate(int gate, int unit) {
    return affine.z()[gate * units + unit];
  }

  /** The cell states after the last step. */
  V[] c() {
    return c;
  }

  /** tanh of the cell states after the last step. */
  V[] tanhC() {
    return tanhC;
  }
}
