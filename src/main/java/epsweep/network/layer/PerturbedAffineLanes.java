package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;
import java.util.Arrays;

/**
 * An affine map of which each lane can have one weight, or bias, of its own. That weight touches
 * one element of z, which is summed again with the lane's own row of weights, in the same order:
 * for all lanes at once, since each has one such element, and then put into its place. Lanes must
 * stand in the order of the elements that they perturb.
 */
public final class PerturbedAffineLanes<V> implements AffineLanes<V> {

  private final Arithmetic<V> math;
  private final AffineMap map;
  private final V parameters;
  private final V[] z;
  private final V[] withInput;
  private final V[] withRecurrence;

  /** The perturbed row [b, W, R] of each lane: width × lanes. */
  private final V[] ownRow;

  /** The perturbed element of z of each lane. */
  private final V ownSum;

  private final int[] ownFrom;
  private final int[] ownTo;

  /** Lanes before the first have a row of W and of R, before the second of W, others of R. */
  private int endOfBoth;

  private int endOfInput;

  public PerturbedAffineLanes(Arithmetic<V> math, AffineMap map, V parameters, int lanes) {
    this.math = math;
    this.map = map;
    this.parameters = parameters;
    z = math.rows(map.rows(), lanes);
    withInput = map.withInput(z);
    withRecurrence = map.withRecurrence(z);
    ownRow = math.rows(map.width(), lanes);
    ownSum = math.row(lanes);
    ownFrom = new int[map.rows()];
    ownTo = new int[map.rows()];
  }

  @Override
  public V[] z() {
    return z;
  }

  /**
   * Lane l has parameter {@code parameter[order[first + l]]} at {@code value[order[first + l]]}.
   */
  public void perturb(int[] parameter, V value, int[] order, int first, int lanes) {
    Arrays.fill(ownFrom, 0);
    Arrays.fill(ownTo, 0);
    endOfBoth = 0;
    endOfInput = 0;
    int from = 0;
    while (from < lanes) {
      int row = map.row(parameter[order[first + from]]);
      int to = from + 1;
      while (to < lanes && map.row(parameter[order[first + to]]) == row) {
        to++;
      }
      ownFrom[row] = from;
      ownTo[row] = to;
      for (int column = 0; column < map.width(); column++) {
        if (map.has(row, column)) {
          math.fill(ownRow[column], parameters, map.parameter(row, column), from, to);
        }
      }
      for (int lane = from; lane < to; lane++) {
        int evaluation = order[first + lane];
        math.copy(value, evaluation, ownRow[map.column(parameter[evaluation])], lane, 1);
      }
      endOfBoth = row < map.withBoth() ? to : endOfBoth;
      endOfInput = row < map.withInput() ? to : endOfInput;
      from = to;
    }
  }

  @Override
  public void map(V[] x, V[] h, int lanes) {
    for (int k = 0; k < map.rows(); k++) {
      math.fill(z[k], parameters, map.biasFrom() + k, 0, lanes);
    }
    math.addMatrixProduct(withInput, parameters, map.inputFrom(), x, map.inputs(), 0, lanes);
    math.addMatrixProduct(
        withRecurrence, parameters, map.recurrentFrom(), h, map.recurrent(), 0, lanes);
  }

  /** z where every lane has the same x but one weight of its own. */
  public void mapPerturbed(SharedInput<V> input, int step, V[] h, int lanes) {
    for (int k = 0; k < map.rows(); k++) {
      math.fill(z[k], input.sums(), step * map.rows() + k, 0, lanes);
    }
    math.addMatrixProduct(
        withRecurrence, parameters, map.recurrentFrom(), h, map.recurrent(), 0, lanes);
    math.copy(ownRow[0], 0, ownSum, 0, lanes);
    math.addProducts(
        ownSum, ownRow, 1, input.values(), step * map.inputs(), map.inputs(), 0, endOfInput);
    addRecurrence(h, 0, endOfBoth);
    addRecurrence(h, endOfInput, lanes);
    for (int k = 0; k < map.rows(); k++) {
      math.copy(ownSum, ownFrom[k], z[k], ownFrom[k], ownTo[k] - ownFrom[k]);
    }
  }

  private void addRecurrence(V[] h, int from, int to) {
    math.addProducts(ownSum, ownRow, 1 + map.inputs(), h, map.recurrent(), from, to);
  }
}
