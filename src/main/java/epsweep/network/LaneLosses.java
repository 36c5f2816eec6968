package epsweep.network;

import epsweep.arithmetic.Arithmetic;
import epsweep.network.layer.AffineMap;
import epsweep.network.layer.LayerLanes;
import epsweep.network.layer.PerturbedAffineLanes;
import epsweep.network.loss.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Losses of a network with one parameter at another value, many at once.
 *
 * <p>Evaluations are sorted by the row of the weight matrix that they perturb and computed side by
 * side, one in each lane. A layer below the perturbed one is not computed again; a layer that only
 * the last step's loss sees is computed at the last step alone. Each loss has the bits that the
 * perturbed network alone would give, whatever else is in the batch.
 *
 * <p>One instance serves one thread; nothing is allocated by an evaluation.
 */
public final class LaneLosses<V> {

  /** Rows of more bytes than this would leave the third-level cache between two steps. */
  private static final int CACHE_BYTES = 8 << 20;

  /** Four rows of more bytes than this, and what is added to, would leave the first-level cache. */
  private static final int MAX_ROW_BYTES = 4096;

  private static final int MIN_LANES = 16;

  private final Network<V> network;
  private final Arithmetic<V> math;
  private final Arithmetic<V> lossMath;
  private final int lanes;
  private final List<PerturbedAffineLanes<V>> affine = new ArrayList<>();
  private final List<LayerLanes<V>> layers = new ArrayList<>();
  private final int lastRecurrent;
  private final Loss<V> loss;
  private final V zero;
  private final V count;
  private final V divisor;
  private final V total;

  /** For each parameter: its layer, and the row of z that it touches, counted over all layers. */
  private final int[] layerOf;

  private final int[] rowOf;
  private final int[] rowStart;
  private int[] order = new int[0];

  /** As many lanes as fit the cache. */
  public LaneLosses(Network<V> network) {
    this(network, fittingLanes(network));
  }

  /**
   * @param lanes how many perturbed networks are computed side by side, at least 1
   */
  public LaneLosses(Network<V> network, int lanes) {
    if (lanes < 1) {
      throw new IllegalArgumentException(lanes + " lanes: at least 1 is needed");
    }
    this.network = network;
    this.lanes = lanes;
    math = network.arithmetic().fresh();
    lossMath = network.lossArithmetic().fresh();
    NetworkSpec spec = network.spec();
    int recurrent = -1;
    for (int layer = 0; layer < network.maps().size(); layer++) {
      AffineMap map = network.maps().get(layer);
      affine.add(new PerturbedAffineLanes<>(math, map, network.parameters(), lanes));
      layers.add(LayerLanes.of(math, spec.layers().get(layer), affine.get(layer), lanes));
      if (map.recurrent() > 0) {
        recurrent = layer;
      }
    }
    lastRecurrent = recurrent;
    loss = Loss.of(lossMath, spec.loss(), spec.outputs(), lanes);
    zero = lossMath.row(1);
    count = lossMath.scalar(network.averagedOver());
    divisor = lossMath.row(lanes);
    lossMath.fill(divisor, count, 0, 0, lanes);
    total = lossMath.row(lanes);
    layerOf = new int[network.size()];
    rowOf = new int[network.size()];
    rowStart = new int[indexParameters() + 1];
  }

  private int indexParameters() {
    int rows = 0;
    for (int layer = 0; layer < network.maps().size(); layer++) {
      AffineMap map = network.maps().get(layer);
      for (int p = map.inputFrom(); p < map.to(); p++) {
        layerOf[p] = layer;
        rowOf[p] = rows + map.row(p);
      }
      rows += map.rows();
    }
    return rows;
  }

  private static int fittingLanes(Network<?> network) {
    int rows = 0;
    for (AffineMap map : network.maps()) {
      rows += map.rows() + map.width() + 3 * map.recurrent();
    }
    int bits = network.arithmetic().format().significandBits();
    int bytes = bits <= 24 ? 4 : bits <= 53 ? 8 : 16;
    int fitting = Integer.highestOneBit(Math.max(1, CACHE_BYTES / (bytes * rows)));
    return Math.min(MAX_ROW_BYTES / bytes, Math.max(MIN_LANES, fitting));
  }

  /**
   * The losses of {@code evaluations} networks: the i-th has parameter {@code parameter[i]} at
   * {@code value[i]}.
   *
   * @param losses modified: element i is the i-th loss
   */
  public void evaluate(int[] parameter, V value, V losses, int evaluations) {
    sortByRow(parameter, evaluations);
    int from = 0;
    while (from < evaluations) {
      int layer = layerOf[parameter[order[from]]];
      int to = from + 1;
      while (to < evaluations && to - from < lanes && layerOf[parameter[order[to]]] == layer) {
        to++;
      }
      affine.get(layer).perturb(parameter, value, order, from, to - from);
      computeTotals(layer, to - from);
      for (int lane = 0; lane < to - from; lane++) {
        lossMath.copy(total, lane, losses, order[from + lane], 1);
      }
      from = to;
    }
  }

  /** Counting sort, stable, so that evaluations of one row stand side by side. */
  private void sortByRow(int[] parameter, int evaluations) {
    if (order.length < evaluations) {
      order = new int[evaluations];
    }
    Arrays.fill(rowStart, 0);
    for (int i = 0; i < evaluations; i++) {
      rowStart[rowOf[parameter[i]] + 1]++;
    }
    for (int row = 1; row < rowStart.length; row++) {
      rowStart[row] += rowStart[row - 1];
    }
    for (int i = 0; i < evaluations; i++) {
      order[rowStart[rowOf[parameter[i]]]++] = i;
    }
  }

  private void computeTotals(int perturbed, int active) {
    NetworkSpec spec = network.spec();
    int firstLossStep = network.firstLossStep();
    int firstStep = perturbed > lastRecurrent ? firstLossStep : 0;
    lossMath.fill(total, zero, 0, 0, active);
    for (int s = 0; s < spec.sequences(); s++) {
      for (int layer = perturbed; layer < layers.size(); layer++) {
        layers.get(layer).start(active);
      }
      for (int t = firstStep; t < spec.steps(); t++) {
        int step = s * spec.steps() + t;
        int top = t >= firstLossStep ? layers.size() - 1 : lastRecurrent;
        V[] activations = stepPerturbed(perturbed, step, active);
        for (int layer = perturbed + 1; layer <= top; layer++) {
          activations = layers.get(layer).step(activations);
        }
        if (t >= firstLossStep) {
          loss.add(total, activations, network.targets(), step * spec.outputs(), active);
        }
      }
    }
    lossMath.divide(total, total, divisor, 0, active);
  }

  /** The perturbed layer's outputs: what enters it is the same in all lanes. */
  private V[] stepPerturbed(int layer, int step, int active) {
    LayerLanes<V> perturbed = layers.get(layer);
    affine.get(layer).mapPerturbed(network.shared(layer), step, perturbed.state(), active);
    return perturbed.activate();
  }
}
