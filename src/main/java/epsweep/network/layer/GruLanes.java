package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/**
 * The gated recurrent unit as PyTorch has it, with the reset gate behind R_n and its bias (Cho et
 * al. 2014 have it before): r = σ(z_r), z = σ(z_z), n = tanh(z_n + r·s) and h ← n + z·(h − n), with
 * b + W x + R h for z_r and z_z, z_n = b_in + W_n x, s = b_hn + R_n h; h starts at zero.
 */
final class GruLanes<V> implements LayerLanes<V> {

  private final Arithmetic<V> math;
  private final AffineLanes<V> affine;
  private final int units;
  private final V zero;
  private final V[] h;
  private int lanes;

  GruLanes(Arithmetic<V> math, AffineLanes<V> affine, int units, int lanes) {
    this.math = math;
    this.affine = affine;
    this.units = units;
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
    for (int j = 0; j < units; j++) {
      V r = part(0, j);
      V z = part(1, j);
      V n = part(2, j);
      math.sigmoid(r, r, 0, lanes);
      math.sigmoid(z, z, 0, lanes);
      math.addProduct(n, r, part(3, j), 0, lanes);
      math.tanh(n, n, 0, lanes);
      math.subtract(h[j], h[j], n, 0, lanes);
      math.multiply(h[j], h[j], z, 0, lanes);
      math.add(h[j], h[j], n, 0, lanes);
    }
    return h;
  }

  /** A unit's r, z, n or s (0 to 3) after the last step. */
  V part(int part, int unit) {
    return affine.z()[part * units + unit];
  }
}
