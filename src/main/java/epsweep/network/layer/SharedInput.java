package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/**
 * What enters a layer when nothing below it is perturbed: the same in all lanes, so that it is
 * computed once, and with it the part of the layer's affine map that no recurrence touches.
 *
 * @param values x at every step of every sequence [sequences · steps × inputs]
 * @param sums b + W x with the unperturbed weights [sequences · steps × rows]
 */
public record SharedInput<V>(V values, V sums) {

  /**
   * Sums b + W x from left to right, in the order in which {@link PerturbedAffineLanes} continues;
   * here the lanes are steps.
   */
  public static <V> SharedInput<V> of(
      Arithmetic<V> math, AffineMap map, V parameters, V values, int steps) {
    V sums = math.row(Math.multiplyExact(steps, map.rows()));
    V[] x = math.rows(map.inputs(), steps);
    for (int j = 0; j < map.inputs(); j++) {
      for (int step = 0; step < steps; step++) {
        math.copy(values, step * map.inputs() + j, x[j], step, 1);
      }
    }
    V z = math.row(steps);
    for (int k = 0; k < map.rows(); k++) {
      math.fill(z, parameters, map.biasFrom() + k, 0, steps);
      if (map.has(k, 1)) {
        math.addProducts(z, parameters, map.parameter(k, 1), x, map.inputs(), 0, steps);
      }
      for (int step = 0; step < steps; step++) {
        math.copy(z, step, sums, step * map.rows() + k, 1);
      }
    }
    return new SharedInput<>(values, sums);
  }
}
