package epsweep.network;

import epsweep.arithmetic.Arithmetic;
import epsweep.network.layer.AffineMap;
import epsweep.network.layer.LayerLanes;
import epsweep.network.layer.MovedAffineLanes;
import epsweep.network.loss.Loss;
import java.util.ArrayList;
import java.util.List;

/**
 * Losses of a network that has many neighbouring parameters elsewhere at once, several side by
 * side; {@link LaneLosses} is for one parameter at a time. Each loss has the bits that a network
 * made with those parameters would give.
 *
 * <p>One instance serves one thread; nothing is allocated by an evaluation.
 */
public final class MovedLosses<V> {

  /** Parameters that the lanes own together. */
  private static final int MOST_OWN = 1 << 22;

  private static final int MIN_LANES = 8;
  private static final int MAX_LANES = 64;

  /** From so many on, it is faster to compute all lanes, because wide rows are in SIMD. */
  private static final int MANY = 8;

  private final Network<V> network;
  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final int lanes;
  private final V[] own;
  private final List<MovedAffineLanes<V>> maps = new ArrayList<>();
  private final List<LayerLanes<V>> layers = new ArrayList<>();
  private final int lastRecurrent;
  private final V[] x;
  private final Loss<V> loss;
  private final V zero;
  private final V divisor;
  private final V total;

  /**
   * @param most how many parameters are elsewhere in one loss, at most
   */
  public MovedLosses(Network<V> network, int most) {
    this.network = network;
    math = network.arithmetic().fresh();
    lossMath = network.lossArithmetic().fresh();
    lanes = Math.min(MAX_LANES, Math.max(MIN_LANES, MOST_OWN / most));
    own = math.rows(most, lanes);
    NetworkSpec spec = network.spec();
    int recurrent = -1;
    for (int layer = 0; layer < network.maps().size(); layer++) {
      AffineMap map = network.maps().get(layer);
      MovedAffineLanes<V> affine =
          new MovedAffineLanes<>(math, map, network.parameters(), own, lanes);
      maps.add(affine);
      layers.add(LayerLanes.of(math, spec.layers().get(layer), affine, lanes));
      if (map.recurrent() > 0) {
        recurrent = layer;
      }
    }
    lastRecurrent = recurrent;
    x = math.rows(spec.inputs(), lanes);
    loss = Loss.of(lossMath, spec.loss(), spec.outputs(), lanes);
    zero = lossMath.row(1);
    divisor = lossMath.row(lanes);
    lossMath.fill(divisor, lossMath.scalar(network.averagedOver()), 0, 0, lanes);
    total = lossMath.row(lanes);
  }

  /** How many losses are computed side by side. */
  public int lanes() {
    return lanes;
  }

  /** Puts all parameters of all lanes back to the network's. */
  public void reset() {
    maps.forEach(MovedAffineLanes::reset);
  }

  /**
   * Makes parameters of one block some lanes' own, instead of the network's.
   *
   * @param from the first of them; they are whole rows of a weight matrix, or biases
   * @param to the parameter after the last
   * @param fromLane the first lane; one that still has all parameters of the network
   * @param toLane the lane after the last
   * @return parameters × lanes, at the network's values in those lanes; the caller moves them
   */
  public V[] own(int from, int to, int fromLane, int toLane) {
    for (int p = from; p < to; p++) {
      math.fill(own[p - from], network.parameters(), p, fromLane, toLane);
    }
    maps.forEach(map -> map.own(from, to, fromLane, toLane));
    return own;
  }

  /** The losses of the first {@code active} lanes; the next evaluation overwrites them. */
  public V evaluate(int active) {
    compute(active < MANY ? active : lanes);
    return total;
  }

  private void compute(int active) {
    NetworkSpec spec = network.spec();
    int firstLossStep = network.firstLossStep();
    lossMath.fill(total, zero, 0, 0, active);
    for (int s = 0; s < spec.sequences(); s++) {
      layers.forEach(layer -> layer.start(active));
      for (int t = lastRecurrent < 0 ? firstLossStep : 0; t < spec.steps(); t++) {
        int step = s * spec.steps() + t;
        int top = t >= firstLossStep ? layers.size() - 1 : lastRecurrent;
        for (int j = 0; j < x.length; j++) {
          math.fill(x[j], network.shared(0).values(), step * x.length + j, 0, active);
        }
        V[] activations = x;
        for (int layer = 0; layer <= top; layer++) {
          activations = layers.get(layer).step(activations);
        }
        if (t >= firstLossStep) {
          loss.add(total, activations, network.targets(), step * spec.outputs(), active);
        }
      }
    }
    lossMath.divide(total, total, divisor, 0, active);
  }
}
