package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/**
 * The LSTM of {@link LstmLanes} for one network, and backpropagation through time (Hochreiter &amp;
 * Schmidhuber 1997 with the forget gate of Gers et al. 2000): with δh, δc arriving from above and
 * from step t + 1,
 *
 * <pre>
 *   δc += δh ⊙ o ⊙ (1 − tanh² c)
 *   δi = δc ⊙ g ⊙ i (1 − i)      δf = δc ⊙ c₍t−1₎ ⊙ f (1 − f)
 *   δg = δc ⊙ i ⊙ (1 − g²)       δo = δh ⊙ tanh c ⊙ o (1 − o)
 *   ∂W += δ xᵀ,  ∂R += δ h₍t−1₎ᵀ,  ∂b += δ;   δx = Wᵀ δ,  δh₍t−1₎ = Rᵀ δ,  δc₍t−1₎ = δc ⊙ f
 * </pre>
 */
final class LstmPass<V> implements LayerPass<V> {

  private static final int I = 0;
  private static final int F = 1;
  private static final int G = 2;
  private static final int O = 3;
  private static final int GATES = 4;

  private final Arithmetic<V> math;
  private final AffineMap map;
  private final V parameters;
  private final V returnWeights;
  private final LstmLanes<V> lanes;
  private final LayerSlip slip;
  private final Slopes<V> slopes;
  private final int units;
  private final V[] x;

  /** Activated gates of every step: vectors over units, in the order i, f, g, o. */
  private final List<V[]> gates = new ArrayList<>();

  private final V[] c;
  private final V[] tanhC;
  private final V[] h;
  private final V firstC;
  private final V firstH;
  private boolean started;
  private V[] inputs;

  LstmPass(
      Arithmetic<V> math,
      AffineMap map,
      V parameters,
      LstmLanes<V> lanes,
      int steps,
      LayerSlip slip) {
    this.math = math;
    this.map = map;
    this.parameters = parameters;
    this.lanes = lanes;
    this.slip = slip;
    returnWeights =
        slip.forgetsToTranspose() ? map.withRecurrentTransposed(math, parameters) : parameters;
    units = map.recurrent();
    slopes = new Slopes<>(math, slip, units);
    x = math.rows(map.inputs(), 1);
    for (int t = 0; t < steps; t++) {
      gates.add(math.rows(GATES, units));
    }
    c = math.rows(steps, units);
    tanhC = math.rows(steps, units);
    h = math.rows(steps, units);
    firstC = math.row(units);
    firstH = math.row(units);
    inputs = math.rows(0, 0);
  }

  @Override
  public V[] forward(V[] inputs) {
    this.inputs = inputs;
    start();
    for (int t = 0; t < h.length; t++) {
      math.scatter(inputs[t], x);
      math.gather(lanes.step(x), h[t]);
      math.gather(lanes.c(), c[t]);
      math.gather(lanes.tanhC(), tanhC[t]);
      for (int j = 0; j < units; j++) {
        for (int gate = 0; gate < GATES; gate++) {
          math.copy(lanes.gate(gate, j), 0, gates.get(t)[gate], j, 1);
        }
      }
    }
    return h;
  }

  /** States of zero, unless the slip is to keep those of the sequence before. */
  private void start() {
    if (started && slip.keepsState()) {
      math.copy(c[c.length - 1], 0, firstC, 0, units);
      math.copy(h[h.length - 1], 0, firstH, 0, units);
    } else {
      lanes.start(1);
      started = true;
    }
  }

  @Override
  public V[] backward(V[] outputErrors, V gradient) {
    int steps = h.length;
    V[] inputErrors = math.rows(steps, map.inputs());
    V[] delta = math.rows(GATES, units);
    V dh = math.row(units);
    V dc = math.row(units);
    V fromLater = math.row(units);
    for (int t = steps - 1; t >= 0; t--) {
      math.add(dh, outputErrors[t], fromLater, 0, units);
      differentiateCell(delta, dh, dc, t);
      accumulate(delta, t, gradient);
      fromLater = math.row(units);
      handBack(delta, inputErrors[t], fromLater);
      if (!slip.carries(LayerSlip.State.HIDDEN, t, steps)) {
        fromLater = math.row(units);
      }
      if (!slip.carries(LayerSlip.State.CELL, t, steps)) {
        dc = math.row(units);
      }
    }
    return inputErrors;
  }

  /** The errors of the four gates' z, and dc carried to step t − 1. Modified: delta, dc. */
  private void differentiateCell(V[] delta, V dh, V dc, int t) {
    V[] gate = gates.get(t);
    V slope = math.row(units);
    slopes.differentiate(slope, Derivative.CELL_OUTPUT, tanhC[t]);
    math.multiply(slope, gate[O], slope, 0, units);
    math.addProduct(dc, dh, slope, 0, units);

    slopes.differentiate(slope, Derivative.INPUT_GATE, gate[I]);
    product(delta[I], dc, gate[G], slope);
    slopes.differentiate(slope, Derivative.FORGET_GATE, gate[F]);
    product(delta[F], dc, slip.takesHiddenForCell() ? h(t - 1) : c(t - 1), slope);
    slopes.differentiate(slope, Derivative.CANDIDATE, gate[G]);
    product(delta[G], dc, gate[I], slope);
    slopes.differentiate(slope, Derivative.OUTPUT_GATE, gate[O]);
    product(delta[O], dh, tanhC[t], slope);

    math.multiply(dc, dc, gate[F], 0, units);
  }

  /** ∂W += δ xᵀ, ∂R += δ h₍t−1₎ᵀ, ∂b += δ. */
  private void accumulate(V[] delta, int t, V gradient) {
    V x = inputs[slip.inputStep(t)];
    V before = h(slip.hiddenStep(t));
    int weights = slip.times(Part.INPUT_WEIGHT, t, h.length);
    int recurrent = slip.times(Part.RECURRENT_WEIGHT, t, h.length);
    int biases = slip.times(Part.RECURRENT_BIAS, t, h.length);
    for (int k = 0; k < map.rows(); k++) {
      V d = delta[k / units];
      int j = k % units;
      add(weights, gradient, map.parameter(k, 1), d, j, x, map.inputs());
      add(recurrent, gradient, map.parameter(k, 1 + map.inputs()), d, j, before, units);
      for (int i = 0; i < biases; i++) {
        math.addStretch(gradient, map.parameter(k, 0), d, j, 1);
      }
    }
  }

  private void add(int times, V gradient, int from, V delta, int j, V x, int count) {
    for (int i = 0; i < times; i++) {
      math.addScaled(gradient, from, delta, j, x, 0, count);
    }
  }

  /** δx += Wᵀ δ, δh₍t−1₎ += Rᵀ δ. */
  private void handBack(V[] delta, V inputError, V stateError) {
    for (int k = 0; k < map.rows(); k++) {
      V d = delta[k / units];
      int j = k % units;
      math.addScaled(inputError, 0, d, j, parameters, map.parameter(k, 1), map.inputs());
      int r = map.parameter(k, 1 + map.inputs());
      math.addScaled(stateError, 0, d, j, returnWeights, r, units);
    }
  }

  private V c(int t) {
    return t < 0 ? firstC : c[t];
  }

  private V h(int t) {
    return t < 0 ? firstH : h[t];
  }

  private void product(V y, V a, V b, V d) {
    math.multiply(y, a, b, 0, units);
    math.multiply(y, y, d, 0, units);
  }
}
