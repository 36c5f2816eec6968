package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/**
 * An affine map of which every lane can have some whole rows of weights, or biases, of its own:
 * those elements of z are summed again.
 */
public final class MovedAffineLanes<V> implements AffineLanes<V> {

  private final Arithmetic<V> math;
  private final AffineMap map;
  private final V parameters;
  private final V[] z;
  private final V[] withInput;
  private final V[] withRecurrence;
  private final V[] own;
  private final V[] before;
  private final List<Owners> moved = new ArrayList<>();

  /** Lanes {@code first} to {@code last} own parameters {@code from} to {@code to}. */
  private record Owners(int from, int to, int first, int last) {}

  /**
   * @param own parameters × lanes; a lane's column starts with the first that it owns
   */
  public MovedAffineLanes(Arithmetic<V> math, AffineMap map, V parameters, V[] own, int lanes) {
    this.math = math;
    this.map = map;
    this.parameters = parameters;
    this.own = own;
    z = math.rows(map.rows(), lanes);
    withInput = map.withInput(z);
    withRecurrence = map.withRecurrence(z);
    before = math.rows(map.rows(), lanes);
  }

  /** Gives all lanes the network's parameters. */
  public void reset() {
    moved.clear();
  }

  /** Gives some lanes their own parameters, where this layer has them. */
  public void own(int from, int to, int fromLane, int toLane) {
    if (from >= map.inputFrom() && to <= map.to()) {
      moved.add(new Owners(from, to, fromLane, toLane));
    }
  }

  @Override
  public V[] z() {
    return z;
  }

  @Override
  public void map(V[] x, V[] h, int lanes) {
    for (int k = 0; k < map.rows(); k++) {
      math.fill(z[k], parameters, map.biasFrom() + k, 0, lanes);
    }
    for (Owners owners : moved) {
      if (owners.from >= map.biasFrom()) {
        for (int p = owners.from; p < owners.to; p++) {
          copy(own[p - owners.from], z[map.row(p)], owners);
        }
      }
    }
    addMatrixProduct(withInput, map.inputFrom(), x, map.inputs(), lanes);
    addMatrixProduct(withRecurrence, map.recurrentFrom(), h, map.recurrent(), lanes);
  }

  /** In all lanes with the network's weights; then again, from before, where lanes own rows. */
  private void addMatrixProduct(V[] sums, int from, V[] x, int count, int lanes) {
    int to = from + sums.length * count;
    for (Owners owners : moved) {
      if (owners.from >= from && owners.to <= to) {
        for (int p = owners.from; p < owners.to; p += count) {
          copy(z[map.row(p)], before[map.row(p)], owners);
        }
      }
    }
    math.addMatrixProduct(sums, parameters, from, x, count, 0, lanes);
    for (Owners owners : moved) {
      if (owners.from >= from && owners.to <= to) {
        for (int p = owners.from; p < owners.to; p += count) {
          V element = z[map.row(p)];
          copy(before[map.row(p)], element, owners);
          math.addProducts(element, own, p - owners.from, x, count, owners.first, owners.last);
        }
      }
    }
  }

  private void copy(V x, V y, Owners owners) {
    math.copy(x, owners.first, y, owners.first, owners.last - owners.first);
  }
}
