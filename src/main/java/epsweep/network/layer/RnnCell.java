package epsweep.network.layer;

import epsweep.arithmetic.Arithmetic;

/** The way back through a step of {@link RnnLanes}: δ = δh ⊙ (1 − h²). */
final class RnnCell<V> implements RecurrentCell<V> {

  private final Arithmetic<V> math;
  private final RnnLanes<V> lanes;
  private final Slopes<V> slopes;
  private final int units;
  private final V[] h;

  RnnCell(Arithmetic<V> math, RnnLanes<V> lanes, int units, int steps, LayerSlip slip) {
    this.math = math;
    this.lanes = lanes;
    this.units = units;
    slopes = new Slopes<>(math, slip, units);
    h = math.rows(steps, units);
  }

  @Override
  public LayerLanes<V> lanes() {
    return lanes;
  }

  @Override
  public void keep(int step) {
    math.gather(lanes.state(), h[step]);
  }

  @Override
  public void differentiate(V[] delta, V dh, int step, V before, V direct) {
    slopes.differentiate(delta[0], Derivative.RECURRENT_TANH, h[step]);
    math.multiply(delta[0], dh, delta[0], 0, units);
  }
}
