package epsweep.gradient.model;

import epsweep.arithmetic.Arithmetic;
import epsweep.arithmetic.TwoPart;
import epsweep.gradient.Axis;
import epsweep.gradient.LossFunction;
import epsweep.network.MovedLosses;
import epsweep.network.Network;
import epsweep.network.fault.Fault;
import epsweep.parameter.Block;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network's loss along random directions, as a loss with one parameter for each: L(θ + Σ t v),
 * where all t are 0.
 */
final class DirectionalLoss<V> implements LossFunction<V> {

  private final Network<V> network;
  private final Fault fault;
  private final Directions directions;
  private final List<Block> blocks;

  /**
   * @param blocks the directions as blocks of parameters
   */
  DirectionalLoss(Network<V> network, Fault fault, Directions directions, List<Block> blocks) {
    this.network = network;
    this.fault = fault;
    this.directions = directions;
    this.blocks = blocks;
  }

  @Override
  public Arithmetic<V> arithmetic() {
    return network.arithmetic();
  }

  @Override
  public Arithmetic<V> lossArithmetic() {
    return network.lossArithmetic();
  }

  @Override
  public List<Block> blocks() {
    return blocks;
  }

  @Override
  public V parameters() {
    return arithmetic().row(directions.size());
  }

  /** Of the network's parameters: all t are 0. */
  @Override
  public double scale() {
    return new NetworkLoss<>(network).scale();
  }

  @Override
  public V analyticGradient() {
    return directions.along(arithmetic().fresh(), network.gradient(fault.slip()));
  }

  @Override
  public LossFunction<TwoPart<V>> withPart(Axis axis) {
    return new DirectionalLoss<>(
        network.in(axis.over(arithmetic().fresh()), axis.over(lossArithmetic().fresh())),
        fault,
        directions,
        blocks);
  }

  @Override
  public Losses<V> losses() {
    return new Along()::evaluate;
  }

  /** Moves the network's parameters; serves one thread. */
  private final class Along {

    private final Arithmetic<V> math = arithmetic().fresh();
    private final Arithmetic<V> lossMath = lossArithmetic().fresh();
    private final MovedLosses<V> losses = new MovedLosses<>(network, directions.longest());
    private final V far = math.row(losses.lanes());
    private final V shift = math.row(losses.lanes());

    private int[] order = new int[0];

    /** Side by side, with those that move the same parameters next to each other. */
    void evaluate(int[] direction, V value, V results, int evaluations) {
      order =
          IntStream.range(0, evaluations)
              .boxed()
              .sorted(Comparator.comparingInt(i -> directions.from(direction[i])))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int first = 0; first < evaluations; first += losses.lanes()) {
        int active = Math.min(losses.lanes(), evaluations - first);
        losses.reset();
        for (int lane = 0; lane < active; ) {
          lane = move(direction, value, first, lane, active);
        }
        V batch = losses.evaluate(active);
        for (int lane = 0; lane < active; lane++) {
          lossMath.copy(batch, lane, results, order[first + lane], 1);
        }
      }
    }

    /**
     * θ + t v in a lane and those after it that move the same parameters.
     *
     * @return the lane after the last of them
     */
    private int move(int[] direction, V value, int first, int fromLane, int active) {
      int from = directions.from(direction[order[first + fromLane]]);
      int to = directions.to(direction[order[first + fromLane]]);
      int toLane = fromLane;
      while (toLane < active && directions.from(direction[order[first + toLane]]) == from) {
        math.copy(value, order[first + toLane], far, toLane, 1);
        toLane++;
      }
      V[] own = losses.own(from, to, fromLane, toLane);
      for (int p = from; p < to; p++) {
        for (int lane = fromLane; lane < toLane; lane++) {
          math.set(shift, lane, Directions.sign(direction[order[first + lane]], p));
        }
        math.multiply(shift, shift, far, fromLane, toLane);
        math.add(own[p - from], own[p - from], shift, fromLane, toLane);
      }
      return toLane;
    }
  }
}
