package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;
import java.util.ArrayList;
import java.util.List;

/**
 * The way back through an LSTM's step (Hochreiter &amp; Schmidhuber 1997 with the forget gate of
 * Gers et al. 2000): with δh from {@link RecurrentPass} and δc from step t + 1,
 *
 * <pre>
 *   δc += δh ⊙ o ⊙ (1 − tanh² c)
 *   δi = δc ⊙ g ⊙ i (1 − i)      δf = δc ⊙ c₍t−1₎ ⊙ f (1 − f)
 *   δg = δc ⊙ i ⊙ (1 − g²)       δo = δh ⊙ tanh c ⊙ o (1 − o);   δc₍t−1₎ = δc ⊙ f
 * </pre>
 */
final class LstmCell<V> implements RecurrentCell<V> {

  private static final int I = 0;
  private static final int F = 1;
  private static final int G = 2;
  private static final int O = 3;
  private static final int GATES = 4;

  private final Arithmetic<V> math;
  private final LstmLanes<V> lanes;
  private final LayerSlip slip;
  private final Slopes<V> slopes;
  private final int units;

  /** Activated gates of every step: vectors over units, in the order i, f, g, o. */
  private final List<V[]> gates = new ArrayList<>();

  private final V[] c;
  private final V[] tanhC;
  private final V firstC;
  private V dc;

  LstmCell(Arithmetic<V> math, LstmLanes<V> lanes, int units, int steps, LayerSlip slip) {
    this.math = math;
    this.lanes = lanes;
    this.units = units;
    this.slip = slip;
    slopes = new Slopes<>(math, slip, units);
    for (int t = 0; t < steps; t++) {
      gates.add(math.rows(GATES, units));
    }
    c = math.rows(steps, units);
    tanhC = math.rows(steps, units);
    firstC = math.row(units);
    dc = math.row(units);
  }

  @Override
  public LayerLanes<V> lanes() {
    return lanes;
  }

  @Override
  public void keep(int step) {
    math.gather(lanes.c(), c[step]);
    math.gather(lanes.tanhC(), tanhC[step]);
    for (int j = 0; j < units; j++) {
      for (int gate = 0; gate < GATES; gate++) {
        math.copy(lanes.gate(gate, j), 0, gates.get(step)[gate], j, 1);
      }
    }
  }

  @Override
  public void continueSequence() {
    math.copy(c[c.length - 1], 0, firstC, 0, units);
  }

  @Override
  public void turn() {
    dc = math.row(units);
  }

  @Override
  public void differentiate(V[] delta, V dh, int step, V before, V direct) {
    V[] gate = gates.get(step);
    V slope = math.row(units);
    slopes.differentiate(slope, Derivative.CELL_OUTPUT, tanhC[step]);
    math.multiply(slope, gate[O], slope, 0, units);
    math.addProduct(dc, dh, slope, 0, units);

    V cBefore = step == 0 ? firstC : c[step - 1];
    slopes.differentiate(slope, Derivative.INPUT_GATE, gate[I]);
    product(delta[I], dc, gate[G], slope);
    slopes.differentiate(slope, Derivative.FORGET_GATE, gate[F]);
    product(delta[F], dc, slip.takesHiddenForCell() ? before : cBefore, slope);
    slopes.differentiate(slope, Derivative.CANDIDATE, gate[G]);
    product(delta[G], dc, gate[I], slope);
    slopes.differentiate(slope, Derivative.OUTPUT_GATE, gate[O]);
    product(delta[O], dh, tanhC[step], slope);

    math.multiply(dc, dc, gate[F], 0, units);
    if (!slip.carries(LayerSlip.State.CELL, step, c.length)) {
      dc = math.row(units);
    }
  }

  private void product(V y, V a, V b, V d) {
    math.multiply(y, a, b, 0, units);
    math.multiply(y, y, d, 0, units);
  }
}
