package epsweep.network.layer;

/** One layer's affine map z = b + W x + R h in many networks at once. */
public sealed interface AffineLanes<V> permits PerturbedAffineLanes, MovedAffineLanes {

  /** The last result, rows × lanes; the layer's activation overwrites it. */
  V[] z();

  /**
   * Sets z, where every lane has its own x and h.
   *
   * @param x [inputs × lanes], not modified
   * @param h [units × lanes], not modified; no rows where there is no recurrence
   */
  void map(V[] x, V[] h, int lanes);
}
