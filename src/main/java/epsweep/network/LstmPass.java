package epsweep.network;

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
  private final LstmLanes<V> lanes;
  private final int units;
  private final V[] x;

  /** Activated gates of every step: vectors over units, in the order i, f, g, o. */
  private final List<V[]> gates = new ArrayList<>();

  private final V[] c;
  private final V[] tanhC;
  private final V[] h;
  private final V zeros;
  private final V ones;
  private V[] inputs;

  LstmPass(Arithmetic<V> math, AffineMap map, V parameters, LstmLanes<V> lanes, int steps) {
    this.math = math;
    this.map = map;
    this.parameters = parameters;
    this.lanes = lanes;
    units = map.recurrent();
    x = math.rows(map.inputs(), 1);
    for (int t = 0; t < steps; t++) {
      gates.add(math.rows(GATES, units));
    }
    c = math.rows(steps, units);
    tanhC = math.rows(steps, units);
    h = math.rows(steps, units);
    zeros = math.row(units);
    ones = math.row(units);
    math.fill(ones, math.scalar(1), 0, 0, units);
    inputs = math.rows(0, 0);
  }

  @Override
  public V[] forward(V[] inputs) {
    this.inputs = inputs;
    lanes.start(1);
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

  @Override
  public V[] backward(V[] outputErrors, V gradient) {
    V[] inputErrors = math.rows(h.length, map.inputs());
    V[] delta = math.rows(GATES, units);
    V dh = math.row(units);
    V dc = math.row(units);
    V fromLater = math.row(units);
    for (int t = h.length - 1; t >= 0; t--) {
      math.add(dh, outputErrors[t], fromLater, 0, units);
      differentiateCell(delta, dh, dc, t);
      math.copy(zeros, 0, fromLater, 0, units);
      V before = t > 0 ? h[t - 1] : zeros;
      for (int gate = 0; gate < GATES; gate++) {
        backwardMap(delta[gate], gate, inputs[t], before, gradient, inputErrors[t], fromLater);
      }
    }
    return inputErrors;
  }

  /** The errors of the four gates' z, and dc carried to step t − 1. Modified: delta, dc. */
  private void differentiateCell(V[] delta, V dh, V dc, int t) {
    V[] gate = gates.get(t);
    V before = t > 0 ? c[t - 1] : zeros;
    V slope = math.row(units);
    tanhSlope(slope, tanhC[t]);
    math.multiply(slope, gate[O], slope, 0, units);
    math.addProduct(dc, dh, slope, 0, units);

    sigmoidSlope(slope, gate[I]);
    product(delta[I], dc, gate[G], slope);
    sigmoidSlope(slope, gate[F]);
    product(delta[F], dc, before, slope);
    tanhSlope(slope, gate[G]);
    product(delta[G], dc, gate[I], slope);
    sigmoidSlope(slope, gate[O]);
    product(delta[O], dh, tanhC[t], slope);

    math.multiply(dc, dc, gate[F], 0, units);
  }

  private void backwardMap(
      V delta, int gate, V input, V before, V gradient, V inputError, V stateError) {
    for (int j = 0; j < units; j++) {
      int k = gate * units + j;
      int w = map.inputFrom() + k * map.inputs();
      int r = map.recurrentFrom() + k * units;
      math.addScaled(gradient, map.biasFrom() + k, delta, j, ones, 0, 1);
      math.addScaled(gradient, w, delta, j, input, 0, map.inputs());
      math.addScaled(gradient, r, delta, j, before, 0, units);
      math.addScaled(inputError, 0, delta, j, parameters, w, map.inputs());
      math.addScaled(stateError, 0, delta, j, parameters, r, units);
    }
  }

  /** y = (1 − s) s. */
  private void sigmoidSlope(V y, V s) {
    math.subtract(y, ones, s, 0, units);
    math.multiply(y, y, s, 0, units);
  }

  /** y = 1 − a². */
  private void tanhSlope(V y, V a) {
    math.multiply(y, a, a, 0, units);
    math.subtract(y, ones, y, 0, units);
  }

  private void product(V y, V a, V b, V d) {
    math.multiply(y, a, b, 0, units);
    math.multiply(y, y, d, 0, units);
  }
}
